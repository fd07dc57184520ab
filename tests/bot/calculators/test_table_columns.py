"""Titles of columns as people write them."""

import pytest

from bot.calculators.table_columns import columns_of, recognised
from knowledge.toolbox.errors import InvalidInput


def fields(*titles: str) -> dict[str, str]:
    return {column.title: f"{column.field} {column.unit}".strip() for column in columns_of(titles).used}


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ("Likes", "likes"),
        ("LƯỢT THÍCH", "likes"),
        ("luot thich", "likes"),
        ("Số lượt thích", "likes"),
        ("Tổng like", "likes"),
        ("like_count", "likes"),
        ("Total comments:", "comments"),
        ("Bình luận", "comments"),
        ("Chia  sẻ", "shares"),
        ("Lượt lưu", "saves"),
        ("Reach (28 ngày)", "reach"),
        ("Lượt xem", "views"),
        ("Ngân sách (VND)", "cost VND"),
        ("Chi phí (triệu đồng)", "cost triệu đồng"),
        ("Chi phí/VNĐ", "cost VNĐ"),
        ("Cost USD", "cost USD"),
        ("Cost [EUR]", "cost EUR"),
        ("Views (k)", "views k"),
        ("Doanh thu", "revenue"),
        ("Số bài", "posts"),
        ("T_Reach", "reach"),
        ("edge_liked_by", "likes"),
        ("edge_media_to_comment", "comments"),
        ("stats.diggCount", "likes"),
        ("TikTokLikes", "likes"),
        ("Rate (USD)", "cost USD"),
    ],
)
def test_reads_a_title(title: str, field: str) -> None:
    read = fields(title, "Tương tác" if field not in ("likes", "comments", "shares", "saves") else "cost", "Followers")
    assert read[title] == field


@pytest.mark.parametrize("title", ["num_followers_x", "followers_count_y", "X followers", "edge_followed_by"])
def test_reads_the_titles_of_programs(title: str) -> None:
    assert fields(title, "likes") == {title: "followers", "likes": "likes"}


@pytest.mark.parametrize(
    "title",
    ["Engagement rate", "ER", "Tương tác (%)", "Following", "Followers gained", "Bài đăng", "a" * 500, "(" * 500],
)
def test_other_titles_hold_nothing_to_count(title: str) -> None:
    assert title not in fields(title, "likes", "followers")


def test_names_the_columns_that_are_not_used() -> None:
    columns = columns_of(["STT", "Tên KOL", "Likes", "Followers", "Ngày", "Hashtag", "", "Engagement rate"])
    assert (columns.name, columns.ignored) == (1, ("Hashtag", "Engagement rate"))


@pytest.mark.parametrize(
    ("titles", "name"),
    [
        (["likes", "followers", "Influencer"], 2),
        (["Loại kênh", "likes", "followers", "Tên"], 3),
        (["Link", "Bài đăng", "likes", "followers"], 1),
        (["Link", "likes", "followers"], 0),
        (["likes", "followers", "ghi chú"], None),
    ],
)
def test_finds_the_column_of_names(titles: list[str], name: int | None) -> None:
    assert columns_of(titles).name == name


@pytest.mark.parametrize(
    ("titles", "id", "details"),
    [
        (
            ["likes", "thích", "followers"],
            "doubled_label",
            {"field": "likes", "columns": "“likes”, “thích”", "readings": "0 1"},
        ),
        (["likes", "tương tác", "followers"], "interactions_twice", {"field": "likes", "readings": "1 0"}),
        (["name", "city"], "table_no_figures", {"columns": "name, city"}),
        (
            ["name", "lkes", "reech"],
            "table_titles_near",
            {"columns": "name, lkes, reech", "near": "“lkes” → “likes”, “reech” → “reach”"},
        ),
        (
            ["Tên", "Tuong tc", "Quê"],
            "table_titles_near",
            {"columns": "Tên, Tuong tc, Quê", "near": "“Tuong tc” → “tương tác”"},
        ),
        # A rate is no slip for a count, and nobody mistypes the first letter.
        (["id", "followerCount", "engagementRate"], "table_lacks_interactions", {"columns": "“followerCount”"}),
        (["Video title", "Duration", "Views"], "table_lacks_interactions", {"columns": "“Views”"}),
        (["Kênh", "Số đơn", "Doanh thu"], "table_lacks_cost", {"columns": "“Số đơn”, “Doanh thu”"}),
        (["creator", "follower_age"], "table_no_figures", {"columns": "creator, follower_age"}),
        (["name", "likes"], "table_no_figures", {"columns": "name, likes"}),
        (["followers", "reach"], "table_lacks_interactions", {"columns": "“followers”, “reach”"}),
        (["", ""], "table_no_figures", {"columns": ""}),
    ],
)
def test_refuses_columns_that_give_no_figures(titles: list[str], id: str, details: dict[str, str]) -> None:
    with pytest.raises(InvalidInput) as error:
        columns_of(titles)
    assert (error.value.id, error.value.details) == (id, details)


def test_names_ten_columns_at_most() -> None:
    with pytest.raises(InvalidInput) as error:
        columns_of([f"c{number}" for number in range(200)])
    assert error.value.details["columns"] == "c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, …"


@pytest.mark.parametrize("titles", [["cost", "impressions"], ["cost", "revenue"], ["cost", "interactions"]])
def test_costs_alone_give_figures(titles: list[str]) -> None:
    assert len(columns_of(titles).used) == 2


def test_counts_the_titles_that_it_knows() -> None:
    assert recognised(["Tên", "Likes", "Hashtag", "Chi phí (tr)"]) == 3
    assert recognised(["Báo cáo tháng 5", ""]) == 0
