"""Vietnamese words for what is wrong with the numbers of a calculation."""

CALCULATOR_ERRORS_VI = {
    "no_input": "{prompt}",
    "unknown_command": "Mình chưa có phép tính “{piece}”.",
    "unknown_command_near": "Mình chưa có phép tính “{piece}”. Ý bạn là /{suggestion}?",
    "empty": "Mình chưa thấy con số nào.",
    "not_a_number": "Mình không đọc được “{piece}” thành một con số.",
    "bad_separators": "Dấu chấm, phẩy trong “{piece}” không rõ. Hãy gõ đủ số, không cần dấu ngăn nghìn.",
    "bad_spaces": ("Trong “{piece}”, mình không rõ dấu cách ngăn hàng nghìn hay ngăn hai số. Hãy gõ số liền."),
    "several_numbers": "“{piece}” có vẻ là hai số. Hãy gõ mỗi lần một số, viết liền đơn vị.",
    "split_numbers": "“{piece}” là một hay hai số? Nếu là hai số, hãy gõ {suggestion}",
    "too_long": "“{piece}” dài quá, mình không đọc được.",
    "too_large": "“{piece}” lớn quá 1 triệu tỷ, bạn xem lại giúp mình.",
    "unknown_unit": "Mình không biết đơn vị trong “{piece}”. Bạn có thể dùng k, tr, tỷ, đ, $ hoặc %.",
    "unclear_unit": "“{piece}” có thể hiểu nhiều cách. Hãy gõ đủ số, hoặc như {suggestion}.",
    "unknown_currency": "Mình đọc được ₫, $, €, £, ¥, ₩, ฿ và S$, chưa đọc được “{piece}”.",
    "two_currencies": (
        "Có nhiều loại tiền ({currencies}) trong “{piece}”. Mình không quy đổi tỷ giá; hãy dùng một loại."
    ),
    "missing_currency": "“{piece}” ({field}) là ₫ hay {currency}? Hãy ghi rõ đơn vị tiền.",
    "ambiguous_price": "“{piece}” ({field}) có thể là hai số khác nhau. Hãy gõ không có dấu ngăn nghìn.",
    "ambiguous_margin": "{field} “{piece}” là 1% hay 100%? Hãy gõ kèm dấu %.",
    "ambiguous_percent": "{field} “{piece}” là phần trăm hay tỷ số? Hãy gõ kèm dấu %.",
    "margin_too_high": "{field} không thể quá 100%, mà bạn gõ “{piece}”.",
    "not_a_percent": "{field} phải là phần trăm, mà bạn gõ “{piece}”.",
    "percent_not_allowed": "{field} không thể là phần trăm như “{piece}”.",
    "money_not_allowed": "{field} không thể là số tiền như “{piece}”.",
    "negative": "{field} không thể âm như “{piece}”.",
    "must_be_whole": "{field} phải là số nguyên, mà “{piece}” thì có phần lẻ.",
    "must_be_positive": "{field} phải lớn hơn 0 thì mới tính được.",
    "missing_field": "Còn thiếu {field}.",
    "missing_value": "Sau nhãn “{field}” chưa có số.",
    "missing_base": "Còn thiếu mẫu số: người theo dõi, tiếp cận, hiển thị hoặc lượt xem.",
    "missing_interactions": "Còn thiếu số tương tác: lượt thích, bình luận, chia sẻ hoặc lượt lưu.",
    "interactions_twice": "Bạn gõ cả tổng tương tác lẫn {field}; hãy chọn một cách để không đếm hai lần.",
    "posts_with_other_base": "Với {base}, hãy gõ tổng của các bài cho cả hai và bỏ posts=.",
    "whole_and_parts": "Bạn gõ cả {field} lẫn {part}; hãy giữ một cách để không tính hai lần.",
    "one_base_only": "Bạn gõ cả {base} lẫn {field}; hãy giữ một số thôi.",
    "no_unit_profit": "Giá bán phải cao hơn giá vốn và tiền lãi mỗi đơn thì mới có điểm hòa vốn.",
    "margin_and_cogs": "Hãy gõ margin= hoặc cogs=, một trong hai thôi.",
    "two_ways": "Có nhiều cách tính phí với các số này; hãy chỉ gõ số của một cách.",
    "unknown_label": "Mình không biết nhãn “{piece}” ở phép tính này. Các nhãn dùng được: {labels}.",
    "unknown_label_near": "Mình không biết nhãn “{piece}” ở phép tính này. Ý bạn là “{suggestion}”?",
    "doubled_label": "{field} có hai lần; hãy gõ một lần thôi.",
    "unclear_numbers": "Mình thấy các số bạn gửi nhưng chưa chắc số nào là gì, nên chưa dám tính.",
    "wrong_count": "Mình đọc được {count} số không có nhãn, không khớp với phép tính này.",
    "missing_name": "Dòng “{piece}” cần bắt đầu bằng tên và dấu hai chấm.",
    "doubled_name": "Tên “{piece}” có hai dòng; hãy đặt tên khác nhau.",
    "too_many_shares": "Chia nhiều nhất {most} phần một lần, mà bạn gõ {count}.",
    "shares_unlike_names": "Có {count} tên mà tỷ lệ lại có {expected} phần.",
    "share_without_name": "Mình chưa rõ tên nào đi với số nào trong “{piece}”.",
    "budget_below_fee": "Ngân sách chưa đủ trả phí cho một lần đặt bài.",
    "planned_twice": "Bạn gõ cả {field} lẫn {base}, mà cả hai cùng cho một kết quả; hãy giữ lại một.",
    "no_range": "{field} chỉ nhận một số, không nhận khoảng như “{piece}”.",
    "no_figure": "Các số này chưa đủ để tính một chỉ số nào.",
    "missing_rows": "Bảng cần dòng tên cột và ít nhất một dòng số.",
    "table_no_figures": (
        "Mình thấy các cột: {columns}, nhưng bên dưới chưa đủ số. Bạn cần cột tương tác (như lượt thích) và người "
        "theo dõi, tiếp cận, hiển thị hoặc lượt xem."
    ),
    "formula_without_value": (
        "Ô này là công thức, file không lưu sẵn kết quả. Bạn mở file bằng Excel hay Google Trang tính, lưu lại "
        "thành .xlsx rồi gửi giúp mình nhé."
    ),
    "table_lacks_cost": (
        "Mình thấy {columns} nhưng chưa thấy cột chi phí. Bạn thêm cột chi phí để mình tính ROI, CPA nhé."
    ),
    "table_lacks_interactions": (
        "Mình thấy {columns} nhưng chưa có cột tương tác (như lượt thích, bình luận) hay chi phí. Bạn thêm một "
        "trong hai để mình tính ER, CPV nhé."
    ),
    "table_titles_near": (
        "Mình thấy các cột: {columns}. Như vậy chưa đủ để tính. Có phải ý bạn là {near}? Nếu đúng, bạn đổi tên cột "
        "rồi gửi lại nhé."
    ),
    "wrong_cells": "Dòng này có {count} ô, còn dòng tên cột có {expected} ô.",
}
CALCULATOR_WARNINGS_VI = {
    "ambiguous_number": "Mình đọc {piece} là {value}; nếu không đúng hãy gõ đủ số.",
    "made_of_parts": "{field} = {piece} = {value}.",
    "margin_read_as_percent": "Mình đọc {piece} là {value}; nếu không đúng hãy gõ kèm dấu %.",
    "more_interactions_than_base": (
        "Tương tác nhiều hơn {base}: bài viral, nhầm mẫu số, hay số của nhiều bài hoặc cả trang? "
        "Nếu là tổng nhiều bài, hãy thêm posts=."
    ),
    "impressions_below_reach": "Hiển thị thường không nhỏ hơn tiếp cận; bạn xem lại hai số này nhé.",
    "unused": "Bạn có gõ {part} nhưng mình không cần đến.",
    "over_budget": "Tổng phí vượt quá ngân sách.",
    "no_exposure": "Chưa có tiếp cận, lượt xem hay hiển thị mỗi bài nên mình chưa tính kết quả.",
    "no_er": "Chưa có tỷ lệ tương tác (er=) nên mình chưa tính tương tác.",
    "no_ctr": "Chưa có tỷ lệ nhấp (ctr=) nên mình chưa tính lượt nhấp, đơn hàng và doanh thu.",
    "no_cvr": "Chưa có tỷ lệ chuyển đổi (cvr=) nên mình chưa tính đơn hàng và doanh thu.",
    "no_aov": "Chưa có giá trị đơn (aov=) nên mình chưa tính doanh thu và ROI.",
    "no_cost": "Chưa có ngân sách hay phí nên mình chưa tính ROI.",
    "more_than_base": "{part} nhiều hơn {base}; bạn xem lại thứ tự hai số nhé.",
}
