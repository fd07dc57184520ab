"""How an answer reads: figures found and set in bold, the sentence that answers in front."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.guide.answer_text import (
    asides_text,
    asks_for_figure,
    brief_text,
    figures_in,
    opening_first,
    point_text,
    short_text,
    with_bold_figures,
)
from bot.replies.markup import plain
from knowledge.guide import LANGUAGES, Aside, Guide, Language, PointText
from tests.fake_telegram import parse_html


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("trung bình 5,78 USD giá trị truyền thông", ["5,78 USD"]),
        ("an average of USD 5.78 in earned media value", ["USD 5.78"]),
        ("đạt tới 18 USD EMV cho mỗi USD bỏ ra, nhưng 25% công ty", ["18 USD", "25%"]),
        ("reaching USD 18 of EMV per dollar spent, while 25% of companies", ["USD 18", "25%"]),
        ("từ 1,7 tỷ USD năm 2016 lên 9,7 tỷ USD năm 2020", ["1,7 tỷ USD", "9,7 tỷ USD"]),
        ("from USD 1.7 billion in 2016 to USD 9.7 billion in 2020", ["USD 1.7 billion", "USD 9.7 billion"]),
        ("đã tăng 465% kể từ năm 2016.", ["465%"]),
        ("states both 465% and 1500% without", ["465%", "1500%"]),
        ("hơn 111 triệu người đăng ký", ["111 triệu"]),
        ("more than 111 million subscribers.", ["111 million"]),
        ("chỉ khoảng 10.000 người theo dõi", ["10.000"]),
        ("10,000 followers or fewer", ["10,000"]),
        ("ghi nhận 240 nền tảng trong 12 tháng, còn năm liền trước là 380.", ["240", "12", "380"]),
        ("khoảng 3,21%. Tỷ lệ", ["3,21%"]),
        ("at about 3.21%.", ["3.21%"]),
        ("in a 10-minute video", ["10"]),
        ("từ năm 2016 đến 2021", []),
        ("For 2016–2019, after 2019, in 2023.", []),
        ("Bài gắn #ad, #2023 và #5sao", []),
        ("mỗi USD bỏ ra, hàng trăm nghìn, tỷ lệ %", []),
        ("", []),
    ],
)  # fmt: skip
def test_figures_of_the_guide(text: str, found: list[str]) -> None:
    assert figures_in(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("phí 5 triệu/bài, hoa hồng 25%/đơn", ["5 triệu", "25%"]),
        ("50.000đ hay 50.000 đồng", ["50.000đ", "50.000 đồng"]),
        ("5 nghìn tỷ đồng", ["5 nghìn tỷ đồng"]),
        ("$5.78, US$5, €20, 50.000 ₫", ["$5.78", "US$5", "€20", "50.000 ₫"]),
        ("$1.7 billion or 3 million USD", ["$1.7 billion", "3 million USD"]),
        ("10-20%, 20% - 30%", ["10", "20%", "20%", "30%"]),
        ("24/7, ngày 01/02/2023", ["24/7", "01/02/2023"]),
        ("2020 USD, 2000%", ["2020 USD", "2000%"]),
        ("1.7bn, v2.0, mp4, 8k, 1990s, COVID-19, Q4/2022", []),
        ("(25%)", ["25%"]),
    ],
)  # fmt: skip
def test_figures_of_other_documents(text: str, found: list[str]) -> None:
    assert figures_in(text) == found


@pytest.mark.parametrize(
    ("sentence", "marked"),
    [
        ("Năm 2020 là 9,7 tỷ USD.", "Năm 2020 là <b>9,7 tỷ USD</b>."),
        ("75% in 2023 against 37% in 2017", "<b>75%</b> in 2023 against <b>37%</b> in 2017"),
        ("R&D < 5% & > 2%", "R&amp;D &lt; <b>5%</b> &amp; &gt; <b>2%</b>"),
        ("<b>1</b>", "&lt;b&gt;<b>1</b>&lt;/b&gt;"),
        ("#ad", "#ad"),
        ("", ""),
    ],
)
def test_bold_figures(sentence: str, marked: str) -> None:
    assert with_bold_figures(sentence) == marked


@given(st.text(alphabet="05. ,%$/-<&>b#đtỷUSD", max_size=40))
def test_bold_changes_no_letter(sentence: str) -> None:
    assert parse_html(with_bold_figures(sentence))[0] == sentence


@pytest.mark.parametrize(
    "question",
    [
        "EMV trung bình là bao nhiêu?",
        "emv bn z",
        "bao nhiu ng theo doi",
        "Mấy phần trăm công ty tăng ngân sách?",
        "Tỷ lệ tương tác trên Instagram",
        "ti le tuong tac ig",
        "Có số liệu nào không?",
        "Quy mô thị trường?",
        "How many platforms are there?",
        "How much is one dollar worth?",
        "what share of marketers has a budget",
        "Average engagement?",
        "bao nhieu %",
        "465% là gì?",
        "111tr sub là ai",
        "Is USD 5.78 right?",
    ],
)
def test_asks_for_a_figure(question: str) -> None:
    assert asks_for_figure(question)


@pytest.mark.parametrize(
    "question",
    [
        "Influencer marketing là gì?",
        "#ad nghĩa là gì?",
        "What does #ad mean?",
        "Why do influencers share products?",
        "Năm 2023 có gì mới?",
        "What happened in 2020?",
        "How do I choose an influencer?",
        "",
    ],
)
def test_asks_for_no_figure(question: str) -> None:
    assert not asks_for_figure(question)


@pytest.mark.parametrize(
    ("opening", "order"),
    [
        (0, ["Một.", "Hai!", "Ba 5.78 USD?"]),
        (1, ["Hai!", "Một.", "Ba 5.78 USD?"]),
        (2, ["Ba 5.78 USD?", "Một.", "Hai!"]),
        (3, ["Một.", "Hai!", "Ba 5.78 USD?"]),
        (-1, ["Một.", "Hai!", "Ba 5.78 USD?"]),
    ],
)
def test_the_sentence_that_answers_comes_first(opening: int, order: list[str]) -> None:
    assert opening_first("Một. Hai! Ba 5.78 USD?", opening) == order


MARKET = PointText("Cỡ & giá", "Năm 2016 là 1,7 tỷ USD. Sau đó tăng. Năm 2022 <dự báo> 16,4 tỷ USD.")


@pytest.mark.parametrize(
    ("question", "opening", "html"),
    [
        (
            "Thị trường ra sao?", 0,
            "<b>Cỡ &amp; giá</b>\n\nNăm 2016 là 1,7 tỷ USD.\n\n"
            "Sau đó tăng. Năm 2022 &lt;dự báo&gt; 16,4 tỷ USD.",
        ),
        (
            "Thị trường lớn bao nhiêu?", 2,
            "<b>Cỡ &amp; giá</b>\n\nNăm 2022 &lt;dự báo&gt; <b>16,4 tỷ USD</b>.\n\n"
            "Năm 2016 là <b>1,7 tỷ USD</b>. Sau đó tăng.",
        ),
        (
            "Thị trường ra sao?", 1,
            "<b>Cỡ &amp; giá</b>\n\nNăm 2016 là 1,7 tỷ USD.\n\n"
            "Sau đó tăng. Năm 2022 &lt;dự báo&gt; 16,4 tỷ USD.",
        ),
    ],
)  # fmt: skip
def test_point_text(question: str, opening: int, html: str) -> None:
    assert point_text(MARKET, question, opening) == html


def test_a_point_of_one_sentence() -> None:
    assert point_text(PointText("Title", "One sentence."), "What?") == "<b>Title</b>\n\nOne sentence."


@pytest.mark.parametrize(
    ("title", "text", "shown"),
    [
        ("Giá 7 triệu", "Giá 7 triệu. Gồm một lần sửa.", "Giá 7 triệu. Gồm một lần sửa."),
        ("Giá 7 triệu & quà", "Giá 7 triệu & quà", "Giá 7 triệu &amp; quà"),
        ("Một bài giá 7 triệu, gồm…", "Một bài giá 7 triệu, gồm một lần sửa.", "Một bài giá 7 triệu, gồm một lần sửa."),
        ("Bao nhiêu tiền?", "Bao nhiêu tiền? Bảy triệu.", "Bao nhiêu tiền?\n\nBảy triệu."),
        ("Giá 7 triệu", "Giá 7 triệu rưỡi.", "<b>Giá 7 triệu</b>\n\nGiá 7 triệu rưỡi."),
        ("Còn nữa…", "Còn gì?", "<b>Còn nữa…</b>\n\nCòn gì?"),
    ],
)
def test_a_paragraph_without_a_name_is_not_said_twice(title: str, text: str, shown: str) -> None:
    assert point_text(PointText(title, text), "Thế nào?").replace("\n\nGồm", " Gồm") == shown


LABELS = {
    "vi": {"example": "💡 Ví dụ của bot:", "advice": "💡 Gợi ý của bot:"},
    "en": {"example": "💡 The bot's example:", "advice": "💡 The bot's advice:"},
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("question", ["Là gì?", "Bao nhiêu?"])
def test_no_sentence_of_the_guide_is_lost(guide: Guide, language: Language, question: str) -> None:
    for point in guide.points():
        written = point.in_language(language)
        for opening in range(6):
            shown = plain(point_text(written, question, opening, language)).split()
            ours = " ".join(f"{LABELS[language][aside.kind]} {aside.text}" for aside in written.asides)
            assert sorted(shown) == sorted(f"{written.title} {written.text} {ours}".split()), point.id


@pytest.mark.parametrize(
    "second", ["Điều này giúp giữ ấm lâu hơn.", "Tuy nhiên không nên để quá đầy.", "It keeps warm for an hour."]
)
def test_a_sentence_that_leans_on_the_one_before_stays_behind_it(second: str) -> None:
    assert opening_first(f"Tráng ấm trước khi pha. {second}", 1) == ["Tráng ấm trước khi pha.", second]


@pytest.mark.parametrize(
    ("opening", "shown"),
    [
        (0, "Nóng &amp; đậm."),
        (1, "Ngon với <b>2</b> đá."),
        (2, "Ngon với <b>2</b> đá. Điều này ai cũng biết."),
        (3, "Nóng &amp; đậm."),
        (-1, "Nóng &amp; đậm."),
    ],
)
def test_short_text_is_the_sentence_that_answers_with_what_it_leans_on(opening: int, shown: str) -> None:
    written = PointText("Cà phê", "Nóng & đậm. Ngon với 2 đá. Điều này ai cũng biết.")
    assert short_text(written, "Bao nhiêu đá?", opening) == shown


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("how many, compared with 2018?", "In 2018 it was 10%. In 2022 it was 30%."),
        ("bao nhiêu so với năm 2018", "In 2018 it was 10%. In 2022 it was 30%."),
        ("how many in 2018?", "In 2018 it was 10%."),
    ],
)
def test_a_comparison_with_a_year_has_both_figures(question: str, shown: str) -> None:
    written = PointText("Trà", "In 2018 it was 10%. In 2020 it was 20%. In 2022 it was 30%. In 2023 nobody asked.")
    assert plain(short_text(written, question, 0)) == shown


def test_short_text_marks_figures_only_where_one_is_asked_for() -> None:
    assert short_text(MARKET, "Ra sao?") == plain(short_text(MARKET, "Bao nhiêu?"))


# What is ours beside a point, and its line in lists -----------------------------------------------

ASIDES = (Aside("example", "Quán A < 5 bàn."), Aside("advice", "Hỏi giá trước."))


@pytest.mark.parametrize(
    ("asides", "language", "lines"),
    [
        ((), "vi", []),
        (
            ASIDES,
            "vi",
            ["<i>💡 Ví dụ của bot: Quán A &lt; 5 bàn.</i>", "<i>💡 Gợi ý của bot: Hỏi giá trước.</i>"],
        ),
        (
            ASIDES[::-1],
            "en",
            ["<i>💡 The bot's advice: Hỏi giá trước.</i>", "<i>💡 The bot's example: Quán A &lt; 5 bàn.</i>"],
        ),
    ],
)
def test_what_is_ours_is_marked_as_ours(asides: tuple[Aside, ...], language: Language, lines: list[str]) -> None:
    assert asides_text(asides, language) == lines


def test_what_is_ours_stands_below_all_facts() -> None:
    written = PointText("Ly", "Ly sứ. Giữ nóng 5 phút.", "Ly sứ giữ nóng", ASIDES)
    assert point_text(written, "Bao nhiêu phút?", 1) == (
        "<b>Ly</b>\n\nGiữ nóng <b>5</b> phút.\n\nLy sứ.\n\n"
        "<i>💡 Ví dụ của bot: Quán A &lt; 5 bàn.</i>\n\n<i>💡 Gợi ý của bot: Hỏi giá trước.</i>"
    )


def test_short_text_has_facts_alone() -> None:
    assert short_text(PointText("Ly", "Ly sứ. Giữ nóng.", "", ASIDES), "Ra sao?", 1) == "Giữ nóng."


@pytest.mark.parametrize(
    ("written", "line"),
    [
        (
            PointText("Ly & tách", "Ly sứ. Giữ nóng.", "Nên dùng sứ < 1 cm"),
            "<b>Ly &amp; tách</b>: Nên dùng sứ &lt; 1 cm",
        ),
        # Documents of owners have no lines: there the first sentence stands for the point.
        (PointText("Ly", "Ly sứ & gốm. Giữ nóng."), "<b>Ly</b>: Ly sứ &amp; gốm."),
        (PointText("Ly", "Ly", "", ASIDES), "Ly"),
    ],
)
def test_a_point_in_one_line(written: PointText, line: str) -> None:
    assert brief_text(written) == line


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("Đặt trước. Giá 5 triệu. Mức giá này đã gồm thuế. Gọi quán.",
         ["Giá 5 triệu. Mức giá này đã gồm thuế.", "Đặt trước.", "Gọi quán."]),
        ("Book early. It costs 5 USD. However, tax is extra. It is due at once. Call us.",
         ["Book early.", "It costs 5 USD.", "However, tax is extra.", "It is due at once.", "Call us."]),
        ("Đặt trước. Sau khi ký, giá 5 triệu. Gọi quán.", ["Sau khi ký, giá 5 triệu.", "Đặt trước.", "Gọi quán."]),
    ],
)  # fmt: skip
def test_sentences_stay_behind_the_one_that_they_lean_on(text: str, order: list[str]) -> None:
    assert opening_first(text, 1) == order
