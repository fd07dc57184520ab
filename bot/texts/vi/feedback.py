"""Vietnamese words for votes on answers."""

from bot.texts.schema.feedback import FeedbackTexts

FEEDBACK_VI = FeedbackTexts(
    helpful="👍 Đúng ý",
    unhelpful="👎 Chưa đúng",
    reasons={
        "wrong": "Sai đoạn",
        "unclear": "Khó hiểu",
        "outdated": "Đã cũ",
        "missing": "Còn thiếu",
    },
    back="‹ Bỏ qua",
    thanks="Cảm ơn bạn, mình ghi nhận rồi nhé!",
    why="Mình ghi nhận rồi. Bạn thấy chưa đúng ở chỗ nào?",
    reason_of_voter="Bạn bấm 👎 trước rồi hãy chọn lý do nhé.",
    noted="Cảm ơn bạn đã góp ý. Chủ bot sẽ xem để bổ sung.",
    ask_contact="🙋 Hỏi {name}",
    question_for="{contact} ơi, có câu hỏi mà cẩm nang không nói đến, nhờ bạn trả lời giúp nhé:\n\n“{question}”",
    question_above_for="{contact} ơi, câu hỏi trên đây cẩm nang không nói đến, nhờ bạn trả lời giúp nhé.",
    contact_gone="Người phụ trách không còn trong nhóm. Bạn nhờ quản trị viên chọn người khác bằng /settings nhé.",
    already_asked="Mình đã hỏi giúp rồi, mọi người chờ trả lời nhé.",
    asked="Mình đã nhắn hỏi giúp rồi nhé.",
    contact_says="💬 <b>{contact}</b> trả lời:\n\n{answer}",
    keep_or_not="Giữ câu này để lần sau có ai trong nhóm hỏi lại thì mình trả lời luôn chứ?",
    keep="📌 Giữ lại",
    keep_not="Không giữ",
    kept="📌 Đã giữ: ai hỏi lại câu này trong nhóm, mình trả lời luôn.",
    remove_kept="Bỏ câu trả lời này",
    removed="Mình đã bỏ câu trả lời này rồi.",
    only_contact="Chỉ {name} hoặc quản trị viên bấm được nút này.",
    contact_said=(
        "💬 <b>{contact}</b> đã trả lời câu này ngày {date}:\n\n{answer}\n\n"
        "<i>Theo người phụ trách của nhóm, không phải cẩm nang.</i>"
    ),
)
