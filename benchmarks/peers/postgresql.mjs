// PostgreSQL on W through psql: node postgresql.mjs <folder> [rounds]; postgresql.sh starts the server and calls this.
import { spawnSync } from 'node:child_process';
import { agree, toReport } from './agreement.mjs';
import { report, targets } from './queries.mjs';
import { line, summary } from './timing.mjs';

const schema = `
CREATE TABLE units(unit text PRIMARY KEY, parent text);
CREATE TABLE slices(indicator text, period int, plan int, kind int, closed int, good_low float8, good_high float8,
  fair_low float8, fair_high float8, low float8, limit_ float8, start float8, span float8, scale float8, points float8,
  PRIMARY KEY (indicator, period));
CREATE UNLOGGED TABLE observations(indicator text, unit text, period int, value float8, numerator int,
  denominator int);`;

const [folder, rounds = '3'] = process.argv.slice(2);
const copy = (table, file) => `\\copy ${table} FROM '${folder}/${file}' WITH (FORMAT csv, HEADER true)`;
const query = `${report('postgresql')};`;
const script = [
  "SET work_mem = '1GB';",
  schema,
  copy('units', 'units.csv'),
  copy('slices', 'slices.csv'),
  `${targets};`,
  'ANALYZE;',
  '\\timing on',
  '\\echo load',
  copy('observations', 'rows.csv'),
  'ANALYZE observations;',
  '\\echo first',
  query,
  ...[1, 2].flatMap((threads) => [
    `SET max_parallel_workers_per_gather = ${threads - 1};`,
    query,
    `\\echo threads ${threads}`,
    ...Array.from({ length: Number(rounds) }, () => query),
    '\\echo end',
  ]),
  "SELECT 'version ' || current_setting('server_version');",
  "SELECT 'total ' || count(*) FROM observations;",
].join('\n');

const result = spawnSync('psql', ['-q', '-A', '-t', '-F', ',', '-v', 'ON_ERROR_STOP=1'],
  { input: script, encoding: 'utf8', maxBuffer: 1 << 28 });
if (result.status !== 0) {
  throw new Error(result.stderr);
}
const lines = result.stdout.split('\n');
const seconds = (text) => Number(/^Time: ([\d.]+) ms/.exec(text)?.[1]) / 1000;
const timesAfter = (mark, end) => {
  const start = lines.indexOf(mark);
  return lines.slice(start, lines.indexOf(end, start)).map(seconds).filter((time) => !Number.isNaN(time));
};
const total = Number(lines.find((text) => text.startsWith('total ')).slice(6));
const who = `PostgreSQL ${lines.find((text) => text.startsWith('version ')).slice(8).split(' ')[0]}`;
const start = lines.indexOf('first');
const rows = lines.slice(start).filter((text) => /^p\d\d,/.test(text)).map((text) => text.split(','));
agree('PostgreSQL', toReport(rows.slice(0, rows.length / (3 + (2 * Number(rounds))))), folder);
for (const threads of [1, 2]) {
  const times = timesAfter(`threads ${threads}`, 'end');
  console.log(line(who, threads, 'report, table in memory', summary(times), total));
}
const sum = timesAfter('load', 'threads 1').slice(0, 3).reduce((a, b) => a + b);
console.log(line(who, 1, 'CSV to report', summary([sum]), total));
