# syntax=docker/dockerfile:1
# The index is built in the image, without torch.

FROM python:3.12-slim AS installed
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PIP_NO_CACHE_DIR=1
RUN python -m venv /opt/bot
ENV PATH=/opt/bot/bin:$PATH
WORKDIR /src
# What the bot needs changes less often than the bot.
COPY pyproject.toml ./
RUN python -c "import tomllib; project = tomllib.load(open('pyproject.toml', 'rb'))['project']; print(*project['dependencies'], *project['optional-dependencies']['postgres'], sep='\n')" > requirements.txt \
    && pip install -r requirements.txt
COPY . .
RUN pip install --no-deps .

# The index changes less often than the bot's code, but it is made by the same installation. There is a second one, of
# the guide alone, as nothing can be written here when an owner turns the handbook off.
FROM installed AS index
WORKDIR /opt
RUN python -m index build --out /opt/index \
    && SUPPLEMENT=off python -m index build --out /opt/index

FROM python:3.12-slim AS serving
RUN groupadd --system --gid 10001 bot \
    && useradd --system --uid 10001 --gid bot --home-dir /data bot \
    && install --directory --owner=bot --group=bot /data
COPY --from=installed /opt/bot /opt/bot
COPY --from=index /opt/index /opt/index
ENV PATH=/opt/bot/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    DATA_DIR=/data \
    INDEX_DIR=/opt/index \
    LOG_FORMAT=json \
    METRICS_LISTEN=0.0.0.0:9090
USER 10001:10001
WORKDIR /data
VOLUME /data
EXPOSE 8080 9090
HEALTHCHECK --interval=15s --timeout=10s --start-period=60s \
    CMD ["python", "-m", "bot", "health"]
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run"]
