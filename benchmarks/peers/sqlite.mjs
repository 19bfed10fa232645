// SQLite on W through its shell: node sqlite.mjs <folder> [rounds].
import { spawnSync } from 'node:child_process';
import { agree, toReport } from './agreement.mjs';
import { report, targets } from './queries.mjs';
import { line, summary } from './timing.mjs';

const schema = `
CREATE TABLE units(unit TEXT PRIMARY KEY, parent TEXT) WITHOUT ROWID;
CREATE TABLE slices(indicator TEXT, period INTEGER, plan INTEGER, kind INTEGER, closed INTEGER, good_low REAL,
  good_high REAL, fair_low REAL, fair_high REAL, low REAL, limit_ REAL, start REAL, span REAL, scale REAL, points REAL,
  PRIMARY KEY (indicator, period)) WITHOUT ROWID;
CREATE TABLE observations(indicator TEXT, unit TEXT, period INTEGER, value REAL, numerator REAL, denominator REAL);`;

// The shell imports empty fields as empty texts: absent numbers have to be told so.
const load = (folder) => `
.mode csv
DELETE FROM observations;
.import --skip 1 ${folder}/rows.csv observations
UPDATE observations SET value = nullif(value, ''), numerator = nullif(numerator, ''),
  denominator = nullif(denominator, '') WHERE value = '' OR numerator = '' OR denominator = '';`;

function run(script) {
  const result = spawnSync('sqlite3', [':memory:'], { input: script, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (result.status !== 0 || result.stderr) {
    throw new Error(result.stderr);
  }
  return result.stdout;
}

const [folder, rounds = '3'] = process.argv.slice(2);
const script = [
  schema,
  '.mode csv',
  `.import --skip 1 ${folder}/units.csv units`,
  `.import --skip 1 ${folder}/slices.csv slices`,
  `${targets};`,
  "SELECT 'clock ' || julianday('now');",
  load(folder),
  `${report('sqlite')};`,
  "SELECT 'clock ' || julianday('now');",
  "SELECT 'version ' || sqlite_version();",
  "SELECT 'total ' || count(*) FROM observations;",
  '.timer on',
  ...Array.from({ length: Number(rounds) }, () => `${report('sqlite')};`),
].join('\n');
const lines = run(script).split(/\r?\n/).map((text) => text.replaceAll('"', ''));
const after = (word) => lines.filter((text) => text.startsWith(`${word} `)).map((text) => text.slice(word.length + 1));
const rows = lines.filter((text) => /^p\d\d,/.test(text)).map((text) => text.split(','));
const total = Number(after('total')[0]);
agree('SQLite', toReport(rows.slice(0, rows.length / (Number(rounds) + 1))), folder);
const times = after('Run Time: real').map((text) => Number(text.split(' ')[0]));
const [begin, end] = after('clock').map((days) => Number(days) * 86400);
const who = `SQLite ${after('version')[0]}`;
console.log(line(who, 1, 'report, table in memory', summary(times), total));
console.log(line(who, 1, 'CSV to report', summary([end - begin]), total));
