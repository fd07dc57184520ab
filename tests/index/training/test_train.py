"""The parts of the training that can be judged without training.

torch is imported where it is needed: it takes seconds and hundreds of megabytes in each process that collects tests.
"""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from index.__main__ import main
from index.values.passages import OUT_OF_SCOPE
from knowledge.bank import QuestionBank
from knowledge.loader import load_guide

if TYPE_CHECKING:
    from index.training.target_loss import TargetLoss

NAMES = ["a/one", "b/one", "c/other", OUT_OF_SCOPE + "far: weather"]
BANK = QuestionBank(overlaps=(("a/one", "b/one"),))


@pytest.fixture
def loss() -> "TargetLoss":
    import torch

    from index.training.target_loss import TargetLoss

    return TargetLoss(NAMES, BANK, torch.eye(4), overlap_share=0.3)


def at(loss: "TargetLoss", axis: int, label: int) -> float:
    import torch

    return loss(torch.eye(4)[axis : axis + 1], torch.tensor([label])).item()


def test_a_question_at_its_own_target_costs_least(loss: "TargetLoss") -> None:
    assert at(loss, 2, 2) < at(loss, 0, 2)
    assert at(loss, 3, 3) < at(loss, 2, 3)


def test_a_point_that_answers_the_same_costs_less_than_another(loss: "TargetLoss") -> None:
    assert at(loss, 1, 0) < at(loss, 2, 0)


def test_a_question_out_of_scope_may_lie_far_from_every_target(loss: "TargetLoss") -> None:
    import torch

    nowhere = torch.zeros(1, 4)
    assert loss(nowhere, torch.tensor([3])).item() < at(loss, 0, 3)


def test_weights_are_averaged_by_share() -> None:
    import torch

    from index.training.train import average

    layer = torch.nn.Linear(1, 1, bias=False)
    layer.weight.data.fill_(4.0)
    average(layer, {"weight": torch.tensor([[0.0]])}, 0.75)  # type: ignore[arg-type]  # any module has weights
    assert layer.weight.item() == pytest.approx(3.0)


def test_the_projects_own_words_keep_their_pieces() -> None:
    from index.training.train import vocabulary_texts

    texts = vocabulary_texts(load_guide(), BANK)
    assert any("PewDiePie" in text for text in texts)


@pytest.mark.parametrize("name", ["gone", "empty"])
def test_a_start_that_is_no_encoder_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    (tmp_path / "empty").mkdir()
    assert main(["train", "--start", str(tmp_path / name), "--out", str(tmp_path / "out")]) == 1
    assert capsys.readouterr().err.startswith(f"{tmp_path / name}: an encoder's folder wanted, such as ")
    assert not (tmp_path / "out").exists()
