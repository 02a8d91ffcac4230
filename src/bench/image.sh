# Sourced: how the image runs the portal, read from the Dockerfile at $root. Sets the arrays options (of the JVM) and savings (of C's memory).
read -ra options < <(sed -n '/^ENV JAVA_TOOL_OPTIONS=/,/"$/p' "$root/Dockerfile" | tr -d '\\\n' | cut -d '"' -f 2)
read -ra savings < <(sed -n 's/^ENV \(MALLOC.*\)/\1/p' "$root/Dockerfile")
