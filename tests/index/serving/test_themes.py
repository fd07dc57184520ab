"""The theme of a question that no document answers, from probabilities written by hand."""

import numpy as np
import pytest

from index.serving.themes import ThemeFinder, theme_of

LABELS = (
    "brew/water",
    "small_talk:thanks",
    "out_of_scope:far: Bóng đá",
    "out_of_scope:near: price",
    "out_of_scope:near: tools",
    "out_of_scope:near: other",
    "out_of_scope:near: brew/water",
)


@pytest.mark.parametrize(
    ("label", "theme"),
    [
        ("out_of_scope:near: price", "price"),
        ("out_of_scope:near: other", "other"),
        # A near miss of a point belongs to no theme.
        ("out_of_scope:near: brew/water", None),
        ("out_of_scope:far: Bóng đá", None),
        ("near: price", None),
        ("brew/water", None),
        ("section:brew", None),
        ("small_talk:thanks", None),
    ],
)
def test_the_theme_of_a_label(label: str, theme: str | None) -> None:
    assert theme_of(label) == theme


@pytest.mark.parametrize(
    ("chances", "theme", "share"),
    [
        # Out of scope are 0.8 in all, of which the price has 0.4.
        ((0.1, 0.1, 0.1, 0.4, 0.2, 0.1, 0.0), "price", 0.5),
        ((0.0, 0.0, 0.0, 0.0, 0.9, 0.0, 0.1), "tools", 0.9),
        ((0.0, 0.0, 0.2, 0.1, 0.1, 0.6, 0.0), "other", 0.6),
        # A far theme and near misses of a point count in the whole, but have no name.
        ((0.0, 0.0, 0.5, 0.1, 0.0, 0.0, 0.4), "price", 0.1),
    ],
)
def test_the_likeliest_theme(chances: tuple[float, ...], theme: str, share: float) -> None:
    found = ThemeFinder(LABELS, 0.0).likeliest(np.array(chances))
    assert found
    assert found[0] == theme
    assert found[1] == pytest.approx(share)


@pytest.mark.parametrize(
    ("least_share", "chances", "name"),
    [
        (0.5, (0.1, 0.1, 0.1, 0.4, 0.2, 0.1, 0.0), "price"),
        (0.51, (0.1, 0.1, 0.1, 0.4, 0.2, 0.1, 0.0), None),
        (0.0, (0.0, 0.0, 0.2, 0.1, 0.1, 0.6, 0.0), None),  # `other` is no name
        (2.0, (0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0), None),  # the default of a ranking without themes
        (0.0, (1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0), None),  # nothing lies out of scope
    ],
)
def test_a_theme_is_named_where_it_is_clear(least_share: float, chances: tuple[float, ...], name: str | None) -> None:
    assert ThemeFinder(LABELS, least_share).name(np.array(chances)) == name


def test_a_guide_without_themes_names_none() -> None:
    assert ThemeFinder(LABELS[:3], 0.0).name(np.array([0.1, 0.1, 0.8])) is None
    assert ThemeFinder((), 0.0).name(np.array([])) is None
