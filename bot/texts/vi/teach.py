"""Vietnamese words for answers that owners teach in the chat."""

from bot.texts.schema.teach import TeachTexts

TEACH_VI = TeachTexts(
    title="Trả lời của đội mình",
    how=(
        "Muốn dạy mình một câu trả lời, bạn gõ:\n"
        "<code>/learn KOC là gì? | KOC là ...</code>\n"
        "Hoặc trả lời bất kỳ tin nhắn nào bằng /learn, hay chọn câu hỏi trong /gaps."
    ),
    send_answer=(
        "✍️ <b>{question}</b>\nBạn gửi câu trả lời cho câu này nhé. Muốn đổi cả câu hỏi, bạn gửi: câu hỏi | câu trả lời"
    ),
    send_question="✍️ Bạn gửi câu hỏi mà đoạn này trả lời nhé:\n\n{answer}",
    send_new_answer="✍️ <b>{question}</b>\nHiện mình trả lời:\n{answer}\n\nBạn gửi câu trả lời mới nhé.",
    offer="<b>{question}</b>\n{answer}\n\n{notes}\n\nThêm câu trả lời này?",
    stands="Sẽ ghi nguồn: {title}",
    replaces="⚠️ Sẽ thay câu trả lời bạn đã dạy:\n{answer}",
    collides="⚠️ Hiện câu này được trả lời bằng mục <b>{point}</b> ({document}). Mục đó vẫn còn trong mục lục.",
    no_collision="Hiện mình chưa trả lời được câu này.",
    ways="Cách hỏi khác có thể thêm:\n{ways}",
    way_forms=(
        "Khi nào {x}?\nBao giờ {x}?\n{x} hôm nào?\n\n"
        "Ai {x}?\nNgười nào {x}?\n{x} thì hỏi ai?\n\n"
        "Làm sao để {x}?\nCách {x}?\nMuốn {x} thì làm thế nào?\n\n"
        "Có được {x} không?\n{x} được không?\nCó thể {x} không?\n\n"
        "{x} là bao nhiêu phần trăm?\n{x} mấy phần trăm?\n{x} bao nhiêu %?\n\n"
        "{x} là bao nhiêu?\n{x} bao nhiêu?\nCho mình hỏi {x}?\n\n"
        "{x} trong bao lâu?\n{x} bao lâu?\n{x} trong mấy ngày?\n\n"
        "{x} vào thứ mấy?\n{x} thứ mấy?\n{x} hôm nào?\n\n"
        "{x} vào ngày mấy?\n{x} ngày nào?\nKhi nào {x}?\n\n"
        "{x} vào lúc mấy giờ?\n{x} mấy giờ?\n{x} lúc nào?\n\n"
        "{x} thì báo ai?\n{x} thì gọi ai?\n{x} hỏi ai?\n\n"
        "{x} thì gọi ai?\n{x} báo ai?\n{x} thì hỏi ai?\n\n"
        "{x} thì xử lý thế nào?\n{x} thì làm sao?\n{x} phải làm gì?\n\n"
        "{x} thì làm sao?\n{x} thì làm thế nào?\n{x} phải làm gì?\n\n"
        "{x} phải làm gì?\n{x} thì sao?\n{x} thì làm thế nào?\n\n"
        "{x} như thế nào?\n{x} ra sao?\n{x} kiểu gì?\n\n"
        "{x} ở đâu?\n{x} chỗ nào?\nTìm {x} ở đâu?\n\n"
        "{x} là gì?\n{x} nghĩa là gì?\nThế nào là {x}?\nGiải thích {x} giúp mình?"
    ),
    teach="Thêm câu này",
    teach_with_ways="Thêm cùng {count} cách hỏi",
    leave="Thôi",
    left="Mình chưa thêm gì.",
    learning="⏳ Mình đang ghi nhớ: {question}",
    removing="⏳ Mình đang bỏ: {question}",
    taught="✅ Mình đã nhớ: <b>{question}</b>\nBạn hỏi thử xem nhé.",
    not_taught="Mình chưa ghi nhớ được câu <b>{question}</b> vì gặp lỗi khi xử lý. Mọi thứ vẫn giữ như cũ.",
    untaught="✅ Mình đã bỏ câu trả lời cho: <b>{question}</b>",
    not_untaught="Mình chưa bỏ được câu <b>{question}</b> vì gặp lỗi khi xử lý. Mọi thứ vẫn giữ như cũ.",
    problems={
        "question_too_long": "Câu hỏi dài quá {question} ký tự. Bạn rút gọn giúp mình nhé.",
        "answer_says_nothing": "Câu trả lời ngắn quá. Bạn viết thành một câu có chữ giúp mình nhé.",
        "answer_too_long": (
            "Câu trả lời dài quá {answer} ký tự. Bạn rút gọn, hoặc gửi cả bài thành tệp .md hay .docx để mình học nhé."
        ),
    },
    all_answers="Xem các câu đã dạy",
    listed="<b>Các câu trả lời đã dạy: {count}</b>\nChọn một câu để sửa hoặc bỏ.\n\n{lines}",
    listed_line="{number}. {question}",
    nothing_taught="Chưa có câu trả lời nào được dạy.",
    shown="<b>{question}</b>\n{answer}",
    also_asked="Cũng nhận cách hỏi:\n{ways}",
    edit="✏️ Sửa",
    remove="🗑 Bỏ",
    history="Lịch sử",
    export="⬇️ Tải tệp .md",
    back="‹ Danh sách",
    remove_what="Bỏ câu trả lời cho <b>{question}</b>?",
    remove_yes="Bỏ",
    versions="<b>{question}</b>\n{lines}",
    version="• {day}: {answer}",
    version_removed="• {day}: đã bỏ",
    exported="Đây là tất cả câu trả lời đã dạy. Bạn sửa rồi gửi lại tệp này là mình thay toàn bộ.",
    more="Xem tiếp ›",
)
