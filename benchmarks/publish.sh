#!/usr/bin/env bash
# Publishes a project ready-to-run for this machine, with what a program that runs once is best set to.
# Usage: publish.sh <folder> <HealthTargets.Cli | HealthTargets.Benchmarks>
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=$1
case $2 in
  HealthTargets.Benchmarks) project=$root/benchmarks/$2 ;;
  *) project=$root/src/$2 ;;
esac
rid=$(dotnet --info | sed -n 's/^ *RID: *//p' | head -1)

# One image with the framework in it: what crosses the border of an assembly is compiled, too. Profiles for a second
# compilation and collections beside the program cost more than they bring within a second.
dotnet publish "$project" -c Release -r "$rid" --self-contained true -v q -nologo -o "$folder" \
  -p:PublishReadyToRun=true -p:PublishReadyToRunComposite=true -p:TieredPGO=false -p:ConcurrentGarbageCollection=false -p:EventSourceSupport=false
