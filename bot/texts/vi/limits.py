"""Vietnamese words for limits of use and errors."""

from bot.texts.schema.limits import LimitTexts

LIMITS_VI = LimitTexts(
    too_fast="Bạn hỏi nhanh quá, mình theo không kịp. Bạn chờ khoảng {seconds} giây rồi hỏi tiếp nhé.",
    too_fast_group=(
        "Nhóm mình hỏi nhanh quá, mình theo không kịp. Mọi người chờ khoảng {seconds} giây rồi hỏi tiếp nhé."
    ),
    too_many_presses="Bạn bấm nhanh quá, chờ khoảng {seconds} giây rồi bấm tiếp nhé.",
    too_many_files="Bạn gửi nhiều tệp quá, mình đọc không kịp. Bạn chờ khoảng {seconds} giây rồi gửi tiếp nhé.",
    in_line="Đang có nhiều người hỏi cùng lúc. Trước bạn còn {count} người, bạn chờ mình một chút nhé.",
    late="Xin lỗi bạn, lúc bạn hỏi mình đang tạm ngưng nên giờ mới trả lời được.",
    broke=(
        "⚠️ <b>Một tin chưa được trả lời</b>\n"
        "Loại: {kind}\n"
        "Ở: {where}\n"
        "Vì sao: {refused}\n"
        "Bạn nên: {mend}\n\n"
        "Mã lỗi <code>{id}</code>, tìm trong log theo mã này.\n{error}"
    ),
    handled_kinds={
        "command": "lệnh",
        "text": "tin nhắn chữ",
        "file": "tin nhắn có tệp",
        "edited": "tin nhắn vừa sửa",
        "press": "bấm nút",
        "inline": "gõ tên bot trong khung chat khác",
        "guest": "gọi bot từ nhóm khác",
        "membership": "thêm hoặc bớt bot khỏi nhóm",
        "medium": "ảnh, thoại hoặc nhãn dán",
    },
    in_private="một cuộc trò chuyện riêng",
    in_group="nhóm “{title}”",
    in_other_chat="một cuộc trò chuyện khác",
    refused_by={
        "telegram": "Telegram từ chối: {said}",
        "connection": "bot không kết nối được với Telegram",
        "database": "cơ sở dữ liệu không dùng được",
        "bot": "chương trình của bot gặp lỗi ({said})",
    },
    mends={
        "telegram": "xem quyền của bot trong nhóm đó. Nếu quyền đủ, gửi đoạn log có mã này cho người phát triển.",
        "connection": "kiểm tra mạng và TELEGRAM_API_URL. Bot sẽ tự thử lại.",
        "database": "chạy python -m bot doctor để biết phải sửa gì.",
        "bot": "gửi đoạn log có mã này cho người phát triển. Các tin khác vẫn được trả lời.",
    },
    no_pictures="Nhóm không cho gửi ảnh nên mình chưa gửi biểu đồ được. Bạn nhờ quản trị viên mở quyền gửi ảnh nhé.",
    no_files="Nhóm không cho gửi tệp nên mình chưa gửi file Excel được. Bạn nhờ quản trị viên mở quyền gửi tệp nhé.",
    outage=(
        "⚠️ Từ {since} (giờ Việt Nam) bot gặp trục trặc: {cause}.\n"
        "Tin nhắn gửi đến vẫn được giữ lại, hết trục trặc bot sẽ tự trả lời."
    ),
    outage_over=(
        "✅ Bot chạy lại bình thường từ {until}.\nTrước đó, từ {since} (giờ Việt Nam), bot gặp trục trặc: {cause}."
    ),
    outage_causes={
        "telegram": "không kết nối được với Telegram",
        "away": "không kết nối được cơ sở dữ liệu",
        "locked": "một chương trình khác đang khóa cơ sở dữ liệu",
        "full": "ổ đĩa chứa cơ sở dữ liệu đã đầy",
        "read_only": "cơ sở dữ liệu không cho ghi",
        "no_access": "không mở được tệp cơ sở dữ liệu",
        "disk": "ổ đĩa chứa cơ sở dữ liệu bị lỗi",
        "damaged": "cơ sở dữ liệu bị hỏng",
        "fault": "bot có lỗi bên trong, chi tiết nằm trong log",
    },
    getting_ready=(
        "Mình đang chuẩn bị dữ liệu, mất khoảng một phút. Mình đã nhận câu hỏi của bạn, xong là mình trả lời ngay nhé."
    ),
)
