// DuckDB on W: node duckdb.mjs <folder> [rounds], or node duckdb.mjs --once <folder> <threads> for one cold report.
import { DuckDBInstance } from '@duckdb/node-api';
import { agree, toReport } from './agreement.mjs';
import { report } from './queries.mjs';
import { line, rounds } from './timing.mjs';

const types = "{'indicator': 'VARCHAR', 'unit': 'VARCHAR', 'period': 'INTEGER', 'value': 'DOUBLE', "
  + "'numerator': 'INTEGER', 'denominator': 'INTEGER'}";

async function open(folder, threads) {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`SET threads TO ${threads}`);
  await connection.run(`CREATE TABLE units AS SELECT * FROM read_csv('${folder}/units.csv')`);
  await connection.run(`CREATE TABLE slices AS SELECT * FROM read_csv('${folder}/slices.csv')`);
  return connection;
}

// The order of rows is of no use to a report, and keeping it costs time.
async function load(connection, folder) {
  await connection.run('SET preserve_insertion_order = false');
  await connection.run(`CREATE OR REPLACE TABLE observations AS
    SELECT * FROM read_csv('${folder}/rows.csv', header = true, columns = ${types})`);
}

async function query(connection, sql) {
  return toReport(await (await connection.runAndReadAll(sql)).getRows());
}

async function once(folder, threads) {
  const connection = await open(folder, threads);
  await load(connection, folder);
  const result = await query(connection, report('duckdb'));
  console.log(result.counts.size, [...result.means].join(' '));
}

async function compare(folder, count) {
  const connection = await open(folder, 2);
  const version = (await (await connection.runAndReadAll('SELECT version()')).getRows())[0][0];
  await load(connection, folder);
  const total = Number((await (await connection.runAndReadAll('SELECT count(*) FROM observations')).getRows())[0][0]);
  const sql = { window: report('duckdb', { before: 'window' }), join: report('duckdb', { before: 'join' }) };
  for (const [name, text] of Object.entries(sql)) {
    agree(`DuckDB, ${name}`, await query(connection, text), folder);
  }
  for (const threads of [1, 2]) {
    await connection.run(`SET threads TO ${threads}`);
    for (const [name, text] of Object.entries(sql)) {
      const time = await rounds(count, () => query(connection, text));
      console.log(line(`DuckDB ${version}, ${name}`, threads, 'report, table in memory', time, total));
    }
    const time = await rounds(count, async () => {
      await load(connection, folder);
      await query(connection, sql.window);
    });
    console.log(line(`DuckDB ${version}`, threads, 'CSV to report, warm', time, total));
  }
}

const [first, ...rest] = process.argv.slice(2);
await (first === '--once' ? once(rest[0], rest[1]) : compare(first, Number(rest[0] ?? 3)));
