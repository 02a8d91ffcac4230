#!/usr/bin/env bash
# How fast a running portal gives a page, as a share of nginx giving the same bytes.
# Needs wrk and nginx; a quiet machine. Prints: name, ratio of requests per second, then
# requests per second and 99th percentile of both. Medians of three rounds.
#   PORTAL=http://127.0.0.1:8080 NGINX_PORT=8099 src/bench/pages.sh
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

# One worker and the defaults, without the access log, and with the page packed beforehand.
cat > "$folder/nginx.conf" <<CONF
worker_processes 1;
pid $folder/pid;
error_log $folder/error.log;
events { worker_connections 1024; }
http {
  default_type text/html;
  access_log off;
  sendfile on;
  tcp_nopush on;
  gzip_static on;
  server { listen 127.0.0.1:${NGINX_PORT:-8099}; root $folder/root; }
}
CONF
nginx -p "$folder" -c "$folder/nginx.conf"
trap 'kill "$(cat "$folder/pid")"; rm -rf "$folder"' EXIT

load() { wrk -t1 -c64 -d"$1"s --latency -H "Accept-Encoding: $3" "$2$page"; }
# Requests per second and the 99th percentile, as wrk writes them.
measure() { load "$seconds" "$1" "$2" | awk '/99%/ { p99 = $2 } /Requests\/sec/ { print $2, p99 }'; }
median() { sort -n | sed -n 2p; }

for encoding in identity gzip; do
  load 8 "$portal" $encoding > /dev/null
done
printf 'name\tratio\tportal\tp99\tnginx\tp99\n'
for encoding in identity gzip; do
  for _ in 1 2 3; do
    measure "$portal" $encoding >> "$folder/portal-$encoding"
    measure "$nginx" $encoding >> "$folder/nginx-$encoding"
  done
  printf '%s\t' "page-$encoding"
  paste <(median < "$folder/portal-$encoding") <(median < "$folder/nginx-$encoding") |
    awk -v OFS='\t' '{ print sprintf("%.2f", $1 / $3), $1, $2, $3, $4 }'
done
