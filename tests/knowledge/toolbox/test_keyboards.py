"""Keys of Telex and VNI are read as letters, where a message as a whole shows that it has them."""

import pytest

from knowledge.toolbox.keyboards import typed_keys_read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Nhuwowcj ddieemr cuar influencer marketing laf gif?", "Nhược điểm của influencer marketing là gì?"),
        ("NHUWOWCJ DDIEEMR LAF GIF", "NHƯỢC ĐIỂM LÀ GÌ"),
        ("DDieemr manhj", "Điểm mạnh"),
        ("nhuowcj ddieemr, nhwngx uwu ddieerm", "nhược điểm, những ưu điểm"),
        ("Nhuocwj ddieemr", "Nhược điểm"),
        ("thuowr ddos", "thuở đó"),
        ("muaw ddoof, muaf heef, huowng, wowcs", "mưa đồ, mùa hề, hương, ước"),
        ("hoaf binhf, thuys, giaf, quys, quoocs, giengs", "hòa bình, thúy, già, quý, quốc, giéng"),
        ("ko hieeur ddc", "ko hiểu đc"),
        ("KOL laf gif", "KOL là gì"),
        ("banj muoons hoir sex cos its gif khoong", "bạn muốn hỏi sẽ có ít gì không"),
        ("best post cuar brand ddos nhieeuf like", "best post của brand đó nhiều like"),
        ("booking kol gias bao nhieeu", "booking kol giá bao nhiêu"),
        ("tinhs roi 50tr 120tr", "tính roi 50tr 120tr"),
        ("tinhs cpm 5tr 800k q3 top5", "tính cpm 5tr 800k q3 top5"),
        ("dduowngf laz nhaf", "đường la nhà"),
        ("tieengs Vieejt (nhuwowcj ddieemr) nhas/owr @laf laf.gif", "tiếng Việt (nhược điểm) nhá/ở @laf laf.gif"),
        ("Nhu7o75c d9ie63m cu3a influencer marketing la2 gi2", "Nhược điểm của influencer marketing là gì"),
        ("NHUOC75 D9IEM63", "NHƯỢC ĐIỂM"),
        ("KOL la2 gi2", "KOL là gì"),
        ("chon5 influencer hoi3 gi2", "chọn influencer hỏi gì"),
        ("ti1nh cpm 5tr 800k top5 cho mi2nh", "tính cpm 5tr 800k top5 cho mình"),
        ("ra81n quo7 d9u7o7ng2 thua72 e1p la0", "rắn quơ đường thừa ép la"),
    ],
)
def test_keys_are_letters(typed: str, read: str) -> None:
    assert typed_keys_read(typed) == read
    assert typed_keys_read(read) == read


@pytest.mark.parametrize(
    "text",
    """
    What is influencer marketing?
    Is it worth it for us, or was his tax the same as of 2024?
    I need three good reels soon, too: best post, test, cost, list, boost
    our boss says this roof leaks if the poor sofa gets wax
    Max, Vans, Nars, Zara, Asus, Alex
    er 1200 80 25k
    cpm 5tr 800k
    2tr5
    top5 brand q3 t12
    top3 top5 top10 ga4 iphone15
    so sanh quy1 voi quy2
    tuan1 tuan2 thang3
    buoc1 buoc2 buoc3
    nam2024 so voi nam2023
    b2b b2c o2o h2o mp3 a1c
    aj bit roj thoj, vuj wa
    hix, mik hok bit
    ok nhee, cam on bannn, dii thooo
    nhuoc diem cua influencer marketing la gi
    Nhược điểm cuar nó laf gif
    https://tiktok.com/@laf.gif?ddieemr=laf
    toi.laf@nhaf.vn #laf_nhaf @nhuwowcj
    `laf` print(laf) x=laf
    DDoS la gi
    gif sex its cos
    ddos exe
    IPhonE ddI ThIsS
    """.strip().splitlines(),
)
def test_other_texts_stay(text: str) -> None:
    assert typed_keys_read(text.strip()) == text.strip()
