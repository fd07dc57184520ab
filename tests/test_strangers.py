"""Single questions as strangers ask them: the point that answers goes first, near neighbours keep their own."""

import pytest

from index.serving.library import Library

ANSWERED = [
    ("Một chiến dịch với KOL thường tốn bao nhiêu chi phí?", "pricing"),
    ("chi phi chay mot chien dich influencer het khoang bao nhieu", "pricing"),
    ("How much would a campaign with creators set me back?", "pricing"),
    ("Tiền hoa hồng affiliate thường là mấy phần trăm?", "creators/income"),
    ("What commission percentage do creators usually get?", "creators/income"),
    ("How many posts will we get out of a campaign?", "planning/how-many"),
    ("1 koc nen quay may clip cho 1 san pham", "planning/how-many"),
    ("Vì sao tài khoản nhỏ mà bán được nhiều đơn hơn tài khoản lớn?", "roles/micro-or-mega"),
    ("Fewer followers but better sales, how can that be?", "roles/micro-or-mega"),
    ("How do platforms make sure the influencers are genuine?", "vetting"),
    ("em chua biet lam profile de gui brand, chi em voi", "creators/media-kit"),
    ("Làm thế nào để influencer nói đúng thông điệp của nhãn hàng?", "planning/brief"),
    ("nhan tin cho influencer the nao de ho khong bo qua", "activities/build-relationship"),
    ("How do you approach a micro influencer without sounding weird?", "activities/build-relationship"),
    ("Influencer là ai mà các nhãn hàng lại thuê họ nhiều thế?", "overview/who-is-influencer"),
    ("influencer la gi trong nganh truyen thong", "overview/who-is-influencer"),
    ("KOL là gì trong marketing?", "kol"),
    ("What do KOLs do exactly?", "kol"),
    ("Nhiều follow có được gọi là KOL không?", "kol/kol-deep-expertise"),
    ("Người có nhiều lượt xem thì có phải KOL không?", "kol/kol-deep-expertise"),
    ("KOC lam cong viec gi", "roles/koc"),
    ("Chiến dịch influencer là gì?", "what-is/definition"),
    ("Chọn KOL/KOC thế nào cho phù hợp?", "activities/find-and-select"),
    ("chọn KOL KOC dựa vào tiêu chí nào ạ", "activities/find-and-select"),
    ("Cách lựa chọn KOL/KOC phù hợp với nhãn hàng", "activities/find-and-select"),
    ("Micro influencer có những lợi thế và hạn chế nào?", "roles/micro-or-mega"),
    ("affiliate hay booking thi loi hon", "formats/affiliate"),
    ("How do I spot a scam collab offer?", "creators/red-flags"),
    ("KOL là gì mà chỉ một bài đăng đã khiến sản phẩm cháy hàng trong vài tiếng?", "kol/relation"),
    ("A company put my TikTok in their Facebook ads without asking. Are they allowed to?", "rights/usage-rights"),
    ("Đại sứ của công ty bị tố ngoại tình, giờ truyền thông xử lý sao?", "vetting/crisis"),
    ("Nhãn hàng chây ì không trả tiền booking thì phải làm gì?", "contracts/brand-does-not-pay"),
    ("Tặng đồ cho reviewer thì họ có bắt buộc phải đăng không?", "formats/seeding"),
    ("Is an agency worth the fee if we only book three people?", "planning/agency-or-direct"),
    ("Công ty bán máy công nghiệp có dùng influencer được không?", "planning/b2b"),
    ("koc om hang roi lan mat, lam sao bay gio", "contracts/influencer-breach"),
    ("mot dot seeding can bao nhieu koc", "planning/how-many"),
    ("booking influencer het tong cong bao nhieu tien", "pricing"),
    ("nguoi mua co tin kol khong", "statistics/trust"),
]
WHOLE_SECTIONS = [
    ("Doanh nghiệp muốn bắt đầu với influencer marketing thì làm gì trước?", "activities"),
    ("How should a brand start influencer marketing?", "activities"),
    ("shop em muon lam influencer marketing thi bat dau tu dau", "activities"),
    ("We've never worked with influencers before. What are the steps?", "activities"),
]
NEIGHBOURS = [
    ("Làm sao để bắt đầu làm influencer?", "creators/start"),
    ("How do I start as an influencer?", "creators/start"),
    ("Bắt đầu làm KOC cần bao nhiêu follow?", "creators/start"),
    ("Nên chọn KOL hay KOC?", "roles/kol-or-koc"),
    ("chon kol hay koc cho san pham moi", "roles/kol-or-koc"),
    ("KOL/KOC khác nhau chỗ nào?", "roles/kol-koc-difference"),
]
NOT_ANSWERED = [
    "Sơn Tùng lấy bao nhiêu một bài đăng?",
    "Giá một video của KOC 30 nghìn follow ở Hà Nội là mấy triệu?",
    "Accesstrade trả hoa hồng bao nhiêu cho app ngân hàng?",
    "Làm sao để kênh TikTok tăng 10k follow trong một tháng?",
    "acc tiktok bi khoa thi lam sao mo lai",
    "Phần mềm quản lý KOL nào tốt nhất?",
    "Vinamilk chi bao nhiêu cho một chiến dịch KOL?",
    "Chi phí quảng cáo Facebook một tháng hết bao nhiêu?",
    "Content marketing là gì trong kinh doanh?",
    "Digital marketing executive làm gì hằng ngày?",
    "HypeAuditor giá thế nào?",
    "Upfluence pricing?",
    "Do you take a cut from my earnings?",
    "Làm sao để khỏi phí tiền quảng cáo?",
    "Tự mua qua link affiliate của mình có được hoa hồng không?",
    "How do I reset my password on the dashboard?",
    "Reviewer đến ăn xong không trả tiền thì xử lý sao?",
    "Công ty bạn có bao nhiêu KOL trong mạng lưới?",
    "My invitation link has expired, what should I do?",
    "chi phi mo tiem nail la bao nhieu",
    "my tam dong quang cao lay bao nhieu",
    "luong content creator bao nhieu",
    "copywriter lam nhung viec gi",
]


@pytest.mark.parametrize(("question", "place"), ANSWERED + NEIGHBOURS)
def test_the_point_that_answers_goes_first(library: Library, question: str, place: str) -> None:
    finding = library.resolver.resolve(question)
    first = finding.points[0].id
    assert finding.decision == "answer"
    assert place in (first, first.partition("/")[0])


@pytest.mark.parametrize(("question", "section"), WHOLE_SECTIONS)
def test_a_brand_that_begins_gets_the_steps(library: Library, question: str, section: str) -> None:
    assert library.resolver.resolve(question).section == section


@pytest.mark.parametrize("question", NOT_ANSWERED)
def test_what_no_document_has_is_not_answered(library: Library, question: str) -> None:
    assert library.resolver.resolve(question).decision in ("suggest", "decline")
