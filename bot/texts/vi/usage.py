"""Vietnamese words for what people ask, when and where, and for the weekly digest."""

from bot.texts.schema.usage import UsageTexts

USAGE_VI = UsageTexts(
    title="<b>{days} ngày qua</b>: {questions} câu hỏi, trả lời được {share}",
    title_empty="<b>{days} ngày qua</b>: chưa có câu hỏi nào",
    most_asked="Được hỏi nhiều nhất:",
    places="Hỏi ở đâu:",
    hours="Giờ hỏi nhiều nhất (giờ Việt Nam):",
    taught="Câu trả lời mới dạy:",
    how=(
        "<code>/stats tuần</code>, <code>/stats 14</code>, <code>/stats nhóm</code> hoặc <code>/stats riêng</code> "
        "để chọn ngày và nơi hỏi."
    ),
    wrong=(
        "Bạn gõ như <code>/stats tuần</code>, <code>/stats 14</code>, <code>/stats nhóm</code> hoặc "
        "<code>/stats riêng</code> nhé, hoặc tên một nhóm đã hỏi mình. Mình xem được tối đa 30 ngày."
    ),
    line="• {line}",
    times="{name}: {times}",
    in_private="Tin nhắn riêng",
    unnamed="Nhóm {chat}",
    hour="{start}–{end} giờ",
    csv_columns="ngày,trả lời được,gợi ý,không có,phép tính,hữu ích,chưa hữu ích",
    digest_title="🗓 <b>Bản tin tuần</b>",
    digest_figures="7 ngày qua: {questions} câu hỏi, trả lời được {share}. Mới dạy: {taught} câu.",
    digest_empty="7 ngày qua chưa có ai hỏi câu nào. Mới dạy: {taught} câu.",
    digest_nothing="Tuần này không có việc gì cần bạn xử lý.",
    digest_answer_gap="Trả lời câu “{question}” ({times} lượt hỏi chưa được đáp ứng).",
    digest_look_at="Xem lại mục “{title}”: bị chê {times} lượt.",
    digest_read="Đọc lại mục được hỏi nhiều nhất, “{title}” ({times} lượt), xem còn đúng không.",
    digest_off="🔕 Tắt bản tin tuần",
    digest_on="🗓 Nhận bản tin tuần",
    digest_is_on="Mình gửi bản tin vào sáng thứ Hai hằng tuần.",
    digest_is_off="Mình không gửi bản tin tuần nữa.",
)
