"""An index is built and asked without torch; another encoder than the bundled one ends in one line that says why."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
ABSENT = ("torch", "transformers", "sentence_transformers", "scipy", "sklearn")
"""Packages that cannot be imported here, as in an installation without the extra `models`."""
TEA = "# Trà đen\n\nTrà đen pha với nước sôi trong bốn phút.\n\n# Trà xanh\n\nTrà xanh pha với nước tám mươi độ.\n"


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """Return a folder of packages that raise when they are imported."""
    folder = tmp_path / "absent"
    folder.mkdir()
    for name in ABSENT:
        (folder / f"{name}.py").write_text(f"raise ModuleNotFoundError('no {name}', name='{name}')\n")
    return folder


def index(bare: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "index", *arguments, "--out", str(bare.parent / "index")],
        cwd=bare.parent,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": f"{bare}{os.pathsep}{ROOT}", "HOME": str(bare.parent)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_build_and_search(bare: Path, tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    (documents / "tra.md").write_text(TEA, encoding="utf8")
    built = index(bare, "build", "--knowledge", str(documents))
    assert (built.returncode, built.stdout) == (0, "")
    assert built.stderr.splitlines()[-1].startswith("Index ready")
    found = index(bare, "search", "trà đen pha mấy phút", "--knowledge", str(documents), "-k", "1")
    assert found.returncode == 0
    assert "Trà đen pha" in found.stdout.splitlines()[0]
    assert found.stderr == ""


@pytest.mark.parametrize("command", [("build",), ("search", "KOL?")])
def test_another_encoder_needs_an_extra(bare: Path, command: tuple[str, ...]) -> None:
    done = index(bare, *command, "--model", "intfloat/multilingual-e5-base")
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == (
        "the model intfloat/multilingual-e5-base needs sentence_transformers, which is not installed: "
        "pip install '.[models]'"
    )


def test_training_needs_an_extra(bare: Path) -> None:
    done = index(bare, "train")
    assert (done.returncode, done.stderr) == (
        1,
        "training needs torch, which is not installed: pip install '.[train]'\n",
    )
