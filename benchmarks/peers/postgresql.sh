#!/usr/bin/env bash
# Starts a PostgreSQL of its own in a temporary folder, on a socket only, runs W and throws all of it away.
# Usage: postgresql.sh <folder of W> [rounds]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
programs=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
folder=$(mktemp -d)

# The server refuses to run as root.
as_user=()
if [ "$(id -u)" -eq 0 ]; then
  chown nobody "$folder"
  as_user=(setpriv --reuid nobody --clear-groups)
fi

stop() {
  "${as_user[@]}" "$programs/pg_ctl" -D "$folder/data" -m immediate stop > /dev/null 2>&1 || true
  rm -rf "$folder"
}
trap stop EXIT

export HOME=$folder
cd "$folder"
"${as_user[@]}" "$programs/initdb" -D "$folder/data" -U bench --auth=trust --locale=C --encoding=UTF8 > /dev/null
"${as_user[@]}" "$programs/pg_ctl" -D "$folder/data" -w -l "$folder/log" -o "-k $folder -c listen_addresses='' \
  -c shared_buffers=2GB -c fsync=off -c full_page_writes=off -c max_wal_size=8GB -c jit=on" start > /dev/null
PGHOST=$folder PGUSER=bench PGDATABASE=postgres node "$here/postgresql.mjs" "$@"
