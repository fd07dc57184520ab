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
    broke="⚠️ Bot gặp lỗi <code>{id}</code>\n{error}\nChi tiết nằm trong log, tìm theo mã này.",
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
