// The report form of W in SQL, the same for all peers: kinds that read the previous period apart, so that only an
// eighth of the rows pays for it; the constants of a target and period joined, cut points and all, as an expert would
// do who knows the plan; one aggregation by parent, plan and status, from which both parts of the report are added up.

const clamp = (x) => `CASE WHEN ${x} > 0 THEN CASE WHEN ${x} < 1 THEN ${x} ELSE 1 END ELSE 0 END`;

// The larger of two or three numbers is a function of another name in SQLite.
const largest = { duckdb: 'greatest', postgresql: 'greatest', sqlite: 'max' };

const measures = {
  // The previous period of the same unit, by order.
  window: (rows) => `
    SELECT r.indicator, r.period, r.unit,
      r.value - lag(r.value) OVER (PARTITION BY r.indicator, r.unit ORDER BY r.period) AS q
    FROM ${rows} r WHERE r.indicator IN (SELECT indicator FROM slices WHERE kind = 4)`,
  // The previous period of the same unit, by its key.
  join: (rows) => `
    SELECT r.indicator, r.period, r.unit, r.value - b.value AS q
    FROM ${rows} r
    LEFT JOIN ${rows} b ON b.indicator = r.indicator AND b.unit = r.unit AND b.period = r.period - 1
    WHERE r.indicator IN (SELECT indicator FROM slices WHERE kind = 4)`,
};

/** The query that returns parent, plan, status, rows, sum of scores, sum of points. */
export function report(dialect, { rows = 'observations', before = 'window' } = {}) {
  const max = largest[dialect];
  const attainment = 'CASE kind WHEN 1 THEN 2 - q / limit_ ELSE (q - start) / span END';
  return `
WITH measured AS (
  SELECT r.indicator, r.period, r.unit, s.plan, s.kind, s.closed, s.good_low, s.good_high, s.fair_low, s.fair_high,
    s.low, s.limit_, s.start, s.span, s.points,
    CASE WHEN s.kind IN (5, 7) THEN s.scale * r.numerator / nullif(r.denominator, 0) ELSE r.value END AS q
  FROM ${rows} r JOIN slices s ON s.indicator = r.indicator AND s.period = r.period
  WHERE s.kind <> 4
  UNION ALL
  SELECT c.indicator, c.period, c.unit, s.plan, s.kind, s.closed, s.good_low, s.good_high, s.fair_low, s.fair_high,
    s.low, s.limit_, s.start, s.span, s.points, c.q
  FROM (${measures[before](rows)}) c JOIN slices s ON s.indicator = c.indicator AND s.period = c.period
), judged AS (
  SELECT unit, plan,
    CASE WHEN q IS NULL THEN 6
      WHEN q >= good_low AND q <= good_high THEN CASE WHEN closed = 1 THEN 1 ELSE 2 END
      WHEN closed = 1 THEN 5
      WHEN q >= fair_low AND q <= fair_high THEN 3
      ELSE 4 END AS status,
    CASE WHEN q IS NULL THEN NULL
      WHEN kind = 2 THEN ${max}(points - ${max}(low - q, q - limit_, 0) * (points / 20), 0)
      WHEN kind = 6 THEN points * ${clamp('((q - 50) / 45)')}
      ELSE points * ${clamp(`(${attainment})`)} END AS score,
    CASE WHEN q IS NULL THEN NULL ELSE points END AS points
  FROM measured
)
SELECT u.parent, j.plan, j.status, count(*) AS n, sum(j.score) AS score, sum(j.points) AS points
FROM judged j JOIN units u ON u.unit = j.unit
GROUP BY u.parent, j.plan, j.status`;
}
