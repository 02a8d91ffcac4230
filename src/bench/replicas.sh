#!/usr/bin/env bash
# Two replicas that count together in one Redis, behind the HAProxy of src/deploy, on this machine and under load: one is
# killed and comes back, or each is restarted in turn. Prints how many requests of the clients failed.
#   mvn package -DskipTests && src/bench/replicas.sh [kill|roll] [PORT]    (needs haproxy, redis-server, wrk, curl, a JDK 25)
set -euo pipefail
cd "$(dirname "$0")/../.."
event=${1:-kill} port=${2:-18700} site=http://127.0.0.1:$((${2:-18700} + 2)) work=$(mktemp -d)
declare -A pid
trap 'kill $(jobs -p) 2>/dev/null; wait; rm -rf "$work"' EXIT

# Everybody is counted and nobody has to wait.
for limit in ADDRESS NETWORK DISTINCT_KEYS EVERYBODY TEXTS LOCAL_NETWORK LOCAL_EVERYBODY; do export "KEYDOCTOR_LIMITS_$limit=1000000, then 1000000 per 1s"; done
export KEYDOCTOR_LIMITS_EVERYBODY_DAILY='1000000 a day' KEYDOCTOR_LIMITS_RESERVE=0 KEYDOCTOR_LIMITS_UNKNOWN_KEYS=1
export KEYDOCTOR_LIMITS_TRUSTED_PROXIES=127.0.0.0/8
export KEYDOCTOR_LIMITS_REDIS_URL=redis://127.0.0.1:$((port + 3)) KEYDOCTOR_LIMITS_REDIS_SALT=salt-of-a-measurement
export KEYDOCTOR_STATUS_URL=
export KEYDOCTOR_OPENAI_BASE_URL=http://127.0.0.1:$((port + 4))/v1

start() { # a replica lives at 127.0.1.1 or 127.0.1.2
  KEYDOCTOR_DRAIN=3s SERVER_ADDRESS=127.0.1.$1 SERVER_PORT=$port \
    MANAGEMENT_SERVER_ADDRESS=127.0.1.$1 MANAGEMENT_SERVER_PORT=$((port + 1)) \
    "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx192m -XX:+UseSerialGC -jar target/key-doctor-*.jar >>"$work/portal-$1.log" 2>&1 &
  pid[$1]=$!
  until_up "${pid[$1]}" "$work/portal-$1.log" "http://127.0.1.$1:$((port + 1))/actuator/health/readiness"
}

# A program that has ended will never answer: says what it said.
until_up() { # process, log, address
  until curl -fso /dev/null -m 2 "$3"; do kill -0 "$1" 2>/dev/null || { cat "$2" >&2; exit 1; }; sleep 0.2; done
}

stop() { kill "-$2" "${pid[$1]}"; wait "${pid[$1]}" 2>/dev/null || true; }

kill_one() { sleep 5; stop 1 KILL; sleep 3; start 1; sleep 3; }

roll_all() { for i in 1 2; do sleep 3; stop $i TERM; start $i; done; sleep 3; }

load() { # name, path, script: asks until it is interrupted, then prints what came back
  wrk -t1 -c8 -d10m --timeout 15s -s "$work/$1.lua" "$site$2" >"$work/$1.txt" &
  wrks+=($!)
}

cat >"$work/page.lua" <<'LUA'
LUA
cat >"$work/text.lua" <<'LUA'
wrk.method = "POST"
wrk.body = "text=429+insufficient_quota"
wrk.headers = { ["Sec-Fetch-Site"] = "same-origin", ["Content-Type"] = "application/x-www-form-urlencoded" }
LUA
sed '/^-- Checks per/,$d' src/bench/checks.lua >"$work/check.lua"
sed -E "s/bind :8080/bind 127.0.0.1:$((port + 2))/; s/port 9090/port $((port + 1))/
  s/portal-([12]):8080/127.0.1.\1:$port/" src/deploy/haproxy.cfg >"$work/haproxy.cfg"
"${JAVA_HOME:+$JAVA_HOME/bin/}java" src/bench/SlowOpenAi.java $((port + 4)) 300 &
redis-server --bind 127.0.0.1 --port $((port + 3)) --save '' --dir "$work" >"$work/redis.log" &
start 1; start 2
haproxy -f "$work/haproxy.cfg" >"$work/haproxy.log" 2>&1 &
until_up $! "$work/haproxy.log" "$site/en/"
load page /en/guides/api-key; load text /en/explain; load check /en/check
case $event in kill) kill_one ;; roll) roll_all ;; esac
kill -INT "${wrks[@]}"; wait "${wrks[@]}" || true
redis-cli -p $((port + 3)) info commandstats | awk -F'[=,]' '/^cmdstat_eval/ { n += $2 } END { print "== Redis counted " n + 0 " times" }'
# A status that is no success is "Non-2xx"; "read" is a connection that ended without an answer.
for kind in page text check; do echo "== $event, $kind"; grep -E 'requests in|Socket errors|Non-2xx|Max|Latency' "$work/$kind.txt"; done
