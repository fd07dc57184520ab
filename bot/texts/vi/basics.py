"""Vietnamese words for welcome, help and commands."""

from bot.texts.schema.basics import BasicTexts

BASICS_VI = BasicTexts(
    welcome=(
        "Chào bạn! Mình trả lời câu hỏi về influencer marketing theo “{guide}”, luôn kèm nguồn, "
        "và tính giúp bạn các chỉ số chiến dịch.\n\n"
        "Bạn cứ gõ câu hỏi như đang nhắn tin, hoặc bấm thử một mục bên dưới. Gõ /help để xem mình làm được gì."
    ),
    help=(
        "Bạn cứ gõ câu hỏi như đang nhắn tin, có dấu hay không dấu đều được, ví dụ:\n"
        "• influencer marketing là gì?\n"
        "• có rủi ro gì không, nói ngắn gọn thôi\n"
        "• er 1200 80 25k\n"
        "{topics}\n"
        "{calculators}\n"
        "{settings}\n"
        "{privacy}"
    ),
    help_all=(
        "Bạn cứ gõ câu hỏi về influencer marketing, có dấu hay không dấu đều được. "
        "Mình nhớ vài câu gần nhất nên bạn có thể hỏi tiếp. Các lệnh của mình:\n\n{commands}"
    ),
    help_terminal=(
        "Bạn cứ gõ câu hỏi về influencer marketing, có dấu hay không dấu đều được. "
        "Gõ số trong ngoặc vuông để chọn một mục, Ctrl-D để thoát.\n\n{commands}"
    ),
    compare="so sánh",
    help_line="/{command} – {title}",
    calculators_line="Tính chỉ số: {commands}",
    all_commands="Xem tất cả các lệnh",
    commands={
        "start": "Bắt đầu",
        "ask": "Hỏi cẩm nang (hoặc /hoi)",
        "topics": "Mục lục của cẩm nang",
        "report": "Báo cáo chiến dịch từ tệp Excel, CSV",
        "language": "Chọn ngôn ngữ trả lời",
        "cancel": "Thôi nhập số",
        "help": "Cách dùng bot",
        "settings": "Cài đặt",
        "privacy": "Bot lưu gì về bạn",
        "forget": "Xóa dữ liệu của bạn (hoặc /quen)",
        "gaps": "Câu hỏi chưa đáp ứng được",
        "stats": "Thống kê lượt dùng",
        "groups": "Các nhóm có bot",
        "broadcast": "Gửi tin tới các nhóm",
        "allow": "Cho phép một nhóm",
        "learn": "Dạy bot câu trả lời hoặc tài liệu (hoặc /hoc)",
        "sources": "Tài liệu bot dùng (hoặc /nguon)",
        "mydata": "Xem dữ liệu của bạn (hoặc /dulieu)",
    },
    ask_what="Bạn muốn hỏi gì? Hãy gõ câu hỏi ngay sau lệnh, ví dụ: <code>/hoi influencer marketing là gì?</code>",
    ask_what_next="Bạn muốn hỏi gì? Bạn gõ câu hỏi ngay bên dưới nhé.",
    ask_hint="Ví dụ: influencer marketing là gì?",
    unknown_command="Mình không có lệnh /{command}. Gõ /help để xem các lệnh nhé.",
    unknown_command_near="Mình không có lệnh /{command}. Ý bạn là /{suggestion}?",
    without_words={
        "voice": "Mình chưa nghe được, bạn gõ câu hỏi giúp mình nhé. Ví dụ: nhược điểm là gì?",
        "picture": "Mình chưa xem được ảnh và video, bạn gõ câu hỏi giúp mình nhé. Ví dụ: nhược điểm là gì?",
        "playful": "Hihi 😄 Bạn cần gì về influencer marketing thì cứ gõ cho mình nhé.",
        "poll": "Mình không bình chọn được, nhưng bạn hỏi gì về influencer marketing thì mình trả lời ngay.",
        "place": "Mình chưa dùng được vị trí. Bạn cần gì về influencer marketing thì cứ gõ cho mình nhé.",
        "contact": "Mình không dùng đến danh bạ. Bạn cần gì về influencer marketing thì cứ gõ cho mình nhé.",
        "other": "Mình chỉ đọc được tin nhắn chữ, bạn gõ câu hỏi giúp mình nhé. Ví dụ: nhược điểm là gì?",
    },
    language_choice="Bạn muốn mình trả lời bằng ngôn ngữ nào?",
    language_set="Từ giờ mình trả lời bạn bằng tiếng Việt.",
    language_auto="Từ giờ mình trả lời theo ngôn ngữ của từng câu hỏi.",
    language_in_group="Trong nhóm, quản trị viên chọn ngôn ngữ trả lời bằng lệnh /settings.",
    language_labels={"vi": "Tiếng Việt", "en": "English", "auto": "Theo câu hỏi"},
    stale_button="Nút này đã cũ. Bạn gõ /topics để mở lại mục lục nhé.",
    failed="Xin lỗi bạn, mình gặp trục trặc nên chưa trả lời được. Mã lỗi: <code>{id}</code>",
    terminal_welcome="Bạn cứ gõ câu hỏi về influencer marketing. /help để xem các lệnh, Ctrl-D để thoát.",
    terminal_no_token=(
        "Chưa có TELEGRAM_BOT_TOKEN nên mình trả lời ngay tại đây. Để chạy trong Telegram: nhắn /newbot cho "
        "@BotFather, chép token vào tệp .env thành một dòng TELEGRAM_BOT_TOKEN=..., rồi chạy lại."
    ),
    terminal_choice="[{number}] {label}",
    terminal_no_choice="Không có mục số {number} để chọn.",
    terminal_goodbye="Tạm biệt bạn!",
)
