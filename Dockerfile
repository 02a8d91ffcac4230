# Fetches what browsers read pictures with, builds the portal, lets the JVM learn how it starts, and runs it without privileges.
FROM node:24-bookworm-slim@sha256:a9f5f7c91a432850b2a8a7797adf5eadb6c733ceed61167806cee7ea7fbc29df AS pictures
WORKDIR /pictures
COPY src/main/pictures/package.json src/main/pictures/package-lock.json src/main/pictures/.npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund

FROM maven:3.9.16-eclipse-temurin-25@sha256:93b8a14ea2f412782e4e842651273b4d903e35cc496284f178fbbe2d67d00976 AS build
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
RUN mvn -B -q dependency:go-offline
COPY src src
COPY content content
COPY --from=pictures /pictures/node_modules target/pictures/node_modules
RUN PICTURES=required mvn -B -q package -DskipTests \
 && java -Djarmode=tools -jar target/key-doctor-*.jar extract --destination /portal \
 && mv /portal/key-doctor-*.jar /portal/key-doctor.jar

FROM eclipse-temurin:25.0.4.1_1-jre-noble@sha256:d9a39a23634650173f1e2bbc176227af9728587ecf0f4b62d53e9355cd7a19ab AS portal
WORKDIR /app
# Health and metrics open to the container's network; publish only port 8080.
ENV MANAGEMENT_SERVER_ADDRESS=0.0.0.0
# C's memory in two pools, not in one for each thread.
ENV MALLOC_ARENA_MAX=2
# Memory has a size, whatever the machine's, and grows to another where a crowd holds connections open: see src/docs/performance.md.
# What the training run knows waits until it is in demand (2 to the 17th calls) before the second compiler has it: it would take the start's time.
# No dumps: memory may hold the keys of the moment.
ENV JAVA_TOOL_OPTIONS="-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xms72m -Xmx224m -Xmn24m \
-XX:MaxDirectMemorySize=64m -XX:ReservedCodeCacheSize=32m -XX:TrimNativeHeapInterval=10000 \
-XX:Tier2InvokeNotifyFreqLog=17 -XX:Tier2BackedgeNotifyFreqLog=20 \
-XX:-CreateCoredumpOnCrash -XX:-HeapDumpOnOutOfMemoryError -XX:+DisableAttachMechanism -XX:+ExitOnOutOfMemoryError"
# As many checks at a time as these young 24 MB bear; give both more together.
ENV KEYDOCTOR_OPENAI_MAX_CONCURRENT_CHECKS=64
# What changes seldom first: libraries, the portal with its content, what the JVM learned about both.
COPY --from=build /portal/lib/ lib/
COPY --from=build /portal/key-doctor.jar ./

FROM portal AS training
COPY src/deploy/image/train /
# Compiled to count calls and no further: a method that ends at level 1 here never gets beyond it there, one at level 4 is compiled in the start.
RUN /train java -XX:TieredStopAtLevel=2 -XX:AOTCacheOutput=/portal.aot -jar key-doctor.jar

FROM portal
COPY --from=training /portal.aot ./
USER 10001:10001
EXPOSE 8080 9090
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${MANAGEMENT_SERVER_PORT:-9090} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q UP <&3"]
ENTRYPOINT ["java", "-XX:AOTCache=/app/portal.aot", "-jar", "key-doctor.jar"]
