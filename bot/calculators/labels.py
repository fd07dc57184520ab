"""The labels that people type before numbers, in both languages, for every input of every calculator."""

from knowledge.toolbox.folding import fold

LABELS: dict[str, tuple[str, ...]] = {
    "likes": ("likes", "like", "tim", "thích", "lượt thích"),
    "comments": ("comments", "comment", "cmt", "cmts", "bình luận", "lượt bình luận", "bl"),
    "shares": ("shares", "share", "chia sẻ", "lượt chia sẻ"),
    "saves": ("saves", "save", "lưu", "lượt lưu"),
    "interactions": (
        "interactions",
        "interaction",
        "engagements",
        "engagement",
        "tương tác",
        "lượt tương tác",
    ),
    "followers": ("followers", "follower", "follow", "fl", "người theo dõi", "theo dõi", "sub", "subs", "subscribers"),
    "reach": ("reach", "tiếp cận", "lượt tiếp cận", "người tiếp cận"),
    "impressions": ("impressions", "impression", "hiển thị", "lượt hiển thị"),
    "views": ("views", "view", "lượt xem", "xem"),
    "posts": ("posts", "bài", "số bài", "bài đăng"),
    "cost": ("cost", "chi phí", "cp", "ngân sách", "budget", "spend"),
    "revenue": ("revenue", "doanh thu", "dt", "dthu", "sales"),
    "margin": ("margin", "biên", "biên lợi nhuận", "lãi gộp", "biên lãi", "biên lãi gộp", "gross margin"),
    "cogs": ("cogs", "giá vốn"),
    "clicks": ("clicks", "click", "lượt click", "lượt nhấp"),
    "conversions": ("conversions", "conversion", "orders", "order", "đơn", "đơn hàng", "chuyển đổi"),
    "aov": ("aov", "giá trị đơn", "giá trị đơn hàng", "giá đơn", "đơn giá trị", "giá bán", "selling price"),
    "profit": (
        "profit",
        "unit profit",
        "profit per unit",
        "profit per order",
        "lãi mỗi đơn",
        "lời mỗi đơn",
        "lãi một đơn",
        "lãi mỗi cái",
        "lãi mỗi sản phẩm",
        "lợi nhuận mỗi đơn",
        "lợi nhuận mỗi sản phẩm",
        "lãi đơn",
    ),
    "cpm": ("cpm",),
    "cpe": ("cpe", "giá tương tác"),
    "cpv": ("cpv", "giá view", "giá xem", "giá lượt xem", "view value", "view price"),
    "er": ("er", "tỷ lệ tương tác", "tỉ lệ tương tác"),
    "like_price": ("giá like", "giá tim", "giá thích", "giá lượt thích", "like value", "like price"),
    "comment_price": ("giá cmt", "giá comment", "giá bình luận", "comment value", "comment price"),
    "share_price": ("giá share", "giá chia sẻ", "share value", "share price"),
    "save_price": ("giá save", "giá lưu", "giá lượt lưu", "save value", "save price"),
    "people": ("people", "số kol", "kol", "kols", "số koc", "koc", "kocs", "số người", "người", "influencers"),
    "fee": (
        "fee",
        "phí",
        "phí booking",
        "booking",
        "giá booking",
        "phí mỗi bài",
        "phí một bài",
        "phí bài",
        "fee per post",
    ),
    "ctr": ("ctr", "tỷ lệ nhấp", "tỉ lệ nhấp", "tỷ lệ click", "tỉ lệ click", "click rate"),
    "cvr": ("cvr", "cr", "tỷ lệ chuyển đổi", "tỉ lệ chuyển đổi", "tỷ lệ chốt", "tỉ lệ chốt", "conversion rate"),
    "roi": ("roi", "roi mong muốn", "target roi"),
    "cpa": ("cpa",),
    "reach_to": ("reach to", "reach đến"),
    "impressions_to": ("impressions to", "impressions đến"),
    "views_to": ("views to", "views đến"),
    "er_to": ("er to", "er đến"),
    "ctr_to": ("ctr to", "ctr đến"),
    "cvr_to": ("cvr to", "cvr đến"),
    "aov_to": ("aov to", "aov đến"),
    "usage": ("usage", "usage rights", "quyền sử dụng", "quyền hình ảnh", "bản quyền"),
    "exclusivity": ("exclusivity", "exclusive", "độc quyền"),
    "whitelisting": ("whitelisting", "whitelist", "chạy ads", "quyền chạy ads", "chạy quảng cáo", "spark ads"),
}

PRICES_AND_SHARES = frozenset(
    """profit cpm cpe cpv er like_price comment_price share_price save_price usage exclusivity whitelisting people fee
    ctr cvr roi cpa reach_to impressions_to views_to er_to ctr_to cvr_to aov_to""".split()
)
"""Inputs that people type as labels of a list only: no column of a table holds them, and no sentence tells them."""

FIELD_OF = {fold(label): field for field, labels in LABELS.items() for label in labels}
"""The input that each folded label names."""

SPELLED = {fold(label): label for labels in LABELS.values() for label in labels}
"""Each folded label as it is written, for suggestions."""

_GLUED = {label.replace(" ", ""): label for label in FIELD_OF if " " in label}
"""Labels whose words are written as one: `doanhthu`."""
FIELD_OF |= {glued: FIELD_OF[label] for glued, label in _GLUED.items()}
SPELLED |= {glued: SPELLED[label] for glued, label in _GLUED.items()}
