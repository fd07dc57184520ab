"""Vietnamese words for answers from the guide."""

from bot.texts.schema.answers import AnswerTexts

ANSWERS_VI = AnswerTexts(
    source="Nguồn: {guide} › {section} › {point}",
    list_source="Nguồn: {guide} › {section}",
    suggest="Mình chưa chắc đã hiểu đúng ý bạn. Bạn muốn hỏi một trong các mục dưới đây phải không?",
    decline="Cẩm nang không nói đến điều bạn hỏi, nên mình không dám trả lời bừa.",
    decline_nearest="Chủ đề gần nhất trong cẩm nang: <b>{point}</b>",
    decline_calculator="Nếu bạn cần tính con số cho chiến dịch của mình, hãy gõ {command}.",
    topics_title="<b>{guide}</b>\nBạn muốn đọc phần nào?",
    section_page="Trang {page}/{pages}",
    back_to_topics="‹ Mục lục",
    back_to_section="‹ {section}",
    read_section="📖 Đọc cả phần này",
    greeting=(
        "Chào bạn! Mình trả lời câu hỏi về influencer marketing theo cẩm nang, luôn kèm nguồn. Bạn muốn hỏi gì nào?"
    ),
    thanks="Không có gì đâu, giúp được bạn là mình vui rồi!",
    farewell="Tạm biệt bạn, khi nào cần cứ nhắn mình nhé!",
    identity=(
        "Mình là bot, không phải người thật. Mình trả lời về influencer marketing dựa trên một cuốn cẩm nang, "
        "luôn kèm nguồn, và tính giúp bạn các chỉ số chiến dịch."
    ),
    wellbeing="Mình vẫn ổn, cảm ơn bạn đã hỏi thăm! Bạn muốn tìm hiểu gì về influencer marketing?",
    praise="Cảm ơn bạn, nghe vui quá! Bạn cứ hỏi tiếp nhé.",
    acknowledgement="Vâng, cần thêm gì bạn cứ nhắn mình nhé!",
    help=(
        "Bạn cứ gõ câu hỏi về influencer marketing như đang nhắn tin, ví dụ “nhược điểm là gì?”. "
        "Gõ /topics để xem mục lục, /engagement hoặc /roi để tính chỉ số."
    ),
    complaint=(
        "Xin lỗi bạn, mình trả lời chưa đúng ý rồi. Bạn thử hỏi lại theo cách khác, "
        "hoặc gõ /topics để chọn phần muốn đọc nhé."
    ),
)
