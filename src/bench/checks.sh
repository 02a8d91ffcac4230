#!/usr/bin/env bash
# What the portal adds to checks that all wait for a slow OpenAI at the same time.
# Needs wrk, a JDK and a quiet machine; starts OpenAI, the portal is to run with
#   --keydoctor.openai.base-url=http://127.0.0.1:8391/v1 --keydoctor.limits.enabled=false
#   PORTAL=http://127.0.0.1:8080 PORTAL_PID=4711 src/bench/checks.sh
# Prints, a round a line: share of the ideal throughput, milliseconds above the ideal of
# the median and of the 99th percentile, failures; the 99th percentile of a page meanwhile;
# the portal's resident MiB.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
portal=${PORTAL:-http://127.0.0.1:8080}
checks=${CHECKS:-500}
delay=${DELAY:-300}
seconds=${SECONDS_EACH:-15}

"${JAVA:-java}" "$here/SlowOpenAi.java" "${OPENAI_PORT:-8391}" "$delay" "${PADDING:-0}" &
openai=$!
trap 'kill $openai' EXIT
until (: < "/dev/tcp/127.0.0.1/${OPENAI_PORT:-8391}") 2> /dev/null; do sleep 0.2; done

resident() { [ -z "${PORTAL_PID:-}" ] || awk '/VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$PORTAL_PID/status"; }
round() {
  wrk -t1 -c1 -d"$seconds"s --latency -s "$pace" "$portal/en/guides/billing" | awk '$1 == "99%" { print $2 }' > "$page" &
  wrk -t1 -c"$checks" -d"$seconds"s --timeout 30s --latency -s "$here/checks.lua" "$portal" | tail -1
  wait $!
  sleep 2 # what wrk has given up holds places until it has ended
}
# A refusal is as quick as it is worthless: what is counted are checks that OpenAI answered.
asked() {
  curl -fsSL -H 'Sec-Fetch-Site: same-origin' --data-urlencode "key=sk-""proj-$(printf 'x%.0s' {1..74})T3Blbk""FJ$(printf 'y%.0s' {1..74})" "$portal/en/check" \
    | grep 'data-verdict="healthy"' > /dev/null || { echo 'OpenAI is not asked' >&2; exit 1; }
}
asked
page=$(mktemp)
pace=$(mktemp)
echo 'function delay() return 20 end' > "$pace" # fifty a second: enough to see, too few to be a load
for _ in $(seq "${WARM_UP:-5}"); do round > /dev/null; done
printf 'share\tp50+\tp99+\tfailed\tpage p99\tMiB\n'
for _ in 1 2 3; do
  round | awk -v OFS='\t' -v n="$checks" -v ideal=$((2 * delay)) -v ORS='' \
    '{ print sprintf("%.2f", $1 / (n / ideal * 1000)), sprintf("%.0f", $2 - ideal), sprintf("%.0f", $3 - ideal), $4 }'
  printf '\t%s\t%s\n' "$(cat "$page")" "$(resident)"
done
asked
rm "$page" "$pace"
