"""Tables in the shapes in which programs and agencies write them -> figures, worked out by hand."""

from decimal import Decimal

import pytest

from bot.calculators.csv_table import CSV_TABLE, read_table
from bot.sheets.analysis import analyse
from bot.sheets.table_result import TableResult
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput


def read(text: str, language: Language = "vi") -> TableResult:
    return analyse("table.csv", text.encode(), language)


def figures(table: TableResult, key: str) -> dict[str, Decimal]:
    found = {row.name: row.figures.values for row in table.rated}
    return {name: round(values[key], 4) for name, values in found.items() if key in values}


# Followers 10,000 and 20,000; each row says how its interactions are counted.
ONE_POST = {"A": Decimal(5), "B": Decimal(3)}


@pytest.mark.parametrize(
    ("text", "undivided"),
    [
        # What an account posted in its life does not divide averages.
        ("KOL,Posts,Followers,Likes (Avg.)\nA,412,10000,500\nB,1900,20000,600", "Posts"),
        ("KOL;Số bài;Follower;Like TB\nA;4;10.000;500\nB;6;20.000;600", "Số bài"),
        ("KOL,Posts,Followers,Likes\nA,412,10000,500\nB,1900,20000,600", "Posts"),
        # Averages go before totals of everything.
        ("KOL,posts,followers,avg_likes,total_likes\nA,412,10000,500,9999\nB,19,20000,600,8888", "posts"),
        # The table's own rate is made of them as they are.
        ("KOL,Posts,Followers,Likes,Engagement_Rate\nA,4,10000,500,5\nB,6,20000,600,3", "Posts"),
        ("KOL,Posts,Followers,Likes,ER (%)\nA,4,10000,500,5.0%\nB,6,20000,600,3.0%", "Posts"),
        ("KOL,Posts,Followers,Likes,Engagement Rate\nA,4,10000,2000,0.05\nB,10,20000,6000,0.03", ""),
        # Totals of a campaign are divided.
        ("KOL,Number of posts in campaign,Total likes,Followers\nA,4,2000,10000\nB,100,60000,20000", ""),
        ("KOL;Số bài;Like;Follower\nA;4;2.000;10.000\nB;10;6.000;20.000", ""),
        ("KOL,Bài,Like,Follower\nA,4,2000,10000\nB,10,6000,20000", ""),
    ],
)
def test_posts_divide_totals_only(text: str, undivided: str) -> None:
    table = read(text)
    assert figures(table, "er_followers_pct") == ONE_POST
    assert table.columns is not None
    assert table.columns.undivided == undivided


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("Tên,Like,Follower\nA,500,10000\nB,600,20000\nTổng cộng,1100,30000", {4: "sum"}),
        ("Tên,Like,Follower\nA,500,10000\nB,600,20000\nAVERAGE:,550,15000", {4: "sum"}),
        ("Tên,Like,Follower\nCộng dồn,1100,30000\nA,500,10000\nB,600,20000", {2: "sum"}),
        ("Tên,Like,Follower\nA,500,10000\nB,600,20000\n,1100,30000", {4: "sum"}),
        ("Tên,Like,Follower\nA,500,10000\nB,600,20000\n,550,15000", {4: "sum"}),
        ("STT,Tên,Like,Follower\n1,A,500,10000\n2,B,600,20000\nTổng số: 2 KOL,,1100,30000", {4: "sum"}),
        (
            "Nhóm,Tên,Like,Follower\nX,A,500,10000\nX,B,600,20000\nTổng X,,1100,30000\nTB,,550,15000",
            {4: "sum", 5: "sum"},
        ),
        ("Tên,Like,Follower\nA,500,10000\nB,600,20000\nAll creators,1100,30000", {4: "sum"}),
        ("Tên,Like,Follower\nA,500,10000\nTên,Like,Follower\nB,600,20000\n* ghi chú,,", {3: "titles", 5: "note"}),
    ],
)
def test_rows_that_are_no_data_are_left_out(text: str, left_out: dict[int, str]) -> None:
    table = read(text)
    assert figures(table, "er_followers_pct") == ONE_POST
    assert table.left_out == left_out


@pytest.mark.parametrize(
    "text",
    [
        # Names that begin like totals, and numbers that happen to add up.
        "Tên,Like,Follower\nTổng Tài Review,500,10000\nTotal Fitness,600,20000",
        "Tên,Like,Comment,Follower\nA,100,10,1000\nB,200,20,2000\nC,300,30,3000",
        "likes,followers\n1,100\n2,200\n3,300",
        "Tên,Like,Follower\nA,1,9\nB,1,9\n,1,9\n",
    ],
)
def test_rows_of_data_are_kept(text: str) -> None:
    table = read(text)
    assert table.left_out == {}
    assert len(table.rated) == text.strip().count("\n")


@pytest.mark.parametrize(
    ("language", "text", "likes"),
    [
        ("en", "name,followers,avg likes\nA,9000,123.567\nB,9000,80.25", ["123.567", "80.25"]),
        ("vi", "name;followers;like tb\nA;9000;123,567\nB;9000;1.080,25", ["123.567", "1080.25"]),
        ("vi", "name;followers;like tb\nA;9.000;1.234\nB;9.000;2.980", ["1234", "2980"]),
        ("vi", "name;followers;like tb;cmt tb\nA;9.000;1.234;5,5\nB;9.000;2.980;7,25", ["1234", "2980"]),
        # Whole numbers group with a point, so the comma is the decimal sign.
        ("vi", "name;followers;like tb\nA;797.758;41,707\nB;66.100;38,250", ["41.707", "38.25"]),
        ("en", "name;followers;avg likes\nA;797,758;41.707\nB;66,100;38.251", ["41.707", "38.251"]),
        # Read as thousands these would be more than there are followers.
        ("en", "name,followers,avg_likes\nA,800,12.567\nB,900,80.333", ["12.567", "80.333"]),
    ],
)
def test_a_column_has_one_number_style(language: Language, text: str, likes: list[str]) -> None:
    assert [row.amounts["likes"].value for row in read(text, language).rated] == [Decimal(each) for each in likes]


@pytest.mark.parametrize(
    ("text", "key", "expected"),
    [
        # 1000 x 50.5 / 10,000; 50.5 / 200; 200 / 10,000; 50.5 / 5; 5 / 200; (202 - 50.5) / 50.5
        (
            "Ad name,Impressions,Clicks (all),Link clicks,Amount spent (USD),Purchases,Purchases conversion value\n"
            "A,10000,300,200,50.5,5,202\n",
            "cpm cpc ctr_pct cpa conversion_pct roi_pct",
            ["5.05", "0.2525", "2", "10.1", "2.5", "300"],
        ),
        # Tax and advertising belong to the cost: 11 million; a column with the total is taken alone.
        ("KOL;Phí booking;VAT;Doanh thu\nA;10tr;1tr;22tr", "roi_pct", ["100"]),
        ("KOL;Phí booking;Chi phí ads;Doanh thu\nA;10tr;1tr;22tr", "roi_pct", ["100"]),
        ("KOL;Fee;VAT;Total cost;Doanh thu\nA;10tr;1tr;11tr;22tr", "roi_pct", ["100"]),
        ("KOL;Ngân sách;Đã chi;Doanh thu\nA;20tr;11tr;22tr", "roi_pct", ["100"]),
        ("KOL;Chi phí (chưa VAT);VAT;Doanh thu\nA;10tr;1tr;22tr", "roi_pct", ["100"]),
        # A commission is paid too; what a product costs is paid by its buyers.
        ("KOL;Phí booking;Chi phí ads;Hoa hồng;Doanh thu\nA;9tr;1tr;1tr;22tr", "roi_pct", ["100"]),
        (
            "Affiliate Username,Sales(₫),Orders,Clicks,Est. Commission(₫),ROI\nA,36000000,120,5000,3600000,10",
            "roi_pct cpa conversion_pct",
            ["900", "30000", "2.4"],
        ),
        (
            "Creator,Followers,Revenue($),Avg. Unit Price($),Video Views,Likes\nA,1000,4500,15,900,45",
            "er_views_pct er_followers_pct",
            ["5", "4.5"],
        ),
        # Headings over several columns: 15 million / 3,000; 200 / 4,000, 10 million / 200
        ("KOL;Tương tác;;Chi phí;\n;Like;Bình luận;Booking;Ads\nA;2.900;100;10tr;5tr", "cpe", ["5000"]),
        (
            "STT;Tên KOL;Kênh;Kết quả;;Chi phí\n;;;View;Like;(triệu đồng)\n1;A;TikTok;4.000;200;10",
            "er_views_pct cpe",
            ["5", "50000"],
        ),
        ("Creator,Audience,Likes\nA,1000,50\nB,2000,100", "er_followers_pct", ["5"]),
        # 50 orders of 440,000 dong.
        ("KOL;Chi phí;Số đơn;Giá trị đơn\nA;11tr;50;440k", "roi_pct", ["100"]),
        # 9 million / 150,000 views.
        ("KOL;Báo giá (triệu đồng);View TB\nA;9;150.000", "cpv", ["60"]),
        ("ĐVT: triệu đồng;;\nKOL;Báo giá;View TB\nA;9;150.000", "cpv", ["60"]),
    ],
)
def test_further_figures(text: str, key: str, expected: list[str]) -> None:
    values = read(text).rated[0].figures.values
    assert [round(values[each], 4) for each in key.split()] == [Decimal(each) for each in expected]


@pytest.mark.parametrize(
    ("text", "untaxed"),
    [
        ("KOL;Chi phí chưa VAT;VAT (%);Doanh thu\nA;10tr;10%;22tr", "Chi phí chưa VAT"),
        ("KOL;Chi phí (chưa VAT);Doanh thu\nA;10tr;22tr", "Chi phí (chưa VAT)"),
        ("KOL;Chi phí (chưa VAT);VAT;Doanh thu\nA;10tr;1tr;22tr", ""),
        ("KOL;Chi phí;Doanh thu\nA;10tr;22tr", ""),
    ],
)
def test_says_of_a_cost_that_tax_is_not_in_it(text: str, untaxed: str) -> None:
    columns = read(text).columns
    assert columns is not None
    assert columns.untaxed == untaxed


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Video title,Likes,Views,Followers\nA,1,10,100\nB,2,10,100", "er_views_pct"),
        ("Nền tảng,Tên,Like,View,Follower\nTikTok,A,1,10,100\nReels,B,2,10,100", "er_views_pct"),
        ("Nền tảng,Tên,Like,View,Follower\nFacebook,A,1,10,100\nInstagram,B,2,10,100", "er_followers_pct"),
    ],
)
def test_the_rate_fits_the_platform(text: str, key: str) -> None:
    ranking = read(text).ranking
    assert ranking is not None
    assert ranking.key == key


@pytest.mark.parametrize(
    "text",
    [
        # Followers who were won by a post, and impressions of a video's small picture.
        "Video,Lượt xem,Lượt thích,Lượt theo dõi\nA,9000,400,15\nB,8000,300,9",
        "Video title,Watch time (hours),Views,Likes,Subscribers,Impressions\nA,9,9000,400,15,90000",
    ],
)
def test_columns_that_only_look_like_bases_are_left_away(text: str) -> None:
    assert {key for row in read(text, "en").rated for key in row.figures.values} == {"er_views_pct"}


def test_the_same_number_twice_is_read_once() -> None:
    table = read("KOL,Subscribers,Subscribers,Like TB\nA,13.8M,13812000,138120\n")
    assert figures(table, "er_followers_pct") == {"A": Decimal(1)}


def test_two_columns_with_different_numbers_are_named() -> None:
    with pytest.raises(InvalidInput) as error:
        read("Tên,Like,Lượt thích,Follower\nA,100,300,25000\n")
    assert (error.value.id, error.value.details["columns"]) == ("doubled_label", "“Like”, “Lượt thích”")


def test_a_post_is_named_by_its_text_where_all_are_of_one_account() -> None:
    table = read("ID bài viết,Tên người dùng,Mô tả,Lượt xem,Lượt thích\n1,x,Một,90,4\n2,x,Hai,80,4\n3,x,Ba,70,4\n")
    assert [row.name for row in table.rated] == ["Một", "Hai", "Ba"]


def test_a_name_that_begins_like_a_total_is_no_total() -> None:
    table = read(
        "Handle,Name,Country,Link,Niche,Like,Follower\n@tg,Total Gaming,India,x.vn/1,Gaming,500,10000\n"
        "@atc,All Things Comedy,USA,x.vn/2,Comedy,600,20000\n@ca,Cả Nhà Mình,VN,x.vn/3,Gaming,30,1000"
    )
    assert (len(table.rated), table.left_out) == (3, {})


def test_a_rate_without_its_percent_is_no_count() -> None:
    with pytest.raises(InvalidInput, match="table_lacks_interactions"):
        read("Name,Followers,Engagement\nA,120000,4.5\nB,80000,5\nC,60000,3.8")
    table = read("Name,Followers,Engagement\nA,120000,6000\nB,80000,3200")
    assert figures(table, "er_followers_pct") == {"A": Decimal(5), "B": Decimal(4)}


def test_a_record_that_was_quoted_as_a_whole_is_read() -> None:
    table = read('Name,Likes,Followers\nA,500,10000\n"B,""1,200"",20000"\n"C, no record",3')
    assert figures(table, "er_followers_pct") == {"A": Decimal(5), "B": Decimal(6)}


@pytest.mark.parametrize(
    ("text", "names", "rows_are"),
    [
        # "Channel" may hold platforms; a campaign has a name of its own.
        ("Channel,Campaign_Name,Campaign_Cost,Revenue_Generated\nEmail,Tết,10,20\nTV,Hè,10,30", ["Tết", "Hè"], "rows"),
        ("Likes,Impressions,Profile Visits,Caption\n5,100,7,Mở hộp\n6,100,8,Ăn gì", ["Mở hộp", "Ăn gì"], "posts"),
        ("campaign_id,ad_id,clicks,impressions\nc1,a1,5,100\nc1,a2,6,100", ["a1", "a2"], "rows"),
        ("Nick,Likes,Followers\nlan,5,100\nminh,6,100", ["lan", "minh"], "people"),
    ],
)
def test_rows_are_named_by_what_tells_them_apart(text: str, names: list[str], rows_are: str) -> None:
    table = read(text)
    assert ([row.name for row in table.rated], table.rows_are) == (names, rows_are)


@pytest.mark.parametrize(
    "paid",
    [
        "1,0,1,0",
        "Yes,No,Yes,No",
        "Có,Không,Có,Có",
        "Đã thanh toán,Chưa,Đã thanh toán,Đã thanh toán",
        "TRUE,,FALSE,TRUE",
    ],
)
def test_yes_and_no_are_no_sums_of_money(paid: str) -> None:
    rows = (f"{name},{cell},50,1000" for name, cell in zip("ABCD", paid.split(","), strict=True))
    table = read("\n".join(("Tên,Paid,Like,Reach", *rows)))
    assert [set(row.figures.values) for row in table.rated] == [{"er_reach_pct"}] * 4
    assert table.ignored == ("Paid",)


def test_small_prices_are_still_prices() -> None:
    assert read("Tên,Cost,Like,Reach\nA,1,50,1000\nB,2,50,1000").fields["cost"] == 1
    assert read("Tên,Phí (triệu),Like,Reach\nA,1,50,1000\nB,0,50,1000").fields["cost"] == 1


@pytest.mark.parametrize(
    ("followers", "expected"),
    [
        # The noise of binary fractions, and counts that a model estimated.
        ("10000 10000.0 9999.99999999998", ["5", "5", "5"]),
        ("10000.5000 9999.25001 20000.125", ["4.9998", "5.0004", "2.5000"]),
        ("10.0K 0.01M 0.02m", ["5", "5", "2.5"]),
    ],
)
def test_whole_numbers_as_programs_write_them(followers: str, expected: list[str]) -> None:
    table = read(
        "Name,Likes,Followers\n" + "\n".join(f"{i},500,{each}" for i, each in enumerate(followers.split())), "en"
    )
    assert [row.figures.values["er_followers_pct"].quantize(Decimal("0.0001")) for row in table.rated] == [
        Decimal(each).quantize(Decimal("0.0001")) for each in expected
    ]
    assert not table.bad
    assert not [notice for row in table.rated for notice in row.notices]


def test_one_like_and_a_half_is_still_refused() -> None:
    table = read("Name,Likes,Followers\nA,500,10000\nB,20.5,10000\nC,600,10000", "en")
    assert [row.name for row in table.rated] == ["A", "C"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        # One of twenty videos has no views yet: the others are still rated by views.
        (
            "Name,Link,Like,View,Follower\n" + "A,youtube.com/a,1,10,100\n" * 19 + "B,youtube.com/b,1,0,100\n",
            "er_views_pct",
        ),
        (
            "Name,Link,Like,View,Follower\n" + "A,youtube.com/a,1,10,100\n" * 9 + "B,youtube.com/b,1,0,100\n" * 9,
            "er_followers_pct",
        ),
        # Likes of all posts beside views of videos only.
        ("Name,avg likes,avg video views,Followers\nA,50,10,1000\nB,50,90,1000\n", "er_followers_pct"),
        # What goes viral is over its followers, and not over its views.
        ("Video,Like,View,Follower\nA,500,1000,100\nB,900,1000,100\n", "er_views_pct"),
    ],
)
def test_a_base_that_does_not_fit_comes_second(text: str, key: str) -> None:
    ranking = read(text, "en").ranking
    assert ranking is not None
    assert ranking.key == key


def test_posts_without_followers_divide_nothing() -> None:
    table = read("Name,video_count,Likes,Views\nA,0,50,1000\nB,3,60,1000\nC,,70,1000", "en")
    assert figures(table, "er_views_pct") == {"A": Decimal(5), "B": Decimal(6), "C": Decimal(7)}
    assert "posts" not in table.fields


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Numbers of something are no names; a category, a month or a first column without a title are.
        ("Content category,Total creators,Avg likes,Avg followers\nBeauty,9,5,100\nFood,7,6,100", ["Beauty", "Food"]),
        ("Page_T_Likes,Month,likes,reach\n900,Jan,5,100\n900,Feb,6,100", ["Jan", "Feb"]),
        ("date,impressions,clicks\n2025-04-01,100,5\n2025-04-02,100,6", ["2025-04-01", "2025-04-02"]),
        ("Nhóm tuổi,Hiển thị,Nhấp\n18-24,100,5\n25-34,100,6", ["18-24", "25-34"]),
        ("TikToker,Follower,Like\nlan,100,5\nminh,100,6", ["lan", "minh"]),
        (",Follower,Like\nLan Anh,100,5\nMinh,100,6", ["Lan Anh", "Minh"]),
        # Names that come again are told apart by what else is said of them.
        (
            "Campaign,Platform,Spend,Clicks\nTết,Facebook,9,5\nTết,TikTok,9,6\nHè,TikTok,9,6",
            ["Tết · Facebook", "Tết · TikTok", "Hè"],
        ),
        ("Tên,Like,Follower\nLan,5,100\nLan,6,100", ["Lan", "Lan (2)"]),
        ("Tên,Nền tảng,Like,Follower\nLan,TikTok,5,100\nLan,TikTok,6,100", ["Lan", "Lan (2)"]),
    ],
)
def test_rows_get_names_that_tell_who_they_are(text: str, names: list[str]) -> None:
    assert [row.name for row in read(text).rated] == names


@pytest.mark.parametrize(
    ("titles", "caveat"), [("like,comment,reach", "usual"), ("like,comment,T_Interactions,reach", "given")]
)
def test_a_total_is_not_said_to_be_made_of_itself(titles: str, caveat: str) -> None:
    row = "50,10,60,1000" if "T_" in titles else "50,10,1000"
    result = read_table(CSV_TABLE, f"{titles}\n{row}\n{row}", "vi")
    assert (result.figures.values["er_reach_pct_mean"], result.figures.caveat) == (Decimal(6), caveat)


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("tweet,retweet_count,favorite_count,reply_count,impressions\nhi,5,50,1,1000\nho,6,60,1,1000", "5.6"),
        # Where likes have a column of their own, favourites are something else.
        ("videoId,title,viewCount,likeCount,favoriteCount,commentCount\nx,A,1000,50,0,1\ny,B,2000,60,0,1", "5.1"),
    ],
)
def test_favourites_are_likes_of_tweets_only(text: str, rate: str) -> None:
    values = read(text, "en").rated[0].figures.values
    assert set(values.values()) == {Decimal(rate)}
