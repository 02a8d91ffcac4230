#!/usr/bin/env bash
# What a page more costs: the start, memory, a page given, a search. A page is an address, so a text in three languages is three pages: each
# is read, rendered, indexed and kept by itself. The content as it is, some 140 pages, is the first row and what the others are compared
# with, since each verdict must have its page; it grows by copies of one guide, each with ids of its own.
# A page's own cost is the processor time of reading all again, divided by the pages: a start is mostly the JVM's. The least of several counts,
# since a machine has other things to do, and the first few are slow. Memory is what lives after a collection.
# Needs wrk, curl, a JDK 25 as java and jcmd, and a packed jar.
#   MORE='0 99 999 4998' PORT=8097 src/bench/growth.sh
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
jar=$(ls "$root"/target/key-doctor-*.jar)
port=${PORT:-8097}
folder=$(mktemp -d)
portal=
stop() { [ -z "$portal" ] || { kill "$portal" && wait "$portal"; } 2>/dev/null || true; portal=; }
trap 'stop; rm -rf "$folder"' EXIT

grow() { # PAGES: so many more, all languages together
  rm -rf "$folder/content"
  cp -r "$root/content" "$folder/content"
  for language in pl it en; do
    awk -v pages=$(($1 / 3)) -v folder="$folder/content/$language/guides" '
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

start() { # until the first answer, or two minutes have passed
  SERVER_PORT=$port MANAGEMENT_SERVER_PORT=$((port + 1)) KEYDOCTOR_LIMITS_ENABLED=false KEYDOCTOR_CONTENT=file:$folder/content/ \
    java -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xmx2g -jar "$jar" > "$folder/log" 2>&1 & portal=$!
  local began=$SECONDS
  until curl -fs -o /dev/null "http://127.0.0.1:$port/en/"; do
    kill -0 "$portal" 2>/dev/null && [ $((SECONDS - began)) -lt 120 ] || { tail -20 "$folder/log"; exit 1; }
    sleep .2
  done
}

processor() { awk '{ print ($14 + $15) * 10 }' "/proc/$portal/stat"; } # in ms; the kernel counts in hundredths of a second
memory() { jcmd "$portal" GC.class_histogram | awk '/^Total/ { print int($3 / 1024) }'; }

again() { # PAGES: the portal looks for changes once a second, when it is asked
  for _ in $(seq $((5 + 3000 / $1))); do
    sleep 1.1
    touch "$folder/content/tags.yaml"
    local before; before=$(processor)
    curl -fs -o /dev/null "http://127.0.0.1:$port/pl/search?q=klucz"
    echo $(($(processor) - before))
  done | sort -n | head -1
}

per() { awk -v value="$1" -v pages="$2" 'BEGIN { if (pages) printf "%.2f", value / pages; else printf "-" }'; }
speed() { wrk -t1 -c16 -d3s "http://127.0.0.1:$port$1" > /dev/null; wrk -t1 -c16 -d5s "http://127.0.0.1:$port$1" | awk '/Requests\/sec/ { print $2 }'; }

printf 'pages\tfirst answer ms\tprocessor ms\tof it a page more\tread again, ms a page\tlive KiB\tof it a page more\tpage/s\tsearch/s\n'
base=
for more in ${MORE:-0 99 999 4998}; do
  grow "$more"
  pages=$(find "$folder/content" -name '*.md' | wc -l)
  began=$(date +%s%3N)
  start
  took=$(($(date +%s%3N) - began)) ms=$(processor) live=$(memory)
  [ -n "$base" ] || base=$pages ms0=$ms live0=$live
  printf '%s\t' "$pages" "$took" "$ms" "$(per $((ms - ms0)) $((pages - base)))" "$(per "$(again "$pages")" "$pages")" \
    "$live" "$(per $((live - live0)) $((pages - base)))" "$(speed /pl/guides/n8n)"
  speed '/pl/search?q=klucz'
  stop
done
