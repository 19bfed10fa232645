#!/usr/bin/env bash
# Peers on W: installs what comes from the package registry, writes W as files, holds each peer's report against the
# hand-written one and only then times it. Needs the .NET SDK, node 20 or newer, sqlite3 and PostgreSQL.
# Usage: run.sh [rows, 1000000] [rounds, 3] [peers, "duckdb sqlite postgresql"]     results go to standard output
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
rows=${1:-1000000}
rounds=${2:-3}
peers=${3:-duckdb sqlite postgresql}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
chmod 755 "$folder"

# Not "npm ci": a registry may lack the packages of other systems, which the lock file then cannot name.
npm install --prefix "$here" --no-save --no-audit --no-fund > /dev/null 2>&1

# Ready-to-run, as a peer's code is compiled before it starts too.
"$here/../publish.sh" "$folder/bench" HealthTargets.Benchmarks > /dev/null
bench=("$folder/bench/HealthTargets.Benchmarks" workload)
"${bench[@]}" generate "$rows" "$folder" > "$folder/log"
machine=$(head -1 "$folder/log")

# Ours, started cold like the peers: names of the harness's ways from a file to a report.
ours=("CSV by hand" "library, CSV")

printf '### Peers, %s rows\n\n%s node %s.\n\n' "$rows" "$machine" "$(node --version)"
printf 'Report form; counts and means agree with the hand-written report. '
printf 'Medians of %s rounds after a warm-up; SQLite and PostgreSQL read CSV once.\n\n' "$rounds"
printf '| who | threads | form | median, s | minimum | maximum | median, ns per row |\n'
printf '| --- | ---: | --- | ---: | ---: | ---: | ---: |\n'
for who in "${ours[@]}"; do
  for threads in 1 2; do
    node "$here/cold.mjs" "$who" "$threads" 'CSV to report, whole process' "$rows" "$rounds" \
      "${bench[@]}" once "$rows" "$folder" "$threads" "$who"
  done
done
for peer in $peers; do
  case $peer in
    duckdb)
      node "$here/duckdb.mjs" "$folder" "$rounds"
      for threads in 1 2; do
        for names in text enumerations; do
          node "$here/cold.mjs" DuckDB "$threads" "CSV to report, whole process, names as $names" "$rows" "$rounds" \
            node "$here/duckdb.mjs" --once "$folder" "$threads" "$names"
        done
      done
      ;;
    sqlite) node "$here/sqlite.mjs" "$folder" "$rounds" ;;
    postgresql) "$here/postgresql.sh" "$folder" "$rounds" ;;
    *) echo "error: there is no peer $peer." >&2; exit 2 ;;
  esac
done
