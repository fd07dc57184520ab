"""Vietnamese words for groups and their settings."""

from bot.texts.schema.group import GroupTexts

GROUP_VI = GroupTexts(
    greeting=(
        "Chào cả nhà! Mình trả lời câu hỏi về influencer marketing theo “{guide}”, luôn kèm nguồn, "
        "và tính giúp các chỉ số chiến dịch."
    ),
    how="Cách hỏi:",
    ways={
        "command": "• Gõ /hoi rồi đến câu hỏi",
        "command_at": "• Gõ /hoi rồi đến câu hỏi; nếu nhóm còn bot khác thì gõ <code>/hoi@{bot}</code>",
        "mention": "• Hoặc nhắc tên mình @{bot} kèm câu hỏi",
        "keyword": "• Hoặc gọi {keyword} kèm câu hỏi",
        "reply": "• Hoặc trả lời một tin nhắn của mình",
        "quoted": "• Hỏi về tin của người khác: trả lời tin đó bằng /hoi",
    },
    rest={
        "addressed": "Không ai gọi thì mình im lặng.",
        "sure": "Câu hỏi chung nào mình biết chắc thì mình trả lời luôn.",
        "topics": "Mình chỉ trả lời trong các chủ đề mà quản trị viên chọn.",
        "off": "Ở đây mình chỉ trả lời các lệnh.",
        "unread": "Những tin khác trong nhóm mình không đọc được.",
    },
    for_admins="Quản trị viên chỉnh cách mình trả lời bằng lệnh /settings.",
    help="{ways}\n\n{commands}",
    title="Cài đặt của nhóm",
    lines={
        "when_addressed": "• Trả lời khi được gọi",
        "when_sure": "• Trả lời khi được gọi, và cả câu hỏi chung mà mình biết chắc",
        "when_off": "• Chỉ trả lời các lệnh",
        "language_vi": "• Luôn trả lời bằng tiếng Việt",
        "language_en": "• Luôn trả lời bằng tiếng Anh",
        "language_auto": "• Trả lời theo ngôn ngữ của câu hỏi",
        "short_off": "• Câu trả lời đầy đủ",
        "short_on": "• Câu trả lời ngắn gọn",
        "related_on": "• Có gợi ý câu hỏi liên quan",
        "related_off": "• Không gợi ý câu hỏi liên quan",
        "commands_off": "• Không xóa lệnh",
        "commands_soon": "• Xóa lệnh sau 5 phút",
        "commands_hour": "• Xóa lệnh sau 1 giờ",
        "answers_off": "• Không xóa câu trả lời",
        "answers_hour": "• Xóa câu trả lời sau 1 giờ",
        "answers_day": "• Xóa câu trả lời sau 1 ngày",
        "quiet_off": "• Không có giờ yên lặng",
        "zone_off": "• Giờ Việt Nam",
        "topics_off": "• Trả lời trong mọi chủ đề",
        "keyword_off": "• Chưa đặt từ gọi riêng",
        "contact_off": "• Chưa chọn người phụ trách",
    },
    labels={
        "when_addressed": "Khi được gọi",
        "when_sure": "Khi biết chắc",
        "when_off": "Chỉ lệnh",
        "language_vi": "Tiếng Việt",
        "language_en": "English",
        "language_auto": "Theo câu hỏi",
        "short_off": "Đầy đủ",
        "short_on": "Ngắn gọn",
        "related_on": "Có gợi ý",
        "related_off": "Không gợi ý",
        "commands_off": "Giữ lệnh",
        "commands_soon": "🧹 Lệnh: 5 phút",
        "commands_hour": "🧹 Lệnh: 1 giờ",
        "answers_off": "Giữ trả lời",
        "answers_hour": "🧹 Trả lời: 1 giờ",
        "answers_day": "🧹 Trả lời: 1 ngày",
        "zone_off": "Về giờ Việt Nam",
        "topics_off": "Trả lời trong mọi chủ đề",
        "quiet_off": "🌙 Tắt",
        "quiet_night": "🌙 22:00–7:00",
        "quiet_evening": "🌙 20:00–8:00",
        "quiet_noon": "🌙 12:00–13:30",
        "keyword_off": "Bỏ từ gọi riêng",
        "contact_off": "Bỏ người phụ trách",
    },
    quiet="• Giờ yên lặng {start}–{end}: chỉ trả lời khi được gọi, không kêu chuông",
    zone="• Múi giờ của nhóm: {zone}",
    topics="• Số chủ đề mà mình trả lời: {count}",
    topics_by_words=(
        "Chỉ trả lời trong một chủ đề: gõ <code>/caidat chude</code> ở đó; bỏ chủ đề đó: <code>/caidat chude bo</code>"
    ),
    keyword="• Từ gọi riêng: {keyword}",
    further_title="Câu nào mình không trả lời được mà nói đến những từ này, mình sẽ đề nghị hỏi:",
    further="• {contact}: {about}",
    contact="• Người phụ trách: {contact}",
    by_words=(
        "Đặt từ gọi riêng: <code>/caidat tukhoa bot ơi</code>\n"
        "Chọn người phụ trách: trả lời tin của họ bằng <code>/caidat phutrach</code>\n"
        "Giờ yên lặng khác: <code>/caidat yenlang 22:30-6:00</code>\n"
        "Múi giờ: <code>/caidat muigio Tokyo</code>"
    ),
    without_effect="{line} (🔒 chưa có tác dụng)",
    locked_label="🔒 {label}",
    locked={
        "privacy": (
            "🔒 Ở đây mình chỉ nhận được lệnh và tin trả lời mình. "
            "Bạn đặt mình làm quản trị viên thì mình đọc được mọi tin."
        ),
        "deleting": "🔒 Muốn mình xóa lệnh, bạn cho mình quyền xóa tin nhắn nhé.",
        "rejoin": (
            "🔒 Chế độ riêng tư đã tắt, nhưng nhóm này vẫn theo chế độ cũ: mình chỉ nhận được lệnh và tin trả lời "
            "mình. Bạn xóa mình khỏi nhóm rồi thêm lại, hoặc đặt mình làm quản trị viên nhé."
        ),
    },
    as_channel=(
        "Bạn đang viết dưới tên một kênh nên mình không biết bạn có phải quản trị viên không. "
        "Bạn gửi lại bằng tài khoản của mình nhé."
    ),
    only_admins="Chỉ quản trị viên của nhóm mới đổi được cài đặt.",
    problems={
        "setting_unknown": (
            "Mình đặt được bằng chữ: <code>/caidat tukhoa bot ơi</code>, <code>/caidat yenlang 22:30-6:00</code>, "
            "<code>/caidat muigio Tokyo</code>, <code>/caidat chude</code>, hoặc <code>/caidat phutrach</code> "
            "khi trả lời tin nhắn của ai đó. "
            "Phần còn lại bạn gõ /settings rồi bấm nút nhé."
        ),
        "quiet_wrong": "Bạn gõ giờ bắt đầu và giờ kết thúc nhé, ví dụ: <code>/caidat yenlang 22:30-6:00</code>",
        "zone_unknown": (
            "Mình không biết múi giờ này. Bạn gõ tên thành phố hoặc số giờ nhé, ví dụ: "
            "<code>/caidat muigio Tokyo</code> hoặc <code>/caidat muigio +9</code>"
        ),
        "topics_missing": "Nhóm này không chia chủ đề nên mình trả lời ở cả nhóm.",
        "keyword_missing": "Bạn gõ từ gọi ngay sau lệnh nhé, ví dụ: <code>/caidat tukhoa bot ơi</code>",
        "keyword_wrong": "Từ gọi cần có chữ cái, dài 2–32 ký tự và không quá 4 từ.",
        "contact_deleted": "Tài khoản này đã bị xóa nên không làm người phụ trách được. Bạn chọn người khác nhé.",
        "contact_missing": (
            "Bạn trả lời một tin nhắn của người phụ trách bằng <code>/caidat phutrach</code>, "
            "hoặc gõ thêm @tên của người đó nhé."
        ),
    },
    elsewhere=(
        "Mỗi nhóm có cài đặt riêng: thêm mình vào nhóm rồi gõ /settings ở đó nhé. "
        "Còn ở đây, bạn muốn mình trả lời bằng ngôn ngữ nào?"
    ),
    read_all="Xem đầy đủ",
)
