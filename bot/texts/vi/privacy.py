"""Vietnamese words for stored data and its deletion."""

from bot.texts.schema.privacy import PrivacyTexts

PRIVACY_VI = PrivacyTexts(
    kept=(
        "<b>Mình lưu những gì?</b>\n"
        "• Vài lượt hỏi đáp gần nhất, để hiểu câu nối tiếp của bạn: {turns} phút\n"
        "• Câu bạn hỏi và điều mình đã trả lời, để hiểu khi ai đó trả lời lại tin nhắn của mình: {replied} giờ\n"
        "• Phép tính đang nhập dở: {dialogs} phút\n"
        "• Câu hỏi, mục đã trả lời, đánh giá của bạn và các số đã tính: {span}\n"
        "• Câu bạn nhờ chuyển cho người phụ trách, và câu trả lời kèm tên người đó: {span}; câu mà người đó giữ lại "
        "cho nhóm thì đến khi bị bỏ\n"
        "• Dấu vết tin nhắn, không có nội dung, để trả lời lại khi bạn sửa câu hỏi: {replies} giờ\n"
        "• Tin nhắn mà mình gặp lỗi, kèm tên bạn: {failures} ngày\n"
        "• Tin nhắn đang chờ trả lời: đến khi trả lời xong\n"
        "• Ngôn ngữ bạn chọn: đến khi bạn xóa\n"
        "Hết hạn là mình xóa, chậm nhất sau một giờ."
    ),
    kept_without_texts=(
        "<b>Mình lưu những gì?</b>\n"
        "Bot này không lưu câu hỏi của bạn, chỉ lưu:\n"
        "• Phép tính đang nhập dở: {dialogs} phút\n"
        "• Các số vừa tính: dưới một giờ\n"
        "• Mục đã trả lời và đánh giá của bạn, không kèm câu hỏi: {span}\n"
        "• Dấu vết tin nhắn, không có nội dung, để trả lời lại khi bạn sửa câu hỏi: {replies} giờ\n"
        "• Tin nhắn mà mình gặp lỗi, kèm tên bạn: {failures} ngày\n"
        "• Tin nhắn đang chờ trả lời: đến khi trả lời xong\n"
        "• Ngôn ngữ bạn chọn: đến khi bạn xóa\n"
        "Hết hạn là mình xóa, chậm nhất sau một giờ."
    ),
    who=(
        "Mình nhận ra bạn qua mã số Telegram. Ngoài các tin nhắn trên, mình chỉ lưu tên người phụ trách mà "
        "quản trị viên chọn cho nhóm. Số lượt hỏi mỗi ngày được đếm chung, không gắn với ai. "
        "Tài liệu do chủ bot thêm vào được giữ, kèm mã số của chủ bot, đến khi bị gỡ. Câu trả lời do chủ bot dạy được "
        "giữ như vậy, cùng các bản cũ; câu đang soạn dở thì nhiều nhất một ngày. Tin chủ bot gửi tới các nhóm "
        "chỉ được giữ đến khi gửi xong.\n\n"
        "Điều bạn hỏi riêng không hiện ra ở nơi nào khác. Riêng chủ bot xem được những câu mình chưa trả lời tốt, "
        "nhưng không thấy ai hỏi.\n\n"
        "/mydata – xem dữ liệu của bạn (trong chat riêng)\n/forget – xóa dữ liệu của bạn"
    ),
    spans={"one": "{days} ngày", "many": "{days} ngày"},
    in_group=(
        "Trong nhóm, mình chỉ lưu những tin gửi cho mình và câu trả lời, có thời hạn, để hiểu câu nối tiếp và để chủ "
        "bot bổ sung cẩm nang. Tin khác của nhóm mình không lưu. Điều bạn hỏi riêng không hiện ra ở đây.\n\n"
        "/forget – xóa dữ liệu của bạn trong nhóm này"
    ),
    in_terminal="Ở đây mình chỉ nhớ đến khi bạn thoát, sau đó mọi thứ đều bị xóa.",
    lines={
        "turns": "• Lượt hỏi đáp gần đây: {count}",
        "dialogs": "• Phép tính đang nhập dở: {count}",
        "results": "• Kết quả tính: {count}",
        "answers": "• Câu hỏi đã được trả lời: {count}",
        "votes": "• Đánh giá: {count}",
        "replies": "• Dấu vết tin nhắn: {count}",
        "failures": "• Tin nhắn chưa trả lời được: {count}",
        "languages": "• Ngôn ngữ đã chọn: {count}",
        "contacts": "• Vai trò người phụ trách của nhóm: {count}",
        "hand_offs": "• Câu hỏi đã chuyển cho người phụ trách: {count}",
        "further_contacts": "• Người phụ trách theo chủ đề: {count}",
    },
    no_line="• Không có gì",
    nothing="Hiện mình không lưu gì về bạn.",
    nothing_in_group="Hiện mình không lưu gì về bạn trong nhóm này.",
    forget_what=(
        "Bạn muốn mình xóa những gì?\n\n"
        "<b>Trong chat riêng này</b>\n{here}\n\n"
        "<b>Trong các nhóm</b>\n{groups}\n\n"
        "Tin nhắn trong Telegram vẫn còn, bạn có thể tự xóa."
    ),
    forget_here="🗑 Chỉ chat này",
    forget_all="🗑 Cả trong các nhóm",
    forget_none="Thôi, giữ lại",
    left_as_it_is="Mình giữ nguyên, chưa xóa gì cả.",
    forgotten_here="Mình đã xóa dữ liệu của bạn trong chat riêng này:\n{lines}",
    forgotten_in_group="Mình đã xóa dữ liệu của bạn trong nhóm này:\n{lines}",
    forgotten_all="Mình đã xóa mọi dữ liệu của bạn, kể cả trong các nhóm:\n{lines}",
    data="Đây là mọi thứ mình đang lưu về bạn, kể cả trong các nhóm mà bạn đã hỏi.",
    data_name="du-lieu-cua-ban.json",
    data_in_group="Để giữ kín dữ liệu của bạn, bạn nhắn /mydata trong chat riêng với mình nhé.",
)
