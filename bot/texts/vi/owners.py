"""Vietnamese words for the pages of owners."""

from bot.texts.schema.owners import OwnerTexts

OWNERS_VI = OwnerTexts(
    only_owner="Lệnh này chỉ dành cho chủ bot.",
    only_private="Lệnh này chỉ dùng trong tin nhắn riêng với mình.",
    not_kept="Bot đang được đặt để không lưu câu hỏi nào (KEEP_DAYS=0), nên không có gì để xem lại.",
    no_gaps="Trong {days} ngày qua không còn câu hỏi nào bị bỏ sót hay bị chê.",
    gaps=(
        "<b>Câu hỏi mà cẩm nang chưa đáp ứng</b>\n"
        "{days} ngày qua: {questions} lượt hỏi, gộp thành {groups} nhóm. Danh sách đầy đủ nằm trong tệp kèm theo."
    ),
    gap="<b>{number}. {question}</b>\nSố lượt hỏi: {times}",
    gap_cause="• {cause}: {times}",
    answer_gap="✍️ Trả lời {number}",
    gaps_covered="✅ Đã có câu trả lời mới cho {times} lượt hỏi khác.",
    gaps_aside="Đã để sau hoặc bỏ qua: {groups} nhóm câu hỏi.",
    gaps_how=(
        "Bấm 🔎 để xem kỹ, để sau hoặc bỏ qua một nhóm.\n"
        "<code>/gaps 7</code> chỉ xem 7 ngày, <code>/gaps nhóm</code> chỉ xem câu hỏi trong các nhóm chat."
    ),
    gaps_wrong=(
        "Bạn gõ như <code>/gaps 7</code>, <code>/gaps tuần</code>, <code>/gaps nhóm</code> hoặc "
        "<code>/gaps riêng</code> nhé, hoặc tên một nhóm đã hỏi mình. Mình giữ câu hỏi trong 30 ngày."
    ),
    gap_asked="Số lượt hỏi: {times}. Lần cuối: {day}",
    gap_in_groups="• Trong nhóm chat: {groups} nhóm",
    gap_wordings="Các cách hỏi:\n{wordings}",
    downvotes="Lượt chê:\n{lines}",
    downvote="• {cause} ({times} lượt), lúc đó mình trả lời bằng <b>{answer}</b>",
    answer_gone="một mục không còn",
    answer_this="✍️ Trả lời câu này",
    gap_later="⏰ Để sau",
    gap_dismiss="🚫 Bỏ qua",
    gaps_back="‹ Danh sách",
    gap_is_later="Mình nhắc lại nhóm này sau 7 ngày.",
    gap_is_dismissed="Mình không nhắc nhóm này nữa.",
    causes={
        "decline": "Không có trong cẩm nang",
        "suggest": "Chỉ gợi ý được mục gần đúng",
        "wrong": "Bị chê: sai đoạn",
        "unclear": "Bị chê: khó hiểu",
        "outdated": "Bị chê: đã cũ",
        "missing": "Bị chê: còn thiếu",
        "unhelpful": "Bị chê, không nói lý do",
    },
    gaps_sheet="Câu hỏi",
    gaps_columns={
        "group": "Nhóm",
        "group_times": "Lượt hỏi cả nhóm",
        "question": "Câu hỏi",
        "times": "Lượt hỏi",
        "language": "Ngôn ngữ",
        "last": "Lần cuối",
    },
    stats="<b>Thống kê</b>",
    stats_days=(
        "<b>{days} ngày qua</b>\n"
        "Câu hỏi: {questions}\n"
        "• Trả lời được: {answer} ({answer_share})\n"
        "• Gợi ý: {suggest} ({suggest_share})\n"
        "• Không có trong cẩm nang: {decline} ({decline_share})\n"
        "Phép tính: {calculation}\n"
        "Đánh giá đúng ý: {helpful_share} ({votes} lượt)"
    ),
    stats_chart="Lượt dùng 30 ngày qua",
    series={
        "answer": "Trả lời được",
        "suggest": "Gợi ý",
        "decline": "Không có trong cẩm nang",
        "calculation": "Phép tính",
    },
)
