"""Questions grouped by meaning, and what the owner is shown of them."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from io import BytesIO
from zipfile import ZipFile

import numpy as np
import pytest
from openpyxl import load_workbook

from bot.owners.gaps import find_gaps, gaps_workbook
from bot.state.values import GuideDecision, Miss
from bot.texts import TEXTS_EN, TEXTS_VI
from index.encoders.encoder import Vectors
from index.serving.library import Library
from tests.fake_encoder import WordEncoder

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def miss(question: str, decision: GuideDecision = "decline", ago: int = 0) -> Miss:
    return Miss(question, "vi", decision, (), NOW - timedelta(days=ago))


def vectors(*rows: tuple[float, float]) -> Vectors:
    return np.array(rows, dtype=np.float32)


def questions(gaps: Sequence[object]) -> list[list[tuple[str, int]]]:
    return [[(wording.text, wording.times) for wording in gap.wordings] for gap in gaps]  # type: ignore[attr-defined]


def test_most_asked_first_repetitions_counted() -> None:
    # Of five words three are shared: a cosine of 3 / √15 = 0.77.
    asked = ["hợp đồng mẫu", "giá booking kol hôm nay", "giá booking kol", "GIA BOOKING KOL?", "giá booking kol"]
    found = find_gaps([miss(question) for question in asked], WordEncoder())
    assert questions(found) == [[("giá booking kol", 3), ("giá booking kol hôm nay", 1)], [("hợp đồng mẫu", 1)]]
    assert [gap.times for gap in found] == [4, 1]


def test_of_equals_the_newest_is_first() -> None:
    found = find_gaps([miss("hợp đồng", ago=2), miss("thuế", ago=1), miss("giá", ago=3)], WordEncoder())
    assert [gap.wordings[0].text for gap in found] == ["thuế", "hợp đồng", "giá"]
    assert found[1].last == NOW - timedelta(days=2)


def test_the_order_in_which_they_come_changes_nothing() -> None:
    asked = [miss(question) for question in ("giá a", "giá b", "giá c", "thuế a", "thuế b", "giá a")]
    assert questions(find_gaps(asked, WordEncoder())) == questions(find_gaps(asked[::-1], WordEncoder()))


def test_signs_alone_are_a_question_too() -> None:
    assert questions(find_gaps([miss("???"), miss("😀"), miss("???")], None)) == [[("???", 2)], [("😀", 1)]]


def test_without_an_encoder_only_the_same_words_are_the_same() -> None:
    found = find_gaps([miss("giá booking kol"), miss("giá booking kol hôm nay")], None)
    assert [gap.times for gap in found] == [1, 1]


def test_causes_are_counted() -> None:
    asked = [
        miss("giá", "suggest"),
        miss("giá"),
        miss("giá"),
        Miss("giá", "vi", "answer", ("outdated", None, "outdated"), NOW),
        Miss("giá", "vi", "decline", ("wrong",), NOW),
    ]
    (gap,) = find_gaps(asked, WordEncoder())
    assert list(gap.causes.items()) == [("decline", 3), ("suggest", 1), ("wrong", 1), ("outdated", 2), ("unhelpful", 1)]


def test_nothing_missed() -> None:
    assert find_gaps([], WordEncoder()) == []


@pytest.mark.parametrize(
    "question", ["=HYPERLINK(1)", "+1", "-1", "@x", "\t=1", "\x00=\x1b1", 'giá "1,5"\nhay 2', "=" * 900]
)
def test_no_question_becomes_a_formula(question: str) -> None:
    content = gaps_workbook(find_gaps([miss(question)], None), TEXTS_EN.owners)
    sheet = load_workbook(BytesIO(content)).active
    assert sheet is not None
    cell = sheet["C2"]
    assert cell.data_type == "s"
    assert cell.quotePrefix
    assert cell.value == question.replace("\x00", "").replace("\x1b", "")
    assert b"<f>" not in ZipFile(BytesIO(content)).read("xl/worksheets/sheet1.xml")


def test_columns_of_the_file() -> None:
    asked = [miss("giá", "suggest", ago=3), miss("Giá?"), miss("giá rẻ")]
    sheet = load_workbook(BytesIO(gaps_workbook(find_gaps(asked, WordEncoder()), TEXTS_VI.owners))).active
    assert sheet is not None
    head, first, second = ([cell.value for cell in row] for row in sheet.iter_rows())
    assert head[:6] == ["Nhóm", "Lượt hỏi cả nhóm", "Câu hỏi", "Lượt hỏi", "Ngôn ngữ", "Lần cuối"]
    assert first[:4] == [1, 3, "giá", 2]
    assert first[5] == datetime(2026, 11, 23)
    assert first[6:8] == [1, 1]
    assert second[:4] == [1, 3, "giá rẻ", 1]


def test_the_real_encoder_joins_what_means_the_same(library: Library) -> None:
    groups = [
        {"quy mô thị trường năm 2027 là bao nhiêu", "thi truong 2027 lon co nao", "market size in 2027?"},
        {"giá booking KOL 100k follow bao nhiêu?", "thuê KOL 100 nghìn follow hết bao nhiêu tiền"},
        {"mẫu hợp đồng với KOL", "KOL contract template"},
    ]
    found = find_gaps([miss(question) for group in groups for question in sorted(group)], library)
    assert {frozenset(wording.text for wording in gap.wordings) for gap in found} == set(map(frozenset, groups))
