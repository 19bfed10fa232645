#!/usr/bin/env bash
# Writes benchmarks/results anew: W with all variants, from files, and beside peers. Takes about half an hour on a
# machine that has nothing else to do, and about 16 GB of memory for the largest size.
# Usage: measure.sh [rows, 10000000]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
rows=${1:-10000000}
results=$here/results
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

project=$here/HealthTargets.Benchmarks
dotnet build -c Release -v q -nologo "$project"
workload() { dotnet run -c Release --no-build --project "$project" -- workload "$@"; }
again() { printf 'Again: `benchmarks/measure.sh %s`, on a machine that does nothing else.\n\n' "$rows"; }

{
  printf '# Workload W\n\n'
  again
  printf 'All variants agree in every row and bit, for 1 to 4 threads, before any is timed:\n\n```\n'
  workload verify 1000000 | tail -1
  printf '```\n\n'
  workload threads "$rows"
  workload sizes "$((rows * 10))" | tail -n +3
  workload kinds "$((rows / 10))" | tail -n +3
} > "$results/workload.md"

{
  printf '# Growth\n\n'
  again
  dotnet run -c Release --no-build --project "$project" -- scaling
  printf '\n## Memory\n\n'
  workload memory "$rows" | tail -n +3
} > "$results/scaling.md"

{
  printf '# W from CSV\n\n'
  again
  workload generate "$rows" "$folder" > /dev/null
  workload csv "$rows" "$folder"
} > "$results/files.md"

{
  printf '# W with peers\n\n'
  again
  "$here/peers/run.sh" "$rows" 3 duckdb
  printf '\n'
  "$here/peers/run.sh" 1000000 3 "sqlite postgresql"
} > "$results/peers.md"
