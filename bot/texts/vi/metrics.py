"""Vietnamese words for the cards that explain a metric."""

from bot.texts.schema.metrics import MetricTexts

METRICS_VI = MetricTexts(
    meanings={
        "engagement": "ER (engagement rate) cho biết bao nhiêu phần trăm khán giả có tương tác với bài đăng.",
        "roi": "ROI (return on investment) cho biết mỗi đồng chi phí bỏ ra mang về bao nhiêu phần trăm lợi nhuận.",
        "roas": "ROAS (return on ad spend) cho biết mỗi đồng chi phí quảng cáo mang về bao nhiêu đồng doanh thu.",
        "cpm": "CPM (cost per mille) là số tiền bạn trả cho mỗi 1.000 lượt hiển thị.",
        "cpe": "CPE (cost per engagement) là số tiền bạn trả cho mỗi lượt tương tác như thích, bình luận hay chia sẻ.",
        "cpv": "CPV (cost per view) là số tiền bạn trả cho mỗi lượt xem video.",
        "cpc": "CPC (cost per click) là số tiền bạn trả cho mỗi lượt nhấp vào liên kết.",
        "ctr": "CTR (click-through rate) cho biết bao nhiêu phần trăm lượt hiển thị dẫn đến một lượt nhấp.",
        "cpa": (
            "CPA (cost per acquisition) là số tiền bạn trả cho mỗi chuyển đổi, như một đơn hàng hay một lượt đăng ký."
        ),
        "conversion": (
            "Tỷ lệ chuyển đổi (CVR) cho biết bao nhiêu phần trăm lượt nhấp trở thành đơn hàng hay hành động bạn muốn."
        ),
        "breakeven": "Điểm hòa vốn là mức doanh thu mà lợi nhuận gộp vừa đủ bù chi phí chiến dịch.",
        "fee": "Phí booking là số tiền trả cho influencer; bạn ước tính được từ đơn giá mà bạn chấp nhận.",
        "emv": (
            "EMV (earned media value) quy độ phủ của chiến dịch ra tiền: nếu mua quảng cáo để có chừng đó hiển thị "
            "thì tốn bao nhiêu."
        ),
        "margin": "Biên lợi nhuận gộp cho biết mỗi đồng doanh thu còn lại bao nhiêu phần trăm sau khi trừ giá vốn.",
    },
    margin_title="Biên lợi nhuận gộp",
    margin_formula="({revenue} − {cogs}) ÷ {revenue} × 100",
    interactions="Tương tác = lượt thích + bình luận + chia sẻ + lượt lưu (lấy những số bạn có).",
    formula="{figure} = {formula}",
    example="Ví dụ: {inputs} → {figures}",
    note="Lưu ý: {caveat}",
    compute="🧮 Tính {figure}",
    short_names={
        "engagement": "ER",
        "roi": "ROI",
        "roas": "ROAS",
        "cpm": "CPM",
        "cpe": "CPE",
        "cpv": "CPV",
        "cpc": "CPC",
        "ctr": "CTR",
        "cpa": "CPA",
        "conversion": "tỷ lệ chuyển đổi",
        "breakeven": "điểm hòa vốn",
        "fee": "phí booking",
        "emv": "EMV",
    },
    no_rank="Cẩm nang không xếp chỉ số nào hơn: mỗi chỉ số đo một chuyện, nên chọn theo điều bạn cần biết.",
    how_computed="<b>Kết quả vừa rồi được tính như sau:</b>",
    rate_of_result="Kết quả của bạn: {rate}.",
    gain_before_goods=(
        "Doanh thu nhiều hơn chi phí ({figures}), nhưng chưa trừ giá vốn nên chưa chắc đã lời. Bạn gõ thêm biên lợi "
        "nhuận để biết, ví dụ: <code>biên lợi nhuận 40%</code>"
    ),
    loss_before_goods="Chưa: doanh thu chưa bù được chi phí ({figures}).",
    gain="Có lời {amount}: sau khi trừ giá vốn, doanh thu vẫn bù đủ chi phí ({figures}).",
    loss="Đang lỗ {amount}: sau khi trừ giá vốn, doanh thu chưa bù đủ chi phí ({figures}).",
)
