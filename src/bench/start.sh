#!/usr/bin/env bash
# How long the portal takes from its start to its first answer, the image's way beside the plain jar, in turns. Outside a container: the jar is
# taken apart, trained and started with what the Dockerfile says. Needs a JDK 25 as java and a packed jar.
#   ROUNDS=5 PORT=8096 src/bench/start.sh
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
jar=$(ls "$root"/target/key-doctor-*.jar)
export SERVER_PORT=${PORT:-8096} MANAGEMENT_SERVER_PORT=$((${PORT:-8096} + 1))
folder=$(mktemp -d)
portal=
trap '[ -z "$portal" ] || kill "$portal"; rm -rf "$folder"' EXIT

java -Djarmode=tools -jar "$jar" extract --destination "$folder" > /dev/null
cd "$folder"
mv key-doctor-*.jar key-doctor.jar
. "$root/src/bench/image.sh"
read -ra training < <(sed -n "s#^RUN /train \(.*\)/portal.aot#\1$folder/portal.aot#p" "$root/Dockerfile")
env "${savings[@]}" JAVA_TOOL_OPTIONS="${options[*]}" bash "$root/src/deploy/image/train" "${training[@]}" > training.log 2>&1 ||
  { tail -20 training.log >&2; exit 1; }

# Asked by the shell itself: a program started for each question would take a quarter of the processors.
answers() {
  { exec 3<>"/dev/tcp/127.0.0.1/$SERVER_PORT" && printf 'GET /en/ HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3 && read -r _ status _ <&3 && [ "$status" = 200 ]; } 2>/dev/null
}
took() { # COMMAND…: milliseconds
  local began=${EPOCHREALTIME/./}
  "$@" > portal.log 2>&1 & portal=$!
  until answers; do
    kill -0 "$portal" 2>/dev/null || { tail -20 portal.log >&2; exit 1; }
    sleep .05
  done
  took=$(((${EPOCHREALTIME/./} - began) / 1000))
  kill "$portal"
  wait "$portal" || true
  portal=
}

printf 'ratio\timage ms\tplain ms\n'
for _ in $(seq "${ROUNDS:-5}"); do
  took java -jar "$jar"; plain=$took
  took env "${savings[@]}" JAVA_TOOL_OPTIONS="${options[*]}" java -XX:AOTCache=portal.aot -jar key-doctor.jar
  awk -v image="$took" -v plain="$plain" 'BEGIN { printf "%.2f\t%d\t%d\n", image / plain, image, plain }'
done | sort -n | awk -v middle=$(((${ROUNDS:-5} + 1) / 2)) '{ print } NR == middle { median = $1 } END { print median "\tmedian" }'
