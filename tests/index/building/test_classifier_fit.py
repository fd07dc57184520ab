"""The classifier: what it learns, and what it is saved as."""

from pathlib import Path

import numpy as np
import pytest

from index.building.classifier_fit import fit_classifier
from index.encoders.encoder import Vectors, unit
from index.serving.classifier import CLASSIFIER_FILE, Classifier

EAST, NORTH, WEST = (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)


def around(*directions: tuple[float, float]) -> Vectors:
    """Return ten unit vectors near each direction, always the same ones."""
    noise = np.random.default_rng(7).normal(0, 0.2, (10 * len(directions), 2))
    return unit((np.repeat(np.array(directions), 10, axis=0) + noise).astype(np.float32))


@pytest.mark.parametrize(("direction", "label"), [(EAST, 0), (NORTH, 1), (WEST, 2)])
def test_the_label_of_near_vectors_is_the_likeliest(direction: tuple[float, float], label: int) -> None:
    fitted = fit_classifier(around(EAST, NORTH, WEST), np.repeat(np.arange(3), 10), 3)
    assert int(fitted.log_chances(np.array(direction, dtype=np.float32)).argmax()) == label


def test_chances_add_up_to_one() -> None:
    fitted = fit_classifier(around(EAST, NORTH), np.repeat(np.arange(2), 10), 2)
    assert np.exp(fitted.log_chances(np.array(EAST, dtype=np.float32))).sum() == pytest.approx(1)


def test_a_label_without_vectors_is_the_least_likely() -> None:
    """It has only questions that are held out."""
    fitted = fit_classifier(around(EAST, WEST), np.repeat([0, 2], 10), 3)
    assert int(fitted.log_chances(np.array(NORTH, dtype=np.float32)).argmin()) == 1


def test_a_frequent_label_is_likelier_between_two() -> None:
    vectors = np.concatenate((around(EAST), around(EAST), around(EAST), around(WEST)))
    fitted = fit_classifier(vectors, np.repeat([0, 1], [30, 10]), 2)
    frequent, rare = fitted.log_chances(np.array(NORTH, dtype=np.float32))
    assert frequent > rare


def test_what_was_saved_is_read_again(tmp_path: Path) -> None:
    fitted = fit_classifier(around(EAST, NORTH), np.repeat(np.arange(2), 10), 2)
    fitted.save(tmp_path)
    read = Classifier.load(tmp_path)
    assert read is not None
    assert np.array_equal(read.weights, fitted.weights)
    assert np.array_equal(read.biases, fitted.biases)


def test_where_nothing_was_saved_there_is_none(tmp_path: Path) -> None:
    assert Classifier.load(tmp_path) is None


def test_a_broken_file_is_no_classifier(tmp_path: Path) -> None:
    (tmp_path / CLASSIFIER_FILE).write_bytes(b"no archive")
    with pytest.raises(ValueError, match="pickled"):
        Classifier.load(tmp_path)
