# Resonanz in one container: `docker build -t resonanz .`, then
#
#     docker run -p 8000:8000 -p 8000:8000/udp -v resonanz-data:/data -e RESONANZ_PUBLIC_URL=http://localhost:8000 resonanz
#
# UDP is people's voices; on another machine than yours say where it is: -e RESONANZ_MEDIA_ADDRESSES='["203.0.113.7"]'.
# Without further settings it keeps everything in SQLite in the volume /data and needs no other server.
# With PostgreSQL, Redis and TLS: compose.yaml.

# ── Build: everything with checked hashes, the frontend with Node from a wheel ──
# Without PyAV, which aiortc asks for and nothing here uses: its wheel carries x264 and x265 (docs/decisions/0019).
FROM python:3.13-slim-bookworm AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /source

COPY requirements/run.txt requirements/build.txt requirements/
RUN python -m venv /opt/resonanz \
 && /opt/resonanz/bin/pip install --require-hashes -r requirements/run.txt \
 && /opt/resonanz/bin/pip uninstall --yes av \
 && python -m venv /opt/build \
 && /opt/build/bin/pip install --require-hashes -r requirements/build.txt

COPY . .
RUN /opt/build/bin/pip wheel --no-deps --no-build-isolation --wheel-dir /dist . \
 && /opt/resonanz/bin/pip install --no-deps /dist/*.whl \
 && /opt/resonanz/bin/python -m compileall -q /opt/resonanz/lib

# ── Run: Python, the installed environment, an account that may write nothing but /data ──
FROM python:3.13-slim-bookworm
RUN useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin resonanz \
 && install -d -o resonanz -g resonanz -m 0750 /data
COPY --from=build /opt/resonanz /opt/resonanz

ENV PATH=/opt/resonanz/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    RESONANZ_DATA_DIR=/data
USER resonanz
WORKDIR /data
VOLUME /data
EXPOSE 8000 8000/udp

# Alive, not ready: a container that waits for its database must not be killed for it.
HEALTHCHECK --interval=15s --timeout=4s --start-period=30s --retries=4 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=3)"]

# SIGTERM lets the server say goodbye to every connection; the browsers come back by themselves.
STOPSIGNAL SIGTERM
CMD ["resonanz", "serve", "--host", "0.0.0.0", "--port", "8000"]
