"""Words of the Central dialect in common words, and the same letters where they are other words."""

import pytest

from index.words.dialect import in_common_words


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Thế KOL thì răng, khác chi với họ?", "Thế KOL thì sao, khác gì với họ?"),
        ("influencer marketing là cái chi rứa?", "influencer marketing là cái gì vậy?"),
        ("bài đăng mình duyệt hết chơ", "bài đăng mình duyệt hết chứ"),
        ("răng phải thuê influencer", "sao phải thuê influencer"),
        ("rồi kết quả răng, nói ngắn thôi", "rồi kết quả sao, nói ngắn thôi"),
        ("chừ bấm vô mô", "giờ bấm vô đâu"),
        ("nên chia theo tỉ lệ mô", "nên chia theo tỉ lệ nào"),
        ("Thầy bị lạc rồi, chừ phải mần răng?", "Thầy bị lạc rồi, giờ phải làm sao?"),
        ("Vì răng KOL có khi tác động mạnh hơn?", "Vì sao KOL có khi tác động mạnh hơn?"),
        ("Rứa hai bên cần thống nhất những chi?", "Vậy hai bên cần thống nhất những gì?"),
        ("Mục lục ở mô em?", "Mục lục ở đâu em?"),
        ("hợp tác dài hạn có lợi chi", "hợp tác dài hạn có lợi gì"),
        ("thuê nano có rủi ro chi hè", "thuê nano có rủi ro gì hè"),
        ("đo hiệu quả bằng chi rứa", "đo hiệu quả bằng gì vậy"),
        ("tháng này cần chi 20tr, khoản được chi trước", "tháng này cần chi 20tr, khoản được chi trước"),
        ("cái mô tốt hơn hỉ", "cái nào tốt hơn nhỉ"),
        ("Trong số nớ, mấy phần trăm muốn mua?", "Trong số đó, mấy phần trăm muốn mua?"),
        ("Kotler nói chi về chuyện ni?", "Kotler nói gì về chuyện này?"),
        ("tăng 300% hở", "tăng 300% hả"),
        ("engagement bài quảng cáo 3,2% phk", "engagement bài quảng cáo 3,2% phải không"),
        ("tốt hơn mấy kênh khác", "tốt hơn các kênh khác"),
        ("ổng có nhiu sub", "ổng có bao nhiêu sub"),
        ("giá bao nhiu", "giá bao nhiêu"),
        ("làm được j dạ, kể đi", "làm được j vậy, kể đi"),
        ("KOL là ai dị", "KOL là ai vậy"),
        ("Cho thầy một ví dụ với.", "Cho mình một ví dụ với."),
        ("trả lời vậy đúng hok dạ", "trả lời vậy đúng hok vậy"),
        # Without marks, beside words that leave no doubt.
        ("influencer marketing la cai chi rua", "influencer marketing la cai gi vay"),
        ("kol la chi rua?", "kol la gi vay?"),
        ("loi ich gom nhung chi", "loi ich gom nhung gi"),
        ("2016 thi rang", "2016 thi sao"),
        ("con kol thi rang he", "con kol thi sao he"),
        ("phai lam rang de chon", "phai lam sao de chon"),
        ("nhuoc diem o mo", "nhuoc diem o dau"),
        ("hon mot nua la trong nhom mo", "hon mot nua la trong nhom nao"),
        ("rua con nhuoc diem", "vay con nhuoc diem"),
        ("cam nang ni noi chi", "cam nang nay noi chi"),
        ("so 6 la chi ri", "so 6 la gi vay"),
    ],
)
def test_dialect_is_read(typed: str, meant: str) -> None:
    assert in_common_words(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "mình chi 30tr, thu 50tr",
        "dạ em hiểu rồi ạ",
        "vải nào dị ứng da",
        "ai dậy sớm thì quay",
        "có chi nhánh ở Huế",
        "chi phí là bao nhiêu",
        "khoản chi?",
        "so sánh bạn Lan với chi",
        "nha khoa làm răng sứ",
        "dùng kem đánh răng, influencer nào hợp",
        "quy mô ở mô hình này",
        "hở van tim là gì",
        "cần mấy kênh thì đủ",
        "cho cô giáo dạy yoga làm KOL",
        "chi phi nhu the nao",
        "what is a KOL",
        "toi chi 50tr",
        "rua mat bang gi",
        "sua rua mat co nen thue kol",
        "lam rang su o nha khoa",
        "kol phong kham rang",
        "mo hinh kinh doanh",
        "nguoi mo shop",
        "nam mo tai khoan",
        "cai chi phi do",
        "ga ni long",
        "em la chi Lan",
        "noi rang kol tot hon",
        "ai rua chen",
    ],
)
def test_the_same_letters_are_other_words(typed: str) -> None:
    assert in_common_words(typed) == typed
