#!/usr/bin/env bash
# What a page more costs: start, memory, the page itself, a search. The content grows by copies of one guide, each with ids of its own.
# Needs wrk, curl and a packed jar.
#   PAGES='10 100 1000 5000' PORT=8097 src/bench/growth.sh
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
jar=$(ls "$root"/target/key-doctor-*.jar)
port=${PORT:-8097}
folder=$(mktemp -d)
portal=
trap '[ -z "$portal" ] || kill "$portal" 2>/dev/null || true; rm -rf "$folder"' EXIT

grow() { # PAGES: so many pages more in each language
  rm -rf "$folder/content"
  cp -r "$root/content" "$folder/content"
  for language in pl it en; do
    awk -v pages="$1" -v folder="$folder/content/$language/guides" '
      { line[NR] = $0 }
      END {
        for (page = 1; page <= pages; page++) {
          file = folder "/copy-" page ".md"
          for (i = 1; i <= NR; i++) {
            text = line[i]
            if (text ~ /^order:/) text = "order: " (1000 + page)
            if (text ~ /^aliases:/) continue
            if (text ~ /^#/) { gsub(/ aliases="[^"]*"/, "", text); sub(/\}[ ]*$/, "-" page "}", text) }
            print text > file
          }
          close(file)
        }
      }' "$root/content/$language/guides/n8n.md"
  done
}

speed() { wrk -t1 -c16 -d5s "http://127.0.0.1:$port$1" | awk '/Requests\/sec/ { print $2 }'; }

printf 'pages\tfirst answer ms\tms a page\tmemory MiB\tKiB a page\tpage/s\tsearch/s\n'
for pages in ${PAGES:-10 100 1000 5000}; do
  grow "$pages"
  all=$(find "$folder/content" -name '*.md' | wc -l)
  began=$(date +%s%N)
  SERVER_PORT=$port MANAGEMENT_SERVER_PORT=$((port + 1)) KEYDOCTOR_LIMITS_ENABLED=false KEYDOCTOR_CONTENT=file:$folder/content/ \
    java -XX:+UseSerialGC -Xmx2g -jar "$jar" > "$folder/log" 2>&1 & portal=$!
  until curl -fs -o /dev/null "http://127.0.0.1:$port/en/"; do
    kill -0 $portal || { tail -20 "$folder/log"; exit 1; }
    sleep .05
  done
  took=$((($(date +%s%N) - began) / 1000000))
  curl -fs -o /dev/null "http://127.0.0.1:$port/pl/search?q=klucz"
  memory=$(awk '/VmRSS/ { print int($2 / 1024) }' /proc/$portal/status)
  printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$all" "$took" "$(awk "BEGIN { printf \"%.1f\", $took / $all }")" "$memory" $((memory * 1024 / all)) \
    "$(speed /pl/guides/n8n)" "$(speed '/pl/search?q=klucz')"
  kill $portal; wait $portal 2>/dev/null || true
done
