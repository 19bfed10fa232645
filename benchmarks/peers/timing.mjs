/** Runs some rounds after a warm-up; returns median, minimum and maximum in seconds. */
export async function rounds(count, run) {
  await run();
  const seconds = [];
  for (let round = 0; round < count; round++) {
    const start = performance.now();
    await run();
    seconds.push((performance.now() - start) / 1000);
  }
  return summary(seconds);
}

export function summary(seconds) {
  const sorted = seconds.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)], min: sorted[0], max: sorted.at(-1) };
}

/** A line of the results' table. */
export function line(who, threads, form, { median, min, max }, rows) {
  const perRow = ((median * 1e9) / Number(rows)).toFixed(1);
  return `| ${who} | ${threads} | ${form} | ${median.toFixed(3)} | ${min.toFixed(3)} | ${max.toFixed(3)} | ${perRow} |`;
}
