# referat in a container: build and test first, then only what it needs to run.
FROM debian:bookworm-slim AS build
WORKDIR /src
COPY .ci/packages .ci/packages
COPY tests/setup tests/setup
RUN tests/setup && rm -rf /var/lib/apt/lists/*
COPY . .
RUN cmake --preset release && cmake --build --preset release && ctest --preset release -j "$(nproc)"
RUN cmake --install build/release --prefix /opt/referat --strip

FROM debian:bookworm-slim
# The libraries by the release's versions; no interpreter, no compiler, no shell script is needed to run.
RUN apt-get update \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
      hunspell-da libboost-program-options1.74.0 libfmt9 libhunspell-1.7-0 libpng16-16 libpoppler-cpp0v5 \
      libpoppler126 libpugixml1v5 libre2-9 libseccomp2 libsqlite3-0 libssl3 libutf8proc2 libxml2 \
 && rm -rf /var/lib/apt/lists/*
COPY --from=build /opt/referat /usr/local
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin referat
USER 10001:10001
WORKDIR /work
# Writes nothing but the results that are asked for, so the root may be read-only:
#   docker run --rm --read-only --network none -v "$PWD:/work" referat convert minutes.pdf
ENTRYPOINT ["/usr/local/bin/referat"]
CMD ["--help"]
