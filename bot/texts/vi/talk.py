"""Vietnamese words for what is said beside questions."""

from bot.texts.schema.talk import DocumentTexts, TalkTexts

TALK_VI = TalkTexts(
    said={
        "greeting": (
            "Chào bạn! Mình trả lời câu hỏi về influencer marketing theo cẩm nang, luôn kèm nguồn. Bạn muốn hỏi gì nào?"
        ),
        "ready": "Bạn hỏi đi, mình nghe đây.",
        "thanks": "Không có gì đâu, giúp được bạn là mình vui rồi!",
        "farewell": "Tạm biệt bạn, khi nào cần cứ nhắn mình nhé!",
        "wellbeing": "Mình vẫn ổn, cảm ơn bạn đã hỏi thăm! Bạn muốn tìm hiểu gì về influencer marketing?",
        "praise": "Cảm ơn bạn, nghe vui quá! Bạn cứ hỏi tiếp nhé.",
        "acknowledgement": "Vâng, cần thêm gì bạn cứ nhắn mình nhé!",
        "free": "Mình không hỏi bạn tài khoản hay khoản thanh toán nào: bạn cứ hỏi, tính và gửi bảng.",
        "writes": (
            "Mình không viết hộ mẫu hay bài soạn sẵn. Điều vừa xem thì mình tóm tắt, rút thành gạch đầu dòng hay "
            "checklist, lấy "
            "ví dụ và dịch sang tiếng Anh được: bạn cứ nhắn, chẳng hạn “tóm tắt trong 3 dòng”."
        ),
        "keeps": (
            "Mình không có chỗ lưu riêng, nhưng tin nhắn vẫn còn trong cuộc trò chuyện này: bạn giữ vào tin rồi ghim "
            "lại, hoặc chuyển tiếp vào mục Tin nhắn đã lưu nhé."
        ),
        "differ": (
            "Hai con số thường lệch nhau vì khác mẫu số (người theo dõi, tiếp cận, hiển thị hay lượt xem), khác "
            "cách đếm tương tác, khác khoảng thời gian, hoặc một bên tính thêm chi phí. Trung bình các bài và số "
            "gộp cũng có thể khác nhau. Bạn gửi hai con số kèm cách tính, mình xem lại giúp."
        ),
        "identity": (
            "Mình là bot, không phải người thật. Mình trả lời về influencer marketing dựa trên một cuốn cẩm nang, "
            "luôn kèm nguồn, và tính giúp bạn các chỉ số chiến dịch."
        ),
        "laughter": "Hihi 😄 Bạn cần gì về influencer marketing cứ hỏi mình nhé.",
        "apology": "Không sao đâu bạn, bạn cứ gõ lại là được.",
        "bored-chat": (
            "Mình ở đây. Chuyện phiếm thì mình không giỏi, nhưng hỏi gì về influencer marketing mình trả lời ngay."
        ),
        "complaint": (
            "Xin lỗi bạn, mình trả lời chưa đúng ý rồi. Bạn nói rõ hơn một chút điều bạn cần, hoặc chọn bên dưới nhé."
        ),
        "rude": "Mình hiểu là bạn đang bực. Bạn cho mình biết điều bạn cần, mình sẽ trả lời thẳng vào đó.",
        "hurry": "Mình hiểu, bạn đang gấp. Bạn cần gì cứ gõ ngắn gọn, hoặc bấm luôn một mục bên dưới.",
        "tired": "Vất vả cho bạn quá, nghỉ tay một chút nhé. Cần tra hay tính gì, bạn cứ để mình làm đỡ.",
        "worried": (
            "Nghe là thấy bạn đang lo thật. Mình xem cùng bạn từng phần được: rủi ro, cách chọn người, cách đo "
            "kết quả. Bạn "
            "muốn xem phần nào trước?"
        ),
        "confused": "Không sao, mình đi từng bước nhé. Bạn muốn bắt đầu từ đâu?",
        "human": (
            "Ở đây chỉ có mình là bot, chưa nối được với người thật. Trong nhóm, nếu quản trị viên đã chọn người phụ "
            "trách, dưới câu mình chưa trả lời được sẽ có nút hỏi người đó."
        ),
        "opinion": "Mình không có ý kiến riêng, mình chỉ nói được điều cẩm nang viết. Bạn muốn xem phần nào?",
        "check-this": "Bạn gửi câu cần kiểm tra, hoặc trả lời ngay tin nhắn đó, mình sẽ so với cẩm nang.",
        "again-with": "Được chứ. Bạn gõ các con số mới nhé, ví dụ: <code>roi 50tr 120tr</code>",
        "correction": "Mình hiểu rồi. Bạn gõ lại đầy đủ câu hỏi giúp mình nhé.",
        "is-it-good": "Bạn gửi giúp mình con số nhé, ví dụ: <code>er 1200 80 25k</code>",
    },
    asked_of_item={
        "time": "thời gian",
        "money": "số tiền",
        "people": "số người",
        "year": "năm nào",
        "country": "nước nào",
        "names": "tên cụ thể",
    },
    beside_question={
        "thanks": "Không có gì đâu bạn!",
        "greeting": "Chào bạn!",
        "complaint": "Xin lỗi vì câu trước chưa đúng ý bạn.",
        "rude": "Xin lỗi đã làm bạn bực.",
        "hurry": "Mình trả lời nhanh nhé.",
        "confused": "Mình nói rõ từng ý nhé.",
        "praise": "Cảm ơn bạn!",
        "apology": "Không sao đâu bạn.",
        "wellbeing": "Mình vẫn ổn, cảm ơn bạn!",
    },
    nothing_shown=(
        "Mình chưa gửi nội dung nào gần đây để làm việc đó. Bạn hỏi một câu trước nhé, ví dụ: nhược điểm là gì?"
    ),
    no_list=(
        "Phần mình vừa hiện không có danh sách đánh số, nên mình chưa biết bạn muốn mục nào. "
        "Bạn nói rõ hơn giúp mình nhé."
    ),
    nothing_quoted=(
        "Tin đó không có câu hỏi hay con số nào mình tra được. Bạn gõ câu hỏi sau /hoi nhé, ví dụ: "
        "<code>/hoi KOL là gì?</code>"
    ),
    unranked="Cẩm nang không xếp mục nào hơn mục nào: điều đáng để ý nhất tùy vào chiến dịch của bạn.",
    no_such_item="Danh sách vừa rồi chỉ có {count} mục. Bạn muốn xem mục nào, từ 1 đến {count}?",
    first_of_all="Đây là mục đầu tiên của phần này rồi.",
    last_of_all="Đây là mục cuối của phần này rồi.",
    sources="Nội dung vừa rồi lấy từ:",
    these_figures="các chỉ số này",
    no_benchmark=(
        "Cẩm nang không có mức chuẩn cho {figure}, nên mình không dám nói là tốt hay chưa. "
        "Bạn so với chính các chiến dịch trước của mình là chắc nhất."
    ),
    benchmark=(
        "Cẩm nang chỉ có một mức để so: bài quảng cáo trên Instagram có tỷ lệ tương tác trung bình 3,21%. "
        "Kết quả của bạn có thể tính trên cơ sở khác (người theo dõi, lượt tiếp cận, lượt xem), "
        "nên chỉ so được khi cùng cách tính."
    ),
    other_languages=(
        "I can answer in English or Vietnamese only. / Mình chỉ trả lời được bằng tiếng Anh hoặc tiếng Việt."
    ),
    no_language=(
        "Please ask again in English or Vietnamese. / Bạn hỏi lại bằng tiếng Anh hoặc tiếng Việt giúp mình nhé."
    ),
    example="💡 Ví dụ của bot: {text}",
    advice="💡 Gợi ý của bot: {text}",
    parts_left="Mình trả lời mấy ý đầu trước nhé, ý còn lại bạn hỏi tiếp giúp mình.",
    wish_unclear=(
        "Mình chưa rõ bạn cần gì. Bạn viết đầy đủ hơn một chút nhé, ví dụ: <code>nhược điểm là gì?</code> "
        "hoặc <code>roi 50tr 120tr</code>"
    ),
    part_unsure="Còn “{asked}” thì mình chưa chắc đã hiểu đúng, bạn hỏi riêng ý này giúp mình nhé.",
    yes="<b>Đúng.</b>",
    nearly="<b>Gần đúng.</b>",
    no="<b>Không.</b>",
    not_so="<b>Không phải vậy.</b>",
    contents_button="📚 Mục lục",
    definition_button="Influencer marketing là gì?",
    benefits_button="Influencer marketing mang lại gì?",
    figures_button="Cho mình vài số liệu",
    calculator_button="🧮 Tính tỷ lệ tương tác",
    guide=DocumentTexts(
        as_it_says="Theo cẩm nang:",
        no_figure="Cẩm nang không có con số {figure} này.",
        figure_elsewhere="Cẩm nang không nói vậy. Con số {figure} trong cẩm nang là của chuyện khác:",
        no_figure_of="Cẩm nang không có số liệu của {name} cho mục “{point}”.",
        no_example="Cẩm nang không có ví dụ cho mục “{point}”.",
        only_example="Cẩm nang chỉ có một ví dụ này, không có ví dụ nào khác.",
        no_more="Cẩm nang chỉ nói đến vậy về “{point}”.",
        no_remedy="Cẩm nang không nói cách tránh hay khắc phục “{point}”. Gần nhất mình có:",
        no_reason="Cẩm nang không nói thêm lý do cho mục “{point}”. Nội dung cẩm nang viết là:",
        nothing_of="Cẩm nang không có thông tin riêng về {name} cho mục “{point}”.",
        not_of="Cẩm nang không có thông tin riêng về {name}. Nói chung thì:",
        not_said="Cẩm nang không ghi {asked} cho mục “{point}”.",
        edition="Cẩm nang được viết năm 2023; số liệu của năm nào thì trong câu có ghi năm đó.",
    ),
    handbook=DocumentTexts(
        as_it_says="Theo sổ tay bổ sung:",
        no_figure="Sổ tay bổ sung không có con số {figure} này.",
        figure_elsewhere="Sổ tay bổ sung không nói vậy. Con số {figure} trong sổ tay là của chuyện khác:",
        no_figure_of="Sổ tay bổ sung không có số liệu của {name} cho mục “{point}”.",
        no_example="Sổ tay bổ sung không có ví dụ cho mục “{point}”.",
        only_example="Sổ tay bổ sung chỉ có một ví dụ này, không có ví dụ nào khác.",
        no_more="Sổ tay bổ sung chỉ nói đến vậy về “{point}”.",
        no_remedy="Sổ tay bổ sung không nói cách tránh hay khắc phục “{point}”. Gần nhất mình có:",
        no_reason="Sổ tay bổ sung không nói thêm lý do cho mục “{point}”. Nội dung sổ tay viết là:",
        nothing_of="Sổ tay bổ sung không có thông tin riêng về {name} cho mục “{point}”.",
        not_of="Sổ tay bổ sung không có thông tin riêng về {name} ở mục này. Nói chung thì:",
        not_said="Sổ tay bổ sung không ghi {asked} cho mục “{point}”.",
        edition="Sổ tay bổ sung dựa trên các trang công khai đọc tháng 11/2026; năm của nguồn đứng sau tên nguồn.",
    ),
)
