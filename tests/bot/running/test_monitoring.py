"""The files for Prometheus and Grafana name only figures that the bot shows."""

import json
import re
from pathlib import Path

import yaml

from bot.running.metrics import Metrics

FOLDER = Path(__file__).parents[3] / "bot" / "running" / "monitoring"
NAME = re.compile(r"\b(?:bot|process)_[a-z_]+")


def shown() -> set[str]:
    """Return the names of all figures, once everything has happened."""
    metrics = Metrics()
    metrics.carried_out("message")
    metrics.answered("answer", "vi")
    metrics.ended(1)
    metrics.retried("flood")
    metrics.failed("set_aside")
    metrics.queued(0, 0)
    with metrics.answering():
        pass
    return set(NAME.findall(re.sub(r"(?m)^#.*", "", metrics.page().decode())))


def test_alerts() -> None:
    (group,) = yaml.safe_load((FOLDER / "alerts.yaml").read_text(encoding="utf8"))["groups"]
    named = {name for rule in group["rules"] for name in NAME.findall(rule["expr"])}
    assert len(named) > 3
    assert named <= shown()
    assert all({"summary", "description"} <= set(rule["annotations"]) for rule in group["rules"])


def test_dashboard() -> None:
    panels = json.loads((FOLDER / "dashboard.json").read_text(encoding="utf8"))["panels"]
    named = {name for each in panels for target in each["targets"] for name in NAME.findall(target["expr"])}
    assert len(named) > 6
    assert named <= shown()
