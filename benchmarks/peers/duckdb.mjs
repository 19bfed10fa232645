// DuckDB on W: node duckdb.mjs <folder> [rounds], or node duckdb.mjs --once <folder> <threads> for one cold report.
import { DuckDBInstance } from '@duckdb/node-api';
import { agree, toReport } from './agreement.mjs';
import { report, targets } from './queries.mjs';
import { line, rounds } from './timing.mjs';

// Names as enumerations make the joins those of integers; from CSV, whichever of the two is faster counts.
const names = {
  text: { indicator: 'VARCHAR', unit: 'VARCHAR' },
  enumerations: { indicator: 'indicator_id', unit: 'unit_id' },
};

async function open(folder, threads, kind) {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const { indicator, unit } = names[kind];
  await connection.run(`SET threads TO ${threads}`);
  // The order of rows is of no use to a report, and keeping it costs time.
  await connection.run('SET preserve_insertion_order = false');
  await connection.run(`CREATE TABLE all_units AS SELECT id AS unit, parent FROM read_csv('${folder}/units.csv')`);
  await connection.run(`CREATE TABLE all_slices AS SELECT * FROM read_csv('${folder}/slices.csv')`);
  if (kind === 'enumerations') {
    await connection.run('CREATE TYPE indicator_id AS ENUM (SELECT DISTINCT indicator FROM all_slices)');
    await connection.run('CREATE TYPE unit_id AS ENUM (SELECT unit FROM all_units)');
  }
  await connection.run(`CREATE TABLE units AS SELECT * REPLACE (unit::${unit} AS unit) FROM all_units`);
  await connection.run(`CREATE TABLE slices AS SELECT * REPLACE (indicator::${indicator} AS indicator,
    period::INTEGER AS period, plan::INTEGER AS plan, kind::INTEGER AS kind, closed::INTEGER AS closed)
    FROM all_slices`);
  await connection.run(targets);
  return connection;
}

async function load(connection, folder, kind) {
  const { indicator, unit } = names[kind];
  const types = `{'indicator': '${indicator}', 'unit': '${unit}', 'period': 'INTEGER', 'value': 'DOUBLE', `
    + "'numerator': 'INTEGER', 'denominator': 'INTEGER'}";
  await connection.run(`CREATE OR REPLACE TABLE observations AS
    SELECT * FROM read_csv('${folder}/rows.csv', auto_detect = false, header = true,
      delim = ',', columns = ${types})`);
}

async function ask(connection, sql) {
  return (await connection.runAndReadAll(sql)).getRows();
}

async function once(folder, threads, kind) {
  const connection = await open(folder, threads, kind);
  await load(connection, folder, kind);
  const { counts, means } = toReport(await ask(connection, report('duckdb')));
  console.log(counts.size, [...means].join(' '));
}

async function compare(folder, count) {
  for (const kind of Object.keys(names)) {
    const connection = await open(folder, 2, kind);
    const [[version]] = await ask(connection, 'SELECT version()');
    await load(connection, folder, kind);
    const [[total]] = await ask(connection, 'SELECT count(*) FROM observations');
    for (const change of ['window', 'join']) {
      const sql = report('duckdb', { change });
      agree(`DuckDB, ${change}`, toReport(await ask(connection, sql)), folder);
    }
    for (const threads of [1, 2]) {
      await connection.run(`SET threads TO ${threads}`);
      const form = `names as ${kind}`;
      for (const change of ['window', 'join']) {
        const time = await rounds(count, () => ask(connection, report('duckdb', { change })));
        console.log(line(`DuckDB ${version}`, threads, `report, table in memory, ${form}, ${change}`, time, total));
      }
      const time = await rounds(count, async () => {
        await load(connection, folder, kind);
        await ask(connection, report('duckdb'));
      });
      console.log(line(`DuckDB ${version}`, threads, `CSV to report, warm, ${form}`, time, total));
    }
    connection.closeSync();
  }
}

const [first, ...rest] = process.argv.slice(2);
await (first === '--once' ? once(...rest) : compare(first, Number(rest[0] ?? 3)));
