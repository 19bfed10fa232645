import { readFileSync } from 'node:fs';

const tolerance = 1e-9;

/** Adds up rows of parent, plan, status, n, score, points to the report: counts by "parent,status", means by plan. */
export function toReport(rows) {
  const counts = new Map();
  const plans = new Map();
  for (const [parent, plan, status, n, score, points] of rows) {
    const key = `${parent},${status}`;
    counts.set(key, (counts.get(key) ?? 0) + Number(n));
    const sums = plans.get(`plan${plan}`) ?? [0, 0];
    plans.set(`plan${plan}`, [sums[0] + Number(score ?? 0), sums[1] + Number(points ?? 0)]);
  }
  return { counts, means: new Map([...plans].map(([plan, [score, points]]) => [plan, score / points])) };
}

/** Compares with the hand-written report and prints both; throws where a count or a mean differs. */
export function agree(name, report, folder) {
  let expectedRows = 0;
  let rows = 0;
  const wrong = [];
  for (const line of readFileSync(`${folder}/report.csv`, 'utf8').trim().split('\n').slice(1)) {
    const [what, status, number] = line.split(',');
    if (status === 'mean') {
      const mean = report.means.get(what);
      console.error(`  ${what}: mean ${number}, ${name} ${mean}`);
      if (!(Math.abs(mean - Number(number)) <= tolerance)) {
        wrong.push(`${what}: mean ${number}, ${mean}`);
      }
    } else {
      const count = report.counts.get(`${what},${status}`) ?? 0;
      expectedRows += Number(number);
      if (count !== Number(number)) {
        wrong.push(`${what}, status ${status}: count ${number}, ${count}`);
      }
    }
  }
  for (const count of report.counts.values()) {
    rows += count;
  }
  console.error(`  rows counted: ${expectedRows}, ${name} ${rows}; differing counts or means: ${wrong.length}`);
  if (wrong.length > 0 || rows !== expectedRows) {
    throw new Error(`${name} differs: ${wrong.slice(0, 5).join('; ')}`);
  }
}
