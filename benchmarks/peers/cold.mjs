// Times whole processes from start to end: node cold.mjs <who> <threads> <form> <rows> <rounds> <command> [arguments].
import { spawnSync } from 'node:child_process';
import { line, rounds } from './timing.mjs';

const [who, threads, form, rows, count, command, ...args] = process.argv.slice(2);
const time = await rounds(Number(count), () => {
  const result = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (result.status !== 0) {
    throw new Error(`${command} failed`);
  }
});
console.log(line(who, threads, form, time, rows));
