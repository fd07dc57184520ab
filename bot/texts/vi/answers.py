"""Vietnamese words for answers from the guide."""

from bot.texts.schema.answers import AnswerTexts

ANSWERS_VI = AnswerTexts(
    source="Nguồn: {guide} › {section} › {point}",
    on_page="{source} (trang {page})",
    list_source="Nguồn: {guide} › {section}",
    document_source="Nguồn: {guide}",
    first_items="{count} mục đầu trong {all} mục của phần này:",
    last_items="{count} mục cuối trong {all} mục của phần này:",
    suggest="Mình chưa chắc đã hiểu đúng ý bạn. Gần nhất mình có:",
    decline="Cẩm nang không nói đến điều bạn hỏi, nên mình không dám trả lời bừa.",
    decline_asked="Cẩm nang không có câu trả lời cho “{asked}”, nên mình không dám trả lời bừa.",
    decline_theme="Cẩm nang không có {theme}, nên mình không dám trả lời bừa.",
    decline_asked_theme="Cẩm nang không có {theme}, nên mình không dám trả lời bừa câu “{asked}”.",
    decline_nearest="Gần nhất trong cẩm nang là:",
    decline_calculator="Nếu bạn cần tính con số cho chiến dịch của mình, hãy gõ {command}.",
    topics_title="<b>{guide}</b>\nBạn muốn đọc phần nào?",
    section_page="Trang {page}/{pages}",
    back_to_topics="‹ Mục lục",
    back_to_section="‹ {section}",
    read_section="📖 Đọc cả phần này",
    help=(
        "Bạn cứ gõ câu hỏi về influencer marketing như đang nhắn tin, ví dụ “nhược điểm là gì?”. "
        "Gõ /topics để xem mục lục, /engagement hoặc /roi để tính chỉ số."
    ),
)
