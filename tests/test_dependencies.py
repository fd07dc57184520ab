"""What is installed fits together, and everything that the bot needs has a licence that lets it be used freely."""

import re
import tomllib
from collections.abc import Iterable
from importlib.metadata import Distribution, PackageNotFoundError, distribution, distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
FREE = re.compile(
    r"\b(?:MIT|BSD|0BSD|Apache|MPL|LGPL|PSF|PSFL|Python Software Foundation|Python-2\.0|CNRI-Python|ISC|Unlicense|Zlib|"
    r"HPND|CC0|Mozilla Public|Lesser General Public|ISCL|FTL|MIT-CMU|OFL)",
    re.IGNORECASE,
)
BOUND = re.compile(
    r"(?<!L)(?<!Lesser )\b(?:A?GPL|General Public License|AGPL|SSPL|Commons Clause|Proprietary|Commercial)\b"
)
"""Licences that would bind whoever hands the bot on."""


def needed(of: Distribution, extras: Iterable[str] = ()) -> list[Requirement]:
    """Return what a distribution needs here, with some of its extras."""
    found = map(Requirement, of.requires or ())
    return [each for each in found if each.marker is None or any(map(each.marker.evaluate, _with(extras)))]


def _with(extras: Iterable[str]) -> Iterable[dict[str, str]]:
    return [{"extra": extra} for extra in ("", *extras)]


def closure(wanted: Iterable[Requirement]) -> dict[str, Distribution]:
    """Return all distributions that are needed, directly or not."""
    found: dict[str, Distribution] = {}
    waiting, seen = list(wanted), set[str]()
    while waiting:
        requirement = waiting.pop()
        if str(requirement) not in seen:
            seen.add(str(requirement))
            each = found[requirement.name.lower()] = distribution(requirement.name)
            waiting += needed(each, requirement.extras)
    return found


def licence(of: Distribution) -> str:
    """Return what a distribution says of its licence: the expression, the start of the text, the classifiers."""
    about = of.metadata
    classifiers = [each for each in about.get_all("Classifier") or () if each.startswith("License ::")]
    said = [text[:200] for name in ("License-Expression", "License") for text in about.get_all(name) or ()]
    return "; ".join([*said, *classifiers])


PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf8"))["project"]
DIRECT = [Requirement(each) for each in (*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["postgres"])]
"""What the running bot needs; what builds and tests it is not handed on."""
RUNNING = closure(DIRECT)


def test_the_walk_goes_deep() -> None:
    assert {each.name for each in DIRECT} <= set(RUNNING)
    assert {"httpx", "mako", "pillow", "greenlet"} <= set(RUNNING)
    assert "torch" not in RUNNING


@pytest.mark.parametrize("name", sorted(RUNNING))
def test_licences_let_it_be_used_freely(name: str) -> None:
    said = licence(RUNNING[name])
    assert FREE.search(said), said
    assert not BOUND.search(said) or "LGPL" in said or "Lesser" in said, said


@pytest.mark.parametrize(
    ("said", "free"), [("MIT", True), ("BSD-3-Clause", True), ("Proprietary", False), ("GPL-3.0-only", False)]
)
def test_licences_are_told_apart(said: str, free: bool) -> None:
    assert bool(FREE.search(said) and not BOUND.search(said)) is free


def test_what_is_installed_fits_together() -> None:
    """The same as `pip check`: nothing that is needed is missing or of a wrong version."""
    assert not list(misfits())


def misfits() -> Iterable[str]:
    for each in distributions():
        for requirement in needed(each):
            try:
                version = distribution(requirement.name).version
            except PackageNotFoundError:
                yield f"{each.name} needs {requirement}, which is missing"
                continue
            if not requirement.specifier.contains(version, prereleases=True):
                yield f"{each.name} needs {requirement}, {version} is installed"
