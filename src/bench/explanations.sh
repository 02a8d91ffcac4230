#!/usr/bin/env bash
# Explanations a second over the length of the pasted text. Needs wrk and a running portal without limits. Medians of three rounds.
#   PORTAL=http://127.0.0.1:8080 src/bench/explanations.sh
set -euo pipefail
portal=${PORTAL:-http://127.0.0.1:8080}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/ask.lua" <<'LUA'
local size = tonumber(os.getenv("SIZE"))
local line = "File /home/ada/app.py, line 12, in ask: openai.RateLimitError: Error code: 429 - insufficient_quota. "
local text = string.rep(line, math.ceil(size / #line)):sub(1, size)
wrk.method = "POST"
wrk.path = "/api/v1/explanations"
wrk.headers["Content-Type"] = "application/json"
wrk.body = '{"text": "' .. text .. '"}'
LUA
printf 'characters\ta second\tmillion characters a second\n'
for size in 100 1000 5000 20000; do
  speed() { SIZE=$size wrk -t1 -c8 -d"$1"s -s "$folder/ask.lua" "$portal" | awk '/Non-2xx/ { print > "/dev/stderr"; exit 1 } /Requests\/sec/ { print $2 }'; }
  speed 3 > /dev/null
  for _ in 1 2 3; do speed 4; done | sort -n | sed -n 2p | awk -v size="$size" -v OFS='\t' '{ print size, $1, sprintf("%.2f", $1 * size / 1e6) }'
done
