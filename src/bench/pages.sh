#!/usr/bin/env bash
# How fast a running portal gives a page, as a share of nginx giving the same bytes.
# Needs wrk and nginx; a quiet machine. Prints: name, ratio of requests per second, then
# requests per second and 99th percentile of both, each the median of three rounds.
#   PORTAL=http://127.0.0.1:8080 NGINX_PORT=8099 src/bench/pages.sh
# LOG=PATH lets nginx write its access log there, as it does by default.
set -euo pipefail
portal=${PORTAL:-http://127.0.0.1:8080}
nginx=http://127.0.0.1:${NGINX_PORT:-8099}
page=${PAGE:-/pl/guides/api-key}
seconds=${SECONDS_EACH:-8}

folder=$(mktemp -d)
chmod 755 "$folder"
mkdir -p "$folder/root$(dirname "$page")"
curl -fsS "$portal$page" -o "$folder/root$page"
curl -fsS -H 'Accept-Encoding: gzip' "$portal$page" -o "$folder/root$page.gz"

# One worker and the defaults, with the page packed beforehand, and unless asked for without the access log.
cat > "$folder/nginx.conf" <<CONF
worker_processes 1;
pid $folder/pid;
error_log $folder/error.log;
events { worker_connections 1024; }
http {
  default_type text/html;
  access_log ${LOG:-off};
  sendfile on;
  tcp_nopush on;
  gzip_static on;
  server { listen 127.0.0.1:${NGINX_PORT:-8099}; root $folder/root; }
}
CONF
nginx -p "$folder" -c "$folder/nginx.conf"
trap 'kill "$(cat "$folder/pid")"; rm -rf "$folder"' EXIT

load() { wrk -t1 -c64 -d"$1"s --latency -H "Accept-Encoding: $3" "$2$page"; }
# Requests per second and the 99th percentile in milliseconds.
measure() {
  load "$seconds" "$1" "$2" | awk '
    /Non-2xx/ { print > "/dev/stderr"; exit 1 }
    /99%/ { p99 = ($2 ~ /us/) ? $2 / 1000 : ($2 ~ /ms/) ? $2 + 0 : $2 * 1000 }
    /Requests\/sec/ { print $2, p99 }'
}
median() { cut -d ' ' -f "$1" "$2" | sort -n | sed -n 2p; }

# Until the compilers have done with it; while they work, the slowest of a hundred waits for them.
for encoding in identity gzip; do
  load "${WARM_UP:-40}" "$portal" $encoding > /dev/null
done
printf 'name\tratio\tportal\tp99 ms\tnginx\tp99 ms\n'
for encoding in identity gzip; do
  for _ in 1 2 3; do
    measure "$portal" $encoding >> "$folder/portal-$encoding"
    measure "$nginx" $encoding >> "$folder/nginx-$encoding"
  done
  awk -v OFS='\t' -v name="page-$encoding" -v portal="$(median 1 "$folder/portal-$encoding")" -v nginx="$(median 1 "$folder/nginx-$encoding")" \
    -v p99="$(median 2 "$folder/portal-$encoding")" -v nginx99="$(median 2 "$folder/nginx-$encoding")" \
    'BEGIN { print name, sprintf("%.2f", portal / nginx), portal, p99, nginx, nginx99 }'
done
