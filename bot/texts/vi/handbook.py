"""Vietnamese words for the handbook, the second document."""

from bot.texts.schema.handbook import HandbookTexts

HANDBOOK_VI = HandbookTexts(
    source="Nguồn: {document} (ngoài cẩm nang) › {section} › {point}",
    list_source="Nguồn: {document} (ngoài cẩm nang) › {section}",
    document_source="Nguồn: {document} (ngoài cẩm nang)",
    based_on="Dựa theo: {sources}",
    based_on_more="Dựa theo: {sources} và {count} nguồn khác",
    dated="{publisher} ({year})",
    notice="⚖️ {notice}",
    all_sources="🔗 Xem các nguồn",
    sources_title="<b>Nguồn của mục “{point}”</b>",
    entry="{number}. {publisher}: {title} ({year})",
    entry_undated="{number}. {publisher}: {title} (không ghi năm)",
    read_as="Nội dung phản ánh tình hình năm {year}.",
    read_in="Các trang trên được đọc qua bản trích lưu tháng {month}, có thể nay đã khác.",
    month="M/yyyy",
    back="‹ Về nội dung",
    topics_title="<b>{guide}</b>, rồi đến <b>{document}</b> (các phần có dấu ＋)\nBạn muốn đọc phần nào?",
    section="＋ {section}",
    calculate="🧮 Tính với số của bạn: {commands}",
    decline="Cẩm nang và sổ tay bổ sung đều không nói đến điều bạn hỏi, nên mình không dám trả lời bừa.",
    decline_asked="Cẩm nang và sổ tay bổ sung đều không có câu trả lời cho “{asked}”, nên mình không dám trả lời bừa.",
    decline_theme="Cẩm nang và sổ tay bổ sung đều không có {theme}, nên mình không dám trả lời bừa.",
    decline_asked_theme=(
        "Cẩm nang và sổ tay bổ sung đều không có {theme}, nên mình không dám trả lời bừa câu “{asked}”."
    ),
    decline_nearest="Gần nhất mình có:",
    page_off="Mục này thuộc sổ tay bổ sung, hiện đang tắt. Bạn gõ /topics để xem mục lục của cẩm nang nhé.",
    link_off="Liên kết này dẫn đến sổ tay bổ sung, hiện đang tắt.",
    settings=(
        "<b>Cài đặt của bot</b>\n{status}\n"
        "Khi sổ tay tắt, mình chỉ trả lời theo cẩm nang và các tài liệu đã được thêm vào."
    ),
    settings_set_off=(
        "<b>Cài đặt của bot</b>\n{status}\n"
        "Muốn bật, tắt ngay tại đây, bạn bỏ SUPPLEMENT=off trong cài đặt của máy chạy bot rồi khởi động lại bot nhé."
    ),
    statuses={
        "on": "• <b>{document}</b>: đang bật, {points} mục, thu thập tháng {month}",
        "off": "• <b>{document}</b>: đang tắt, {points} mục, thu thập tháng {month}",
        "turning_on": "• <b>{document}</b>: đang được bật, chưa có hiệu lực; {points} mục, thu thập tháng {month}",
        "turning_off": "• <b>{document}</b>: đang được tắt, chưa có hiệu lực; {points} mục, thu thập tháng {month}",
        "set_off": "• <b>{document}</b>: tắt theo SUPPLEMENT=off, {points} mục, thu thập tháng {month}",
    },
    button_on="Sổ tay: bật",
    button_off="Sổ tay: tắt",
    button_set_off="🔒 Sổ tay: tắt (SUPPLEMENT=off)",
    set_off=("SUPPLEMENT=off đang tắt sổ tay nên nút này chưa dùng được. Bạn bỏ cài đặt đó rồi khởi động lại bot nhé."),
    turning_on="⏳ Mình đang bật sổ tay bổ sung. Trong lúc đó mình vẫn trả lời như thường.",
    turning_off=(
        "⏳ Mình đang tắt sổ tay bổ sung, lần đầu có thể mất vài phút. Trong lúc đó mình vẫn trả lời như thường."
    ),
    turned_on="✅ Đã bật sổ tay bổ sung. Giờ mình trả lời theo cả cẩm nang lẫn sổ tay.",
    turned_off=("✅ Đã tắt sổ tay bổ sung. Giờ mình chỉ trả lời theo cẩm nang và các tài liệu đã được thêm vào."),
    not_turned_on="Mình chưa bật được sổ tay bổ sung vì gặp lỗi khi xử lý. Mọi thứ vẫn giữ như cũ.",
    not_turned_off="Mình chưa tắt được sổ tay bổ sung vì gặp lỗi khi xử lý. Mọi thứ vẫn giữ như cũ.",
)
