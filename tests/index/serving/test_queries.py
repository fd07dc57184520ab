"""What of a question is searched for."""

import pytest

from index.serving.queries import search_text


@pytest.mark.parametrize(
    ("question", "searched"),
    [
        ("KOL là gì mà nhãn hàng nào cũng săn đón?", "kol là gì"),
        ("influencer la ai ma chi can noi mot cau la het hang", "influencer la ai"),
        ("Influencer marketing là gì mà công ty nào cũng làm?", "influencer marketing là gì"),
        ("Micro influencer nghĩa là gì mà shop nhỏ hay dùng", "micro influencer nghĩa là gì"),
        # What stands behind asks something of its own, or the word is none of the trade.
        ("KOL là gì mà khác influencer chỗ nào?", "kol là gì mà khác influencer chỗ nào"),
        ("Lý do là gì mà nhãn hàng không trả tiền?", "lý do là gì mà nhãn hàng không trả tiền"),
        ("Rủi ro là gì mà ai cũng sợ?", "rủi ro là gì mà ai cũng sợ"),
        ("Influencer mà không nổi tiếng là gì?", "influencer mà không nổi tiếng là gì"),
    ],
)
def test_why_something_is_asked_is_not_searched_for(question: str, searched: str) -> None:
    assert search_text(question) == searched
