"""Vietnamese words for the handbook, the second document."""

from bot.texts.schema.handbook import HandbookTexts

HANDBOOK_VI = HandbookTexts(
    source="Nguồn: {document} (ngoài cẩm nang) › {section} › {point}",
    list_source="Nguồn: {document} (ngoài cẩm nang) › {section}",
    based_on="Dựa theo: {sources}",
    based_on_more="Dựa theo: {sources} và {count} nguồn khác",
    dated="{publisher} ({year})",
    notice="⚖️ {notice}",
    all_sources="🔗 Xem các nguồn",
    sources_title="<b>Nguồn của mục “{point}”</b>",
    entry="{number}. {publisher}: {title} ({year})",
    entry_undated="{number}. {publisher}: {title} (không ghi năm)",
    read_as=(
        "Nội dung phản ánh tình hình năm {year}. "
        "Các trang trên được đọc qua bản trích lưu tháng 11/2026, có thể nay đã khác."
    ),
    back="‹ Về nội dung",
    topics_title="<b>{guide}</b>, rồi đến <b>{document}</b> (các phần có dấu ＋)\nBạn muốn đọc phần nào?",
    section="＋ {section}",
    calculate="🧮 Tính với số của bạn: {commands}",
    decline="Cẩm nang và sổ tay bổ sung đều không nói đến điều bạn hỏi, nên mình không dám trả lời bừa.",
    decline_nearest="Chủ đề gần nhất: <b>{point}</b>",
)
