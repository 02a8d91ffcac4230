#!/usr/bin/env bash
# What visitors who mean harm bring about, and what all others notice of it. Ends with 1 where the portal dies, fails, or its heap is full.
#   mvn package -DskipTests && src/bench/hostile.sh spellings|hosts|reads [SECONDS] [JVM OPTIONS]    (needs curl, a JDK 25)
#   spellings  endless other spellings of one address, each to be kept: the public address is set
#   hosts      endless made-up hosts: the public address is not set
#   reads      256 at a time on the costliest page that is made for each request, each from a network of its own
# Without options the portal has the memory of the image. PORT (8400) and the one above it are used. JAR names another portal.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd) root=$here/../..
. "$here/image.sh"
what=${1:-} seconds=${2:-60} port=${PORT:-8400}
case $what in spellings | hosts | reads) ;; *) sed -n '2,/^set/{/^set/d;p}' "$0"; exit 2 ;; esac
[ $# -lt 3 ] || options=("${@:3}")
portal=http://127.0.0.1:$port health=http://127.0.0.1:$((port + 1))/actuator bin=${JAVA_HOME:+$JAVA_HOME/bin/}
work=$(mktemp -d)
trap 'kill $(jobs -p) 2> /dev/null || true; rm -rf "$work"' EXIT

settings=(--keydoctor.limits.trusted-proxies=127.0.0.1 --keydoctor.status.url=)
[ "$what" != spellings ] || settings+=(--keydoctor.public-url=https://keys.example.org)
env "${savings[@]}" "${bin}java" "${options[@]}" -jar "${JAR:-$(ls "$root"/target/key-doctor-*.jar)}" --server.port="$port" \
  --management.server.port=$((port + 1)) "${settings[@]}" > "$work/log" 2>&1 & pid=$!
until curl -fso /dev/null -m 2 "$health/health/readiness"; do kill -0 $pid || { cat "$work/log"; exit 1; }; sleep 0.2; done

ask() { curl -so /dev/null -m 10 -w '%{http_code} %{time_starttransfer}\n' "$@" || true; }
# A kept page, a search and the first event of a check, each as somebody else, four times a second.
other() { while sleep 0.25; do ask "${@:2}" >> "$work/$1"; done; }
# How many there were, how many failed, the median and the longest time in ms.
told() { sort -k2n "$work/$1" | awk -v name="$1" '{ ms[NR] = $2 * 1000; if ($1 != 200) failed++ } END { printf "%-8s %5d asked, %d failed, median %d ms, longest %d ms\n", name, NR, failed, ms[int((NR + 1) / 2)], ms[NR]; exit !NR || failed > 0 }'; }
heap() { curl -fs -m 10 "$health/prometheus" | awk '/^jvm_memory_used_bytes{area="heap"/ { used += $NF } /^jvm_memory_max_bytes{area="heap"/ { max += $NF } END { printf "%d of %d MB", used / 1048576, max / 1048576; exit used > .95 * max }'; }

ask "$portal/en/guides/billing" > /dev/null
spent() { awk '{ print ($14 + $15) * 10 }' "/proc/$pid/stat"; }
other page "$portal/en/guides/billing" & watching=($!)
other search -H 'X-Forwarded-For: 192.0.2.1' "$portal/en/search?q=quota" & watching+=($!)
other check -H 'X-Forwarded-For: 192.0.2.1' -H 'Sec-Fetch-Site: same-origin' -H 'Accept: text/event-stream' -d key=sk-example-healthy "$portal/en/check" & watching+=($!)
before=$(spent) missed=()
"${bin}java" -XX:+UseSerialGC -Xmx256m "$here/Hostile.java" "$what" "$port" $([ "$what" = reads ] && echo 256 || echo 8) "$seconds" || missed+=("the attack did not reach the portal")
kill "${watching[@]}"; wait "${watching[@]}" 2> /dev/null || true
filled=$(heap) || missed+=("the heap is full")
echo "portal   $(($(spent) - before)) ms of a processor in $seconds s, heap $filled"
for name in page search check; do told $name || missed+=("$name failed for others"); done
# The longest depend on the machine; where half of all wait so long, the crowd stands before them in some queue.
within() { [ "$what" != reads ] || [ "$(sort -k2n "$work/$1" | awk '{ ms[NR] = $2 * 1000 } END { printf "%d", ms[int((NR + 1) / 2)] }')" -le "$2" ] || { echo "$1: half take longer than $2 ms"; exit 1; }; }
within search 500; within check 1000
kill -0 $pid 2> /dev/null || { echo "the portal has ended"; exit 1; }
[ "$(ask "$portal/en/search?q=quota" | cut -c 1-3)" = 200 ] || { echo "the portal makes no page any more; liveness: $(ask "$health/health/liveness")"; exit 1; }
[ ${#missed[@]} = 0 ] || { printf '%s\n' "${missed[@]}"; exit 1; }
