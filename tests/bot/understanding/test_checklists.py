"""A checklist is made of what was shown, and only of that."""

import pytest

from bot.understanding.acts import checklist_wish


@pytest.mark.parametrize(
    "text",
    [
        "lên checklist giúp team luôn",
        "lên checklist giúp team",
        "Lập checklist giúp cả nhóm",
        "làm thành checklist đi bot",
        "viết lại thành checklist giúp em",
        "checklist đi",
        "bot ơi tạo checklist nha",
        "cho em checklist với ạ",
        "len check list cho ca team nhe",
        "chuyển thành check list",
        "soạn danh sách việc cần làm giúp chị",
        "make it a checklist please",
        "turn this into a checklist",
        "can you make a checklist for the team?",
        "checklist",
        "làm thành bảng kiểm giúp em",
    ],
)
def test_wishes(text: str) -> None:
    assert checklist_wish(text, shown=True) == "checklist"
    assert checklist_wish(text, shown=False) is None


@pytest.mark.parametrize(
    "text",
    [
        "checklist chọn influencer gồm những gì?",
        "lên checklist chiến dịch Tết",
        "My gửi checklist hôm qua chưa",
        "checklist là gì",
        "lên lịch giúp team",
        "what is in a vetting checklist?",
    ],
)
def test_everything_else(text: str) -> None:
    assert checklist_wish(text, shown=True) is None
