"""Vietnamese words for the pages of owners."""

from bot.texts.schema.owners import OwnerTexts

OWNERS_VI = OwnerTexts(
    only_owner="Lệnh này chỉ dành cho chủ bot.",
    only_private="Lệnh này chỉ dùng trong tin nhắn riêng với mình.",
    not_kept="Bot đang được đặt để không lưu câu hỏi nào (KEEP_DAYS=0), nên không có gì để xem lại.",
    no_gaps="Trong 30 ngày qua không có câu hỏi nào bị bỏ sót hay bị chê.",
    gaps=(
        "<b>Câu hỏi mà cẩm nang chưa đáp ứng</b>\n"
        "30 ngày qua: {questions} lượt hỏi, gộp thành {groups} nhóm. Danh sách đầy đủ nằm trong tệp kèm theo."
    ),
    gap="<b>{number}. {question}</b>\nSố lượt hỏi: {times}",
    gap_cause="• {cause}: {times}",
    answer_gap="✍️ Trả lời {number}",
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
