// The report form of W in SQL, the same for all peers: first the measure of each row, then one join with the constants
// of its target and period (cut points and all, as an expert would write it who knows the plan), and one aggregation
// by parent, plan and status, from which both parts of the report are added up. Only kind 4 reads the previous period,
// so only an eighth of the rows pays for it.

const dialects = {
  duckdb: { max: 'greatest', min: 'least' },
  postgresql: { max: 'greatest', min: 'least' },
  sqlite: { max: 'max', min: 'min' },
};

const changes = {
  // The previous period of the same unit, by order.
  window: (rows) => `
  SELECT r.indicator, r.period, r.unit,
    r.value - lag(r.value) OVER (PARTITION BY r.indicator, r.unit ORDER BY r.period) AS q
  FROM ${rows} r WHERE r.indicator IN (SELECT indicator FROM targets WHERE kind = 4)`,
  // The previous period of the same unit, by its key.
  join: (rows) => `
  SELECT r.indicator, r.period, r.unit, r.value - b.value AS q
  FROM ${rows} r
  LEFT JOIN ${rows} b ON b.indicator = r.indicator AND b.unit = r.unit AND b.period = r.period - 1
  WHERE r.indicator IN (SELECT indicator FROM targets WHERE kind = 4)`,
};

/** The tables of constants: one row per target, and one per target and period. */
export const targets = 'CREATE TABLE targets AS SELECT DISTINCT indicator, kind, scale FROM slices';

/** The query that returns parent, plan, status, rows, sum of scores, sum of points. */
export function report(dialect, { rows = 'observations', change = 'window' } = {}) {
  const { max, min } = dialects[dialect];
  const attainment = 'CASE kind WHEN 1 THEN 2 - q / limit_ ELSE (q - start) / span END';
  return `
WITH measured AS (
  SELECT r.indicator, r.period, r.unit,
    CASE WHEN t.kind IN (5, 7) THEN t.scale * r.numerator / nullif(r.denominator, 0) ELSE r.value END AS q
  FROM ${rows} r JOIN targets t ON t.indicator = r.indicator
  WHERE t.kind <> 4
  UNION ALL ${changes[change](rows)}
), judged AS (
  SELECT m.unit, s.plan,
    CASE WHEN q IS NULL THEN 6
      WHEN q >= good_low AND q <= good_high THEN CASE WHEN closed = 1 THEN 1 ELSE 2 END
      WHEN closed = 1 THEN 5
      WHEN q >= fair_low AND q <= fair_high THEN 3
      ELSE 4 END AS status,
    CASE WHEN q IS NULL THEN NULL
      WHEN kind = 2 THEN ${max}(points - ${max}(low - q, q - limit_, 0) * (points / 20), 0)
      WHEN kind = 6 THEN points * ${max}(${min}((q - 50) / 45, 1), 0)
      ELSE points * ${max}(${min}(${attainment}, 1), 0) END AS score,
    CASE WHEN q IS NULL THEN NULL ELSE points END AS points
  FROM measured m JOIN slices s ON s.indicator = m.indicator AND s.period = m.period
)
SELECT u.parent, j.plan, j.status, count(*) AS n, sum(j.score) AS score, sum(j.points) AS points
FROM judged j JOIN units u ON u.unit = j.unit
GROUP BY u.parent, j.plan, j.status`;
}
