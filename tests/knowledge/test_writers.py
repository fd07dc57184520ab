"""What writers add to the bank is read by line, and it is large enough, of many hands, and of one mind."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path

import pytest

from bot.calculators import CALCULATORS
from bot.texts import texts_for
from bot.understanding.acts import COMMAND_ACTS, LANGUAGE_ACTS
from knowledge.bank import (
    NEAR,
    NO_THEME,
    BankQuestion,
    BankStatement,
    FollowUp,
    QuestionBank,
    QuestionPair,
    Theme,
    load_writers_bank,
)
from knowledge.guide import LANGUAGES, Language
from knowledge.loader import load_guide, load_supplement
from knowledge.toolbox.errors import KnowledgeError
from knowledge.toolbox.folding import fold, words
from tests.knowledge.banks import BANK, WRITERS

FILES = {
    "lan/points/brew.md": "## water\n### vi\n- nước nóng cỡ nào\n",
    "lan/sections.md": "## brew\n### en\n- how to brew\n",
    "lan/near.md": "## brew/water\n- nước giếng có sạch không\n",
    "lan/missing.md": "## tea\n- pha trà sao\n",
    "lan/acts.md": "## thanks\n- cảm ơn nha\n### chat\n- tks\n",
    "lan/asks.md": "## brew/water\n- chào bạn, nước nóng cỡ nào ạ\n",
    "lan/follow-ups.md": "## brew/water\n- pha sao → nóng cỡ nào\n",
    "minh/statements.md": "## brew/water\n### true\n- nước nóng 95 độ\n### false\n- nước phải sôi\n",
    "minh/pairs.md": "## tea\n- nước cà phê mấy độ => brew/water | nước trà mấy độ\n",
}


def write_writers(folder: Path, changed: Mapping[str, str] | None = None) -> Path:
    for name, text in {**FILES, **(changed or {})}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf8")
    return folder


def test_each_file_of_a_writer_is_read(tmp_path: Path) -> None:
    pair = QuestionPair("nước cà phê mấy độ", "brew/water", "nước trà mấy độ", "tea")
    assert load_writers_bank(write_writers(tmp_path)) == QuestionBank(
        points=(
            BankQuestion("nước nóng cỡ nào", "brew/water", "vi", "lan"),
            BankQuestion("chào bạn, nước nóng cỡ nào ạ", "brew/water", writer="lan"),
            BankQuestion(pair.answerable, pair.point, writer="minh"),
        ),
        sections=(BankQuestion("how to brew", "brew", "en", "lan"),),
        small_talk=(
            BankQuestion("cảm ơn nha", "thanks", writer="lan"),
            BankQuestion("tks", "thanks", "chat", "lan"),
        ),
        out_of_scope=(
            BankQuestion("nước giếng có sạch không", "near: brew/water", writer="lan"),
            BankQuestion("pha trà sao", "near: tea", writer="lan"),
            BankQuestion(pair.near_miss, "near: tea", writer="minh"),
        ),
        follow_ups=(FollowUp(("pha sao",), "nóng cỡ nào", "brew/water"),),
        statements=(
            BankStatement("nước nóng 95 độ", "brew/water", is_true=True),
            BankStatement("nước phải sôi", "brew/water", is_true=False),
        ),
        pairs=(pair,),
    )


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("lan/acts.md", "- tks\n", ":1: a question before the first `##` heading"),
        ("lan/asks.md", "## brew/water\nchào bạn\n", ":2: a heading or a line `- question` wanted"),
        ("lan/missing.md", "## tea\n### tea\n", ":2: unknown register 'tea'"),
        ("minh/statements.md", "## brew/water\n### maybe\n", ":2: unknown register 'maybe'"),
        ("minh/statements.md", "## brew/water\n- sôi\n", ": `### true` or `### false` wanted above 'sôi'"),
        ("minh/pairs.md", "## tea\n- a => b\n", ": a line `question => point | near miss` wanted, not 'a => b'"),
        ("minh/pairs.md", "## tea\n- a | b\n", ": a line `question => point | near miss` wanted, not 'a | b'"),
    ],
)
def test_a_line_out_of_place(tmp_path: Path, name: str, text: str, message: str) -> None:
    with pytest.raises(KnowledgeError) as caught:
        load_writers_bank(write_writers(tmp_path, {name: text}))
    assert str(caught.value) == f"{tmp_path / name}{message}"


TEA = QuestionBank(
    points=(BankQuestion("trà nóng", "tea/heat", "vi", "lan"), BankQuestion("nước nóng", "brew/water", "vi")),
    sections=(BankQuestion("pha trà", "tea", "vi", "lan"), BankQuestion("tách nào", "cups", "vi", "lan")),
    out_of_scope=(BankQuestion("giá", "near: price"),),
    follow_ups=(FollowUp(("a",), "b", "tea/heat"), FollowUp(("a",), "c", "brew/water")),
    statements=(BankStatement("trà sôi", "tea/heat", True), BankStatement("nước sôi", "brew/water", True)),
    pairs=(QuestionPair("trà nóng", "tea/heat", "giá trà", "price"),),
    themes=(
        Theme("price", {"vi": "giá", "en": "prices"}),
        Theme("tea-drinking", {"vi": "trà", "en": "tea"}, of=("tea",)),
        Theme("boiling", {"vi": "sôi", "en": "boiling"}, of=("tea/heat",)),
    ),
)


@pytest.mark.parametrize(
    ("label", "theme"),
    [
        ("tea/heat", "boiling"),  # a point goes before its section
        ("tea/leaves", "tea-drinking"),
        ("tea", "tea-drinking"),
        ("cups/size", "cups"),  # no theme names it: its section
        ("cups", "cups"),
    ],
)
def test_the_theme_of_what_is_left_out(label: str, theme: str) -> None:
    assert TEA.theme_of(label) == theme


def test_what_a_part_of_the_sections_does_not_answer_is_a_near_miss_with_a_theme() -> None:
    alone = TEA.limited_to({"brew"})
    assert alone == QuestionBank(
        points=TEA.points[1:],
        out_of_scope=(
            *TEA.out_of_scope,
            BankQuestion("trà nóng", "near: boiling", writer="lan"),
            BankQuestion("pha trà", "near: tea-drinking", writer="lan"),
            BankQuestion("tách nào", "near: cups", writer="lan"),
        ),
        follow_ups=TEA.follow_ups[1:],
        statements=TEA.statements[1:],
        themes=TEA.themes,
    )
    assert TEA.limited_to({"brew", "tea", "cups"}) == TEA


# The bundled bank

GUIDE, HANDBOOK = load_guide(), load_supplement()
POINTS = {point.id for guide in (GUIDE, HANDBOOK) for point in guide.points()}
SECTIONS = {section.id for guide in (GUIDE, HANDBOOK) for section in guide.sections}
WHOLE = BANK.joined(WRITERS)
THEMES = {theme.id: theme for theme in WHOLE.themes}
ABOUT_WHAT_WAS_SHOWN = {
    *("all", "item", "more", "next", "previous", "others", "other-one", "repeat", "summary", "source", "which-year"),
    *("shorter", "simpler", "one-sentence", "example", "why", "how-computed", "use-in-slides"),
}
"""Acts that need something shown before; without it the bot says so."""


def test_there_are_themes_and_pairs_enough() -> None:
    assert len(THEMES) == len(WHOLE.themes) >= 30
    assert len(WHOLE.pairs) >= 400
    assert len({(pair.answerable, pair.near_miss) for pair in WHOLE.pairs}) == len(WHOLE.pairs)


def test_every_heading_of_near_misses_is_a_theme_or_a_point() -> None:
    headings = {one.label.removeprefix(f"{NEAR} ") for one in WHOLE.out_of_scope if one.label.startswith(NEAR)}
    assert headings - THEMES.keys() - POINTS - SECTIONS == {NO_THEME}
    assert {pair.theme for pair in WHOLE.pairs} <= THEMES.keys()


def test_every_theme_has_sixty_questions() -> None:
    counted = Counter(one.label.removeprefix(f"{NEAR} ") for one in WHOLE.out_of_scope)
    assert {theme.id: counted[theme.id] for theme in WHOLE.themes if not theme.of and counted[theme.id] < 60} == {}


def test_every_theme_has_questions_by_three_writers() -> None:
    writers = defaultdict(set)
    for one in WHOLE.out_of_scope:
        writers[one.label.removeprefix(f"{NEAR} ")].add(one.writer)
    assert [theme.id for theme in WHOLE.themes if not theme.of and len(writers[theme.id]) < 3] == []


def test_without_the_handbook_each_of_its_questions_has_a_theme() -> None:
    alone = WHOLE.limited_to({section.id for section in GUIDE.sections})
    gone = {one.label for one in (*WHOLE.points, *WHOLE.sections)} - {
        one.label for one in (*alone.points, *alone.sections)
    }
    assert gone
    assert {WHOLE.theme_of(label) for label in gone} <= THEMES.keys()


def test_themes_name_what_there_is() -> None:
    names = {calculator.command for calculator in CALCULATORS}
    assert {point for theme in WHOLE.themes for point in theme.points} <= POINTS
    assert {name for theme in WHOLE.themes for name in theme.calculators} <= names
    handbook = {point.id for point in HANDBOOK.points()} | {section.id for section in HANDBOOK.sections}
    assert {place for theme in WHOLE.themes for place in theme.of} <= handbook


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_themes_fit_into_a_sentence(language: Language) -> None:
    for theme in WHOLE.themes:
        assert theme.words[language].strip(" .?!") == theme.words[language] != "", theme.id
        assert len(theme.words[language]) <= 60, theme.id
    told = Counter(theme.words[language] for theme in WHOLE.themes)
    assert [each for each, times in told.items() if times > 1] == []


def test_no_line_stands_under_two_labels() -> None:
    """Case, marks and signs aside; what is only signs, as emoji, is compared as it is."""
    labels = defaultdict(set)
    for one in (*WHOLE.points, *WHOLE.sections, *WHOLE.small_talk, *WHOLE.out_of_scope):
        labels[" ".join(words(fold(one.text))) or one.text].add(one.label)
    assert {text: found for text, found in labels.items() if len(found) > 1} == {}


def test_no_statement_is_true_and_false_or_on_two_points() -> None:
    judged = defaultdict(set)
    for one in WHOLE.statements:
        judged[" ".join(words(fold(one.text)))].add((one.point, one.is_true))
    assert {text: found for text, found in judged.items() if len(found) > 1} == {}
    assert {one.point for one in WHOLE.statements} <= POINTS


def test_every_point_has_statements_of_both_kinds() -> None:
    counted = Counter((one.point, one.is_true) for one in WHOLE.statements)
    assert {point for point in POINTS for truth in (True, False) if counted[point, truth] < 4} == set()


def test_every_act_has_seventy_lines_by_four_writers() -> None:
    counted = Counter(one.label for one in WHOLE.small_talk)
    assert {act: count for act, count in counted.items() if count < 70} == {}
    for act in counted:
        assert len({one.writer for one in WHOLE.small_talk if one.label == act and one.writer}) >= 4, act


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_act_is_answered(language: Language) -> None:
    answered = {*texts_for(language).talk.said, *COMMAND_ACTS, *LANGUAGE_ACTS, *ABOUT_WHAT_WAS_SHOWN}
    assert {one.label for one in WHOLE.small_talk} - answered == set()


def test_pairs_lead_to_points_and_differ() -> None:
    assert {pair.point for pair in WHOLE.pairs} <= POINTS
    assert [pair for pair in WHOLE.pairs if fold(pair.answerable) == fold(pair.near_miss)] == []
