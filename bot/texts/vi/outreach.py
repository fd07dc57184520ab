"""Vietnamese words for owners about the groups that the bot is in."""

from bot.texts.schema.outreach import OutreachTexts

OUTREACH_VI = OutreachTexts(
    groups="<b>Mình đang ở {count} nhóm</b>\nSố lượt hỏi tính trong 30 ngày qua. Bấm số để xem từng nhóm.",
    no_groups="Mình chưa ở nhóm nào. Thêm mình vào một nhóm rồi gõ lại /groups nhé.",
    group="{number}. {title} – từ {since}, {asked} lượt hỏi",
    group_undated="{number}. {title} – {asked} lượt hỏi",
    group_page="<b>{title}</b>\n{since}\nLượt hỏi trong 30 ngày qua: {asked}\nMã nhóm: <code>{chat}</code>",
    unnamed="Nhóm {chat}",
    since="Ở đây từ {day}",
    since_unknown="Ở đây từ trước khi mình ghi lại ngày",
    day="d/M/yyyy",
    leave="Rời nhóm",
    leave_what="Rời {title}? Những gì đã hỏi ở đó sẽ bị xóa, cài đặt thì giữ lại.",
    leave_yes="Rời nhóm này",
    back="‹ Danh sách nhóm",
    left="Mình đã rời nhóm.",
    pages="Trang {page} ›",
    locked_group="{line} 🔒 chưa cho phép",
    allow="Cho phép",
    allow_one="Cho phép: {title}",
    allow_how="Các nhóm đang chờ. Bạn bấm vào nhóm, hoặc gõ mã mà nhóm nhận được, ví dụ: <code>/allow K7M2QX</code>",
    allow_nothing="Không có nhóm nào đang chờ.",
    allow_off=(
        "Mình đang trả lời ở mọi nhóm. Muốn chọn nhóm, bạn đặt GROUP_ACCESS=allowed trong tệp .env rồi chạy lại bot."
    ),
    allow_wrong=(
        "Mình không thấy nhóm nào có mã này. Bạn gõ đúng mã mà nhóm nhận được nhé, ví dụ: <code>/allow K7M2QX</code>"
    ),
    allowed="Từ giờ mình trả lời ở {title}.",
    wants="{name} vừa thêm mình vào {title}. Mình chưa trả lời ở đó. Mã của nhóm: <code>{code}</code>",
    not_allowed=(
        "Mình chỉ trả lời ở những nhóm mà chủ bot cho phép. Bạn gửi mã này cho chủ bot nhé: <code>{code}</code>"
    ),
    not_allowed_notice="Chủ bot chưa cho phép mình trả lời ở nhóm này.",
    broadcast_off="Gửi tin tới các nhóm đang tắt. Muốn dùng, bạn đặt BROADCAST=on trong tệp .env rồi chạy lại bot.",
    broadcast_how=(
        "Bạn gõ tin ngay sau lệnh, ví dụ: <code>/broadcast Tối nay bot nghỉ 15 phút để nâng cấp.</code>\n"
        "Hoặc trả lời một tin nhắn bằng /broadcast. Mình cho xem trước rồi mới gửi."
    ),
    preview="<b>Xem trước – gửi tới {count} nhóm</b>\n\n{text}",
    send="Gửi tới {count} nhóm",
    cancel="Thôi",
    cancelled="Mình không gửi gì cả.",
    scheduled="Sau một phút mình sẽ gửi tới {count} nhóm:\n\n{text}",
    undo="Hoàn tác",
    undone="Đã hoàn tác, chưa nhóm nào nhận được tin.",
    under_way="Mình đã bắt đầu gửi nên không hoàn tác được nữa.",
    done="Đã gửi tới {sent} nhóm.",
    not_reached="Không gửi được tới {count} nhóm: mình đã bị xóa khỏi đó hoặc bị cấm nhắn.",
    unsure=(
        "Mình bị ngắt giữa lúc gửi nên không rõ {count} nhóm này đã nhận được chưa: {titles}. "
        "Mình không gửi lại ở đó để khỏi trùng tin."
    ),
    problems={
        "broadcast_too_long": "Tin dài quá {most} ký tự. Bạn rút gọn rồi gửi lại nhé.",
        "broadcast_nowhere": "Mình chưa ở nhóm nào để gửi tới.",
    },
)
