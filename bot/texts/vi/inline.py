"""Vietnamese words for inline mode and guest questions."""

from bot.texts.schema.inline import InlineTexts

INLINE_VI = InlineTexts(
    read_in_private="Đọc trong chat riêng",
    open_in_private="Mở chat riêng",
    ask_in_private="Hỏi trong chat riêng",
    compute="Tính với số của bạn",
    enter_numbers="Nhập số › {calculator}",
    half_typed="Gõ nốt con số, đủ rồi thì thêm dấu cách",
    how_to_use="Xem cách dùng mình",
    nothing="Chưa có câu trả lời, hỏi trong chat riêng",
    whole_section="Cả phần: {section}",
    guest_help=(
        "Ở đây mình trả lời từng câu một: bạn gõ câu hỏi ngay sau tên mình nhé. "
        "Muốn dùng các lệnh khác, bạn mở chat riêng với mình."
    ),
    link_out_of_date="Nội dung trong liên kết này không còn nữa.",
)
