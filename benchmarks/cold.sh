#!/usr/bin/env bash
# Times whole processes that are started cold, published ready-to-run: the tool over an invented county of 100 targets,
# and beside it a program that does nothing, which tells how fast the machine starts any.
# Usage: cold.sh [rounds, 20]     a table goes to standard output
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
rounds=${1:-20}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$here/publish.sh" "$folder/tool" HealthTargets.Cli > /dev/null
"$here/publish.sh" "$folder/bench" HealthTargets.Benchmarks > /dev/null
"$folder/bench/HealthTargets.Benchmarks" county 100 "$folder" > /dev/null
mkdir "$folder/nothing"
cat > "$folder/nothing/nothing.csproj" << 'END'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <InvariantGlobalization>true</InvariantGlobalization>
  </PropertyGroup>
</Project>
END
printf 'internal static class Nothing\n{\n    private static void Main()\n    {\n    }\n}\n' > "$folder/nothing/Nothing.cs"
dotnet publish "$folder/nothing" -c Release --self-contained false -v q -nologo -o "$folder/empty" > /dev/null
plan=$folder/county.plan.json
evaluate=(evaluate "$plan" --units "$folder/units.csv" --as-of 2026-11-20 --format json -o "$folder/out.json" --data)
head -120 "$folder/data.csv" > "$folder/few.csv"

# One start that is not counted brings the files into memory; the numbers are seconds, from least to most.
row() {
  local name=$1 times
  shift
  "$@" > /dev/null
  times=$(for ((i = 0; i < rounds; i++)); do (TIMEFORMAT=%R; time "$@" > /dev/null) 2>&1; done | sort -n)
  awk -v name="$name" '{ t[NR] = $1 } END { m = int((NR + 1) / 2); printf "| %s | %.3f | %.3f | %.3f |\n", \
    name, t[m], t[1], t[NR] }' <<< "$times"
}

printf '| whole process, %s starts | median, s | minimum | maximum |\n| --- | ---: | ---: | ---: |\n' "$rounds"
row 'an empty program' "$folder/empty/nothing"
row '`--version`' "$folder/tool/HealthTargets.Cli" --version
row '`check`, 100 targets' "$folder/tool/HealthTargets.Cli" check "$plan"
row '`evaluate`, 100 targets, 119 rows' "$folder/tool/HealthTargets.Cli" "${evaluate[@]}" "$folder/few.csv"
row '`evaluate`, 100 targets, 10,100 rows' "$folder/tool/HealthTargets.Cli" "${evaluate[@]}" "$folder/data.csv"
