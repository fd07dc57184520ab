"""Vietnamese words for documents of owners."""

from bot.texts.schema.learn import LearnTexts

LEARN_VI = LearnTexts(
    send_file=(
        "Bạn gửi mình tệp cần học nhé: .md, .txt, .html, .docx, .pdf, .pptx, .xlsx, .odt, .rtf hoặc .epub, "
        "tối đa 10 MB. Nếu đã gửi rồi, hãy trả lời tệp đó bằng /learn."
    ),
    offer=("<b>{title}</b>\nTệp: {file} ({size})\nSố phần: {sections} · Số đoạn: {points}\n\n{titles}"),
    add_it="Thêm tài liệu này để mình dùng khi trả lời mọi người?",
    replace_it="Mình đã có tài liệu trùng tên. Thay bản cũ bằng bản này?",
    more_titles="• … và {count} phần nữa",
    samples="<b>Vài đoạn mình đọc được</b>\n{samples}",
    sample_answer="<b>Có ai hỏi đến, mình sẽ trả lời như thế này</b>\n{answer}",
    same_title="Mình đã có một tài liệu cùng tên “{title}”.",
    add="Thêm vào",
    leave="Thôi",
    left="Mình không thêm tài liệu này.",
    file_gone="Mình không thấy tệp nữa. Bạn gửi lại giúp mình nhé.",
    problems={
        "file_withheld": "Mình chưa lấy được tệp này từ Telegram. Bạn gửi lại tệp giúp mình nhé.",
        "too_large": "Tệp này quá lớn hoặc chứa quá nhiều nội dung. Mình nhận tệp tối đa 10 MB.",
        "wrong_type": "Bạn gửi tệp .docx, .pdf, .pptx, .xlsx, .md, .txt, .html, .odt, .rtf hoặc .epub nhé.",
        "old_format": "Mình không đọc được tệp Office đời cũ. Bạn lưu lại thành .docx, .xlsx hoặc .pptx nhé.",
        "unreadable": "Mình không mở được tệp này. Có thể tệp bị hỏng hoặc đuôi tệp không đúng loại.",
        "locked": "Tệp này có mật khẩu. Bạn gỡ mật khẩu rồi gửi lại nhé.",
        "scanned": "Tệp này chỉ có ảnh chụp trang giấy, không có chữ để đọc. Bạn gửi bản có chữ nhé.",
        "empty": "Mình không thấy đoạn văn nào trong tệp này.",
        "too_many_pages": "Tệp này có quá nhiều trang. Bạn chia nhỏ rồi gửi từng phần nhé.",
        "too_slow": "Đọc tệp này mất quá nhiều thời gian. Bạn chia nhỏ rồi gửi từng phần nhé.",
        "too_long": "Tệp này có hơn {points} đoạn. Bạn chia nhỏ rồi gửi từng phần nhé.",
        "too_many": "Mình đã có đủ {documents} tài liệu. Bạn gõ /sources để bỏ bớt trước nhé.",
        "too_much": "Tổng dung lượng sẽ vượt {megabytes} MB. Bạn gõ /sources để bỏ bớt tài liệu trước nhé.",
    },
    learning="⏳ Mình đang học {name}. Trong lúc đó mình vẫn trả lời như thường.",
    learned="✅ Đã thêm {name}: {points} đoạn.",
    relearned="✅ Đã thay {name} bằng bản mới: {points} đoạn.",
    not_learned="Mình chưa thêm được {name} vì gặp lỗi khi xử lý. Mọi thứ vẫn giữ như cũ.",
    sources="<b>Mình trả lời theo</b>\n• <b>{guide}</b>: cẩm nang chính, {points} mục, nội dung năm {year}",
    sources_undated="<b>Mình trả lời theo</b>\n• <b>{guide}</b>: cẩm nang chính, {points} mục",
    sources_line="• <b>{name}</b>\n{day} · {size}",
    day="dd/MM/yyyy",
    no_documents="Chưa có tài liệu nào được thêm. Gõ /learn để thêm.",
    remove="🗑 {name}",
    remove_what="Bỏ {name}? Mình sẽ không dùng tài liệu này để trả lời nữa.",
    remove_yes="Bỏ",
    remove_no="Giữ lại",
    removing="⏳ Mình đang bỏ {name}. Trong lúc đó mình vẫn trả lời như thường.",
    removed="✅ Đã bỏ {name}.",
    not_removed="Mình chưa bỏ được {name} vì gặp lỗi khi xử lý. Mọi thứ vẫn giữ như cũ.",
)
