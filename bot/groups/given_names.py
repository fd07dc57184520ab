"""Given names in what people write: those that hardly begin another word."""

from knowledge.toolbox.cleaning import compose
from knowledge.toolbox.expressions import expression

UPPER = "[A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ]"
"""A capital letter: in Unicode, those of Vietnamese stand between small ones."""
_NAMES = (
    "Linh Trang Tuấn Tuan Hùng Hung Dũng Dung Huy Đạt Dat Quỳnh Quynh Nhung Oanh Trâm Tram Uyên Uyen Vy Hà Mai Minh "
    "Hiếu Hieu "
    "Thảo Thao Ngọc Ngoc Hằng Hang Huyền Huyen Nga Loan Yến Yen Giang Sơn Son Duy Quang Long Tú Khánh Khanh Đức Duc "
    "Phúc Phuc Thắng Thang Trung Tùng Tung Kiên Kien Nguyên Nguyen Nhi Ngân Ngan Hạnh Hanh Diệp Diep Tâm Tam Vân Hòa "
    "Khoa Khang Khôi Hương Huong Phương Quân Quyên Trúc Thúy Thủy Tuyết Vũ Cường Hoàng Lâm Lộc Trinh Thịnh "
    "Claire Jess James Emma Sophie Chris Nick Laura Amy Kate Daniel Michael "
    "Anna John Peter Mary David Tom Jenny Kevin Lisa Mike Sarah Alex"
)
_COMPOUND = (
    "án|pháp|thức|tiện|hướng|sách|bình|quốc|tâm|thu|nhân|tắc|bạch|họa|chứng|vốn|trì|động|luận|lý|ngày|tháng|năm|"
    "lượng|học|nội|độ|tiếp|cảnh|form|an|phap|sach|binh|nhan|tac|von|tri|luong|hoc|bao nhiêu|bao nhieu"
)
"""What makes a common word of a name: "Ngân sách", "Hòa vốn", "Trung bình"."""
NAME = rf"(?:{'|'.join(_NAMES.split())})\b(?! (?i:{_COMPOUND})\b)"
"""Given names that hardly begin another word when they are written with a capital."""
_GIVEN_NAME = expression(rf"\b{NAME}\b")


def without_names(text: str) -> str:
    """Return a text without the given names that it begins, ends or goes on with."""
    return _GIVEN_NAME.sub(" ", compose(text))
