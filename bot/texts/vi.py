"""What the bot says in Vietnamese."""

from bot.texts.schema import (
    AnswerTexts,
    AskText,
    CalculatorText,
    CalculatorTexts,
    ChartTexts,
    DialogTexts,
    FeedbackTexts,
    FigureText,
    GroupTexts,
    InlineTexts,
    LearnTexts,
    MannersTexts,
    OwnerTexts,
    PrivacyTexts,
    ProfileTexts,
    RimTexts,
    TableTexts,
    Texts,
    WhatIfTexts,
)

ANSWERS = AnswerTexts(
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

CALCULATORS = CalculatorTexts(
    fields={
        "likes": "lượt thích",
        "comments": "bình luận",
        "shares": "chia sẻ",
        "saves": "lượt lưu",
        "interactions": "tương tác",
        "followers": "người theo dõi",
        "reach": "tiếp cận",
        "impressions": "hiển thị",
        "views": "lượt xem",
        "posts": "số bài",
        "cost": "chi phí",
        "revenue": "doanh thu",
        "margin": "biên lợi nhuận",
        "cogs": "giá vốn",
        "clicks": "lượt nhấp",
        "conversions": "chuyển đổi",
        "aov": "giá trị đơn",
        "cpm": "CPM",
        "cpe": "CPE",
        "cpv": "CPV",
        "er": "tỷ lệ tương tác",
    },
    calculators={
        "engagement": CalculatorText(
            title="Tỷ lệ tương tác (ER)",
            names=(
                "tỷ lệ tương tác, tỉ lệ tương tác, tỷ lệ engagement, tỉ lệ engagement, tỷ lệ eng, tỉ lệ eng, tỷ lệ "
                "ttác, tỉ lệ ttác, mức độ tương tác, tính tương tác, tính engagement"
            ),
            prompt="Bạn gõ lượt thích, bình luận rồi người theo dõi nhé.",
            example="1200 80 25.000",
            figures={
                "interactions": FigureText("Tương tác ({counted_names})", "{counted_sum}"),
                "er_followers_pct": FigureText("ER theo người theo dõi", "{interactions} ÷ {followers} × 100"),
                "er_followers_pct_posts": FigureText(
                    "ER trung bình mỗi bài, theo người theo dõi",
                    "{interactions} ÷ {posts} bài ÷ {followers} × 100",
                ),
                "er_reach_pct": FigureText("ER theo tiếp cận", "{interactions} ÷ {reach} × 100"),
                "er_reach_pct_posts": FigureText("ER theo tiếp cận", "{interactions} ÷ {reach} × 100"),
                "er_impressions_pct": FigureText("ER theo hiển thị", "{interactions} ÷ {impressions} × 100"),
                "er_impressions_pct_posts": FigureText("ER theo hiển thị", "{interactions} ÷ {impressions} × 100"),
                "er_views_pct": FigureText("ER theo lượt xem", "{interactions} ÷ {views} × 100"),
                "er_views_pct_posts": FigureText("ER theo lượt xem", "{interactions} ÷ {views} × 100"),
            },
            caveats={
                "usual": ("Không có công thức chuẩn chung: chỉ so sánh các ER cùng mẫu số và cùng cách đếm tương tác.")
            },
        ),
        "roi": CalculatorText(
            title="ROI: lợi nhuận trên chi phí",
            names=(
                "tỷ suất hoàn vốn, tỉ suất hoàn vốn, tỷ suất lợi nhuận trên chi phí, lợi tức đầu tư, hiệu quả đầu tư"
            ),
            prompt="Bạn gõ chi phí rồi doanh thu nhé.",
            example="50tr 120tr",
            figures={
                "roi_pct": FigureText("ROI (chưa trừ giá vốn)", "({revenue} − {cost}) ÷ {cost} × 100"),
                "profit": FigureText("Doanh thu trừ chi phí", "{revenue} − {cost}"),
                "roas": FigureText("ROAS", "{revenue} ÷ {cost}"),
                "gross_profit": FigureText("Lợi nhuận gộp", "{revenue} × {margin}"),
                "gross_profit_cogs": FigureText("Lợi nhuận gộp", "{revenue} − {cogs}"),
                "roi_margin_pct": FigureText("ROI sau giá vốn", "({gross_profit} − {cost}) ÷ {cost} × 100"),
            },
            caveats={
                "usual": "Chưa trừ giá vốn. Thêm margin=40% (hoặc cogs=) để tính ROI sau giá vốn.",
                "after_goods": "ROI sau giá vốn mới cho biết chiến dịch lãi hay lỗ.",
            },
        ),
        "roas": CalculatorText(
            title="ROAS: doanh thu trên chi phí",
            names="doanh thu trên chi phí quảng cáo",
            prompt="Bạn gõ chi phí trước, doanh thu sau nhé.",
            example="50tr 120tr",
            figures={"roas": FigureText("ROAS", "{revenue} ÷ {cost}")},
            caveats={"usual": "ROAS khác ROI: ROI = ROAS − 1 = {roi_pct}, chưa trừ giá vốn."},
        ),
        "cpm": CalculatorText(
            title="CPM: chi phí cho 1.000 lượt hiển thị",
            names=(
                "chi phí 1000 hiển thị, chi phí 1000 lượt hiển thị, chi phí 1.000 lượt hiển thị, chi phí cho 1000 "
                "lượt hiển thị, chi phí cho 1.000 lượt hiển thị, chi phí trên 1000 lượt hiển thị, chi phí mỗi 1000 "
                "lượt hiển thị, chi phí mỗi 1.000 lượt hiển thị, giá 1000 lượt hiển thị, giá mỗi 1000 lượt hiển "
                "thị, giá nghìn hiển thị"
            ),
            prompt="Bạn gõ chi phí rồi lượt hiển thị nhé.",
            example="5tr 2.000.000",
            figures={"cpm": FigureText("CPM", "{cost} ÷ {impressions} × 1.000")},
            caveats={"usual": "Tính theo lượt hiển thị; nếu chia cho số người tiếp cận thì là con số khác."},
        ),
        "cpe": CalculatorText(
            title="CPE: chi phí mỗi tương tác",
            prompt="Bạn gõ chi phí rồi số tương tác nhé.",
            example="5tr 12.000",
            figures={"cpe": FigureText("CPE", "{cost} ÷ {interactions}")},
            caveats={"usual": "Khi so sánh, hãy đếm cùng loại tương tác cho mọi bài."},
        ),
        "cpv": CalculatorText(
            title="CPV: chi phí mỗi lượt xem",
            prompt="Bạn gõ chi phí rồi lượt xem nhé.",
            example="5tr 100k",
            figures={"cpv": FigureText("CPV", "{cost} ÷ {views}")},
            caveats={"usual": "Mỗi nền tảng đếm lượt xem một cách khác nhau."},
        ),
        "cpc": CalculatorText(
            title="CPC: chi phí mỗi lượt nhấp",
            prompt="Bạn gõ chi phí rồi lượt nhấp nhé.",
            example="5tr 2.500",
            figures={"cpc": FigureText("CPC", "{cost} ÷ {clicks}")},
            caveats={"usual": "Chỉ tính lượt nhấp vào liên kết thì mới so sánh được."},
        ),
        "cpa": CalculatorText(
            title="CPA: chi phí mỗi chuyển đổi",
            prompt="Bạn gõ chi phí rồi số chuyển đổi nhé.",
            example="5tr 125",
            figures={"cpa": FigureText("CPA", "{cost} ÷ {conversions}")},
            caveats={"usual": "Hãy nói rõ chuyển đổi là gì: đơn hàng, đăng ký hay cài đặt."},
        ),
        "ctr": CalculatorText(
            title="CTR: tỷ lệ nhấp",
            names="tỷ lệ nhấp, tỉ lệ nhấp, tỷ lệ click, tỉ lệ click, tỷ lệ nhấp chuột, tỉ lệ nhấp chuột",
            prompt="Bạn gõ lượt nhấp rồi lượt hiển thị nhé.",
            example="2.500 100k",
            figures={"ctr_pct": FigureText("CTR", "{clicks} ÷ {impressions} × 100")},
            caveats={"usual": "Tính trên lượt hiển thị, không phải trên số người tiếp cận."},
        ),
        "conversion": CalculatorText(
            title="Tỷ lệ chuyển đổi",
            names=(
                "tỷ lệ chuyển đổi, tỉ lệ chuyển đổi, tỷ lệ conversion, tỉ lệ conversion, tỷ lệ ra đơn, tỉ lệ ra "
                "đơn, tỷ lệ chốt đơn, tỉ lệ chốt đơn"
            ),
            prompt="Bạn gõ số chuyển đổi rồi lượt nhấp nhé.",
            example="125 2.500",
            figures={"conversion_pct": FigureText("Tỷ lệ chuyển đổi", "{conversions} ÷ {clicks} × 100")},
            caveats={"usual": "Tính trên lượt nhấp, không phải trên lượt hiển thị."},
        ),
        "breakeven": CalculatorText(
            title="Điểm hòa vốn",
            names="hòa vốn, điểm hòa vốn, doanh thu hòa vốn",
            prompt="Bạn gõ chi phí rồi biên lợi nhuận nhé.",
            example="50tr 40%",
            figures={
                "breakeven_revenue": FigureText("Doanh thu hòa vốn", "{cost} ÷ {margin}"),
                "breakeven_roas": FigureText("ROAS hòa vốn", "1 ÷ {margin}"),
                "max_cpa": FigureText("CPA tối đa", "{aov} × {margin}"),
                "breakeven_orders": FigureText("Số đơn hòa vốn", "{cost} ÷ {max_cpa}, làm tròn lên"),
            },
            caveats={
                "usual": "Thêm aov= (giá trị đơn) để biết số đơn cần bán và CPA tối đa.",
                "with_aov": "Biên lợi nhuận ở đây là biên gộp, trước các chi phí khác.",
            },
        ),
        "fee": CalculatorText(
            title="Ước tính phí booking",
            names="phí booking, phí book, giá booking, giá book, báo giá",
            prompt="Bạn gõ lượt xem rồi CPM mà bạn chấp nhận nhé.",
            example="100k 50.000đ",
            figures={
                "fee": FigureText("Phí", "{views} ÷ 1.000 × {cpm}"),
                "fee_interactions": FigureText("Phí", "{interactions} × {cpe}"),
                "fee_followers": FigureText("Phí", "{followers} × {er} × {cpe}"),
            },
            caveats={
                "usual": "Tính theo CPM của bạn, không phải giá thị trường.",
                "by_cpe": "Tính theo CPE của bạn, không phải giá thị trường.",
            },
        ),
        "emv": CalculatorText(
            title="EMV: giá trị truyền thông ước tính",
            names="giá trị truyền thông",
            prompt="Bạn gõ lượt hiển thị rồi CPM của bạn nhé.",
            example="500k 50.000đ",
            figures={
                "emv": FigureText("EMV", "{impressions} ÷ 1.000 × {cpm}"),
                "emv_interactions": FigureText("EMV", "{impressions} ÷ 1.000 × {cpm} + {interactions} × {cpe}"),
                "emv_views": FigureText("EMV", "{impressions} ÷ 1.000 × {cpm} + {views} × {cpv}"),
                "emv_interactions_views": FigureText(
                    "EMV", "{impressions} ÷ 1.000 × {cpm} + {interactions} × {cpe} + {views} × {cpv}"
                ),
            },
            caveats={
                "usual": ("Ước tính chi phí mua truyền thông theo đơn giá của bạn; không phải doanh thu hay ROI.")
            },
        ),
        "compare": CalculatorText(
            title="So sánh nhiều influencer",
            prompt="Mỗi dòng một người: tên, dấu hai chấm, rồi các số có nhãn.",
            example="\nLan: likes=1200 comments=80 followers=25.000 cost=5tr\n"
            "Minh: likes=900 comments=40 followers=12.000 cost=3tr",
            figures={
                "er_followers_pct": FigureText("ER theo người theo dõi"),
                "er_reach_pct": FigureText("ER theo tiếp cận"),
                "er_impressions_pct": FigureText("ER theo hiển thị"),
                "er_views_pct": FigureText("ER theo lượt xem"),
                "cpe": FigureText("CPE"),
                "cpm": FigureText("CPM"),
                "roi_pct": FigureText("ROI (chưa trừ giá vốn)"),
            },
            caveats={"usual": "Chỉ so sánh các con số cùng mẫu số và cùng cách đếm tương tác."},
        ),
        "csv": CalculatorText(
            title="ER của nhiều bài (dán bảng CSV)",
            prompt="Dòng đầu là tên cột, sau đó mỗi dòng một bài.",
            example="\nlikes,comments,followers\n1200,80,25000\n900,40,25400",
            figures={
                "posts": FigureText("Số bài"),
                "er_followers_pct_mean": FigureText("ER theo người theo dõi, trung bình các bài"),
                "er_followers_pct_pooled": FigureText(
                    "ER theo người theo dõi, gộp", "{interactions} ÷ {followers} × 100"
                ),
                "er_reach_pct_mean": FigureText("ER theo tiếp cận, trung bình các bài"),
                "er_reach_pct_pooled": FigureText("ER theo tiếp cận, gộp", "{interactions} ÷ {reach} × 100"),
                "er_impressions_pct_mean": FigureText("ER theo hiển thị, trung bình các bài"),
                "er_impressions_pct_pooled": FigureText(
                    "ER theo hiển thị, gộp", "{interactions} ÷ {impressions} × 100"
                ),
                "er_views_pct_mean": FigureText("ER theo lượt xem, trung bình các bài"),
                "er_views_pct_pooled": FigureText("ER theo lượt xem, gộp", "{interactions} ÷ {views} × 100"),
            },
            caveats={
                "usual": (
                    "Tương tác gồm {counted_names}. Trung bình: mọi bài ngang nhau; gộp: bài có mẫu số lớn nặng hơn."
                )
            },
        ),
    },
    errors={
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
        "unknown_currency": "Mình chỉ đọc được đồng (₫) và đô la (US$), chưa đọc được “{piece}”.",
        "two_currencies": (
            "Có hai loại tiền (₫ và US$) trong “{piece}”. Mình không quy đổi tỷ giá; hãy dùng một loại."
        ),
        "missing_currency": "“{piece}” ({field}) là đồng hay đô la? Hãy ghi rõ đơn vị tiền.",
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
        "margin_and_cogs": "Hãy gõ margin= hoặc cogs=, một trong hai thôi.",
        "two_ways": "Có nhiều cách tính phí với các số này; hãy chỉ gõ số của một cách.",
        "unknown_label": "Mình không biết nhãn “{piece}” ở phép tính này. Các nhãn dùng được: {labels}.",
        "unknown_label_near": "Mình không biết nhãn “{piece}” ở phép tính này. Ý bạn là “{suggestion}”?",
        "doubled_label": "{field} có hai lần; hãy gõ một lần thôi.",
        "wrong_count": "Mình đọc được {count} số không có nhãn, không khớp với phép tính này.",
        "missing_name": "Dòng “{piece}” cần bắt đầu bằng tên và dấu hai chấm.",
        "doubled_name": "Tên “{piece}” có hai dòng; hãy đặt tên khác nhau.",
        "no_figure": "Các số này chưa đủ để tính một chỉ số nào.",
        "missing_rows": "Bảng cần dòng tên cột và ít nhất một dòng số.",
        "wrong_cells": "Dòng này có {count} ô, còn dòng tên cột có {expected} ô.",
    },
    warnings={
        "ambiguous_number": "Mình đọc {piece} là {value}; nếu không đúng hãy gõ đủ số.",
        "margin_read_as_percent": "Mình đọc {piece} là {value}; nếu không đúng hãy gõ kèm dấu %.",
        "more_interactions_than_base": (
            "Tương tác nhiều hơn {base}: bài viral, nhầm mẫu số, hay số của nhiều bài hoặc cả trang? "
            "Nếu là tổng nhiều bài, hãy thêm posts=."
        ),
        "impressions_below_reach": "Hiển thị thường không nhỏ hơn tiếp cận; bạn xem lại hai số này nhé.",
        "more_than_base": "{part} nhiều hơn {base}; bạn xem lại thứ tự hai số nhé.",
    },
    read="{field} {value}",
    result="{label}: {value}",
    formula="= {formula}",
    example="Ví dụ: {example}",
    in_line="Dòng “{line}”: {problem}",
    in_row="Dòng {line}: {problem}",
)

RIM = RimTexts(
    welcome=(
        "Chào bạn! Mình trả lời câu hỏi về influencer marketing theo “{guide}”, luôn kèm nguồn, "
        "và tính giúp bạn các chỉ số chiến dịch.\n\n"
        "Bạn cứ gõ câu hỏi như đang nhắn tin, hoặc bấm thử một mục bên dưới. Gõ /help để xem mình làm được gì."
    ),
    welcome_group=(
        "Chào cả nhà! Mình trả lời câu hỏi về influencer marketing theo “{guide}”, luôn kèm nguồn. "
        "Mọi người gõ /hoi rồi đến câu hỏi, hoặc trả lời một tin nhắn của mình nhé."
    ),
    help=(
        "Bạn cứ gõ câu hỏi về influencer marketing, có dấu hay không dấu đều được. "
        "Mình nhớ vài câu gần nhất nên bạn có thể hỏi tiếp.\n\n{commands}"
    ),
    help_group=(
        "Trong nhóm, mình chỉ lên tiếng khi được gọi: gõ /hoi rồi đến câu hỏi, nhắc tên mình, "
        "hoặc trả lời một tin nhắn của mình. Để hỏi về tin nhắn của người khác, hãy trả lời tin đó bằng /hoi.\n\n"
        "{commands}"
    ),
    help_terminal=(
        "Bạn cứ gõ câu hỏi về influencer marketing, có dấu hay không dấu đều được. "
        "Gõ số trong ngoặc vuông để chọn một mục, Ctrl-D để thoát.\n\n{commands}"
    ),
    help_line="/{command} – {title}",
    commands={
        "start": "Bắt đầu",
        "ask": "Hỏi cẩm nang (hoặc /hoi)",
        "topics": "Mục lục của cẩm nang",
        "language": "Chọn ngôn ngữ trả lời",
        "cancel": "Thôi nhập số",
        "help": "Cách dùng bot",
        "settings": "Cài đặt của nhóm",
        "privacy": "Bot lưu gì về bạn",
        "forget": "Xóa dữ liệu của bạn (hoặc /quen)",
        "gaps": "Câu hỏi chưa đáp ứng được",
        "stats": "Thống kê lượt dùng",
        "learn": "Dạy bot một tài liệu (hoặc /hoc)",
        "sources": "Tài liệu bot dùng (hoặc /nguon)",
        "mydata": "Xem dữ liệu của bạn (hoặc /dulieu)",
    },
    ask_what="Bạn muốn hỏi gì? Hãy gõ câu hỏi ngay sau lệnh, ví dụ: <code>/hoi influencer marketing là gì?</code>",
    unknown_command="Mình không có lệnh /{command}. Gõ /help để xem các lệnh nhé.",
    unknown_command_near="Mình không có lệnh /{command}. Ý bạn là /{suggestion}?",
    text_only="Hiện mình chỉ đọc được tin nhắn chữ, bạn gõ câu hỏi giúp mình nhé.",
    language_choice="Bạn muốn mình trả lời bằng ngôn ngữ nào?",
    language_set="Từ giờ mình trả lời bạn bằng tiếng Việt.",
    language_auto="Từ giờ mình trả lời theo ngôn ngữ của từng câu hỏi.",
    language_in_group="Trong nhóm, quản trị viên chọn ngôn ngữ trả lời bằng lệnh /settings.",
    language_labels={"vi": "Tiếng Việt", "en": "English", "auto": "Theo câu hỏi"},
    stale_button="Nút này đã cũ. Bạn gõ /topics để mở lại mục lục nhé.",
    failed="Xin lỗi bạn, mình gặp trục trặc nên chưa trả lời được. Mã lỗi: <code>{id}</code>",
    terminal_welcome="Bạn cứ gõ câu hỏi về influencer marketing. /help để xem các lệnh, Ctrl-D để thoát.",
    terminal_no_token=(
        "Chưa có TELEGRAM_BOT_TOKEN nên mình trả lời ngay tại đây. Để chạy trong Telegram: nhắn /newbot cho "
        "@BotFather, chép token vào tệp .env thành một dòng TELEGRAM_BOT_TOKEN=..., rồi chạy lại."
    ),
    terminal_choice="[{number}] {label}",
    terminal_no_choice="Không có mục số {number} để chọn.",
    terminal_goodbye="Tạm biệt bạn!",
)

WHAT_IF = WhatIfTexts(
    raised="{field} +10%",
    lowered="{field} −10%",
    add="{field}…",
    break_even="Hòa vốn",
    edit="Sửa số",
    chart="Biểu đồ",
    first="↺ Số ban đầu",
    back="‹ Quay lại",
    point="📖 {title}",
    which="Bạn muốn sửa số nào?",
    since="So với số ban đầu: {changes}",
    risen="{name} +{percent}",
    fallen="{name} −{percent}",
    replaced="{name} {before} → {after}",
    added="thêm {name} {value}",
    figures={
        "roi_pct": "ROI",
        "conversion_pct": "tỷ lệ chuyển đổi",
        "breakeven_revenue": "doanh thu hòa vốn",
        "fee": "phí",
    },
    too_large="Số này sẽ vượt quá 1 triệu tỷ nên mình giữ nguyên nhé.",
    too_small="Số này nhỏ quá, thêm bớt 10% cũng không đổi nên mình giữ nguyên nhé.",
    already="Các số vẫn đang như vậy rồi bạn nhé.",
)

CHARTS = ChartTexts(
    top="Top {shown} trong {total} influencer",
    nothing="Chưa có số liệu",
    roi_title="ROI thay đổi theo doanh thu",
    roi_cost="Với chi phí {cost}",
    today="Hiện tại: doanh thu {revenue}, ROI {roi}",
    break_even="Hòa vốn: doanh thu {revenue}",
    after_goods="Sau giá vốn (biên lợi nhuận {margin}): ROI {roi}",
    after_goods_break_even="Hòa vốn sau giá vốn: doanh thu {revenue}",
    after_goods_never="Giá vốn chiếm hết doanh thu nên không thể hòa vốn",
    off_chart="Hòa vốn sau giá vốn: doanh thu {revenue}, nằm ngoài biểu đồ",
    roi_axis="ROI (%)",
    revenue_axis={"none": "Doanh thu", "VND": "Doanh thu (₫)", "USD": "Doanh thu (US$)"},
    scales={"3": "{number} nghìn", "6": "{number} triệu", "9": "{number} tỷ", "12": "{number} nghìn tỷ"},
    series="{label}: {total}",
    day="d/M",
)

DIALOGS = DialogTexts(
    asks={
        "likes": AskText("Bài đăng có bao nhiêu lượt thích?", "1.200"),
        "comments": AskText("Bài đăng có bao nhiêu bình luận?", "80"),
        "shares": AskText("Bài đăng có bao nhiêu lượt chia sẻ?", "30"),
        "saves": AskText("Bài đăng có bao nhiêu lượt lưu?", "20"),
        "interactions": AskText("Có tổng cộng bao nhiêu tương tác?", "1.280"),
        "followers": AskText("Tài khoản có bao nhiêu người theo dõi?", "25.000"),
        "reach": AskText("Bài đăng tiếp cận được bao nhiêu người?", "30.000"),
        "impressions": AskText("Có bao nhiêu lượt hiển thị?", "500k"),
        "views": AskText("Có bao nhiêu lượt xem?", "100k"),
        "posts": AskText("Đây là tổng của bao nhiêu bài đăng?", "10"),
        "cost": AskText("Chi phí của chiến dịch là bao nhiêu?", "50tr"),
        "revenue": AskText("Chiến dịch mang về bao nhiêu doanh thu?", "120tr"),
        "margin": AskText("Biên lợi nhuận gộp là bao nhiêu phần trăm?", "40%"),
        "cogs": AskText("Giá vốn của số hàng đã bán là bao nhiêu?", "72tr"),
        "clicks": AskText("Có bao nhiêu lượt nhấp?", "2.500"),
        "conversions": AskText("Có bao nhiêu chuyển đổi (đơn hàng, đăng ký…)?", "125"),
        "aov": AskText("Trung bình mỗi đơn hàng trị giá bao nhiêu?", "350k"),
        "cpm": AskText("CPM của bạn (giá 1.000 lượt) là bao nhiêu?", "50.000đ"),
        "cpe": AskText("CPE của bạn (giá mỗi tương tác) là bao nhiêu?", "500đ"),
        "cpv": AskText("CPV của bạn (giá mỗi lượt xem) là bao nhiêu?", "100đ"),
        "er": AskText("Tỷ lệ tương tác là bao nhiêu phần trăm?", "5%"),
    },
    choices={
        "base": "Bạn muốn tính tỷ lệ tương tác theo số nào?",
        "goods": "Bạn có muốn trừ giá vốn hàng bán không?",
        "way": "Bạn muốn ước tính phí theo cách nào?",
        "extra": "Bạn có muốn cộng thêm giá trị của tương tác hay lượt xem không?",
    },
    options={
        "counts": {"interactions": "Nhập tổng tương tác"},
        "base": {
            "followers": "Người theo dõi",
            "reach": "Tiếp cận",
            "impressions": "Hiển thị",
            "views": "Lượt xem",
        },
        "goods": {"none": "Không trừ", "margin": "Theo biên lợi nhuận", "cogs": "Theo giá vốn"},
        "way": {
            "views": "Lượt xem × CPM",
            "interactions": "Tương tác × CPE",
            "followers": "Người theo dõi × ER × CPE",
        },
        "extra": {"none": "Không cộng", "interactions": "Tương tác", "views": "Lượt xem", "both": "Cả hai"},
    },
    paste="Bạn dán số liệu vào đây, hoặc gửi tệp CSV hay Excel nhé.",
    paste_again="Bạn sửa lại rồi dán toàn bộ thêm lần nữa nhé.",
    errors={
        "aside": "Mình không đọc được “{piece}” thành một con số. Muốn hỏi chuyện khác, bạn bấm Hủy trước nhé.",
        "no_table": "Mình chưa thấy bảng số liệu trong “{piece}”. Muốn hỏi chuyện khác, bạn bấm Hủy trước nhé.",
        "choose": "Bạn bấm một nút bên dưới hoặc gõ số thứ tự từ 1 đến {count}. Muốn hỏi chuyện khác thì bấm Hủy nhé.",
        "cannot_skip": "Thiếu số này thì mình chưa tính được.",
    },
    reply_here="Bạn trả lời ngay tin nhắn này nhé.",
    skip="Bỏ qua",
    cancel="Hủy",
    cancelled="Mình đã hủy rồi. Khi nào cần tính, bạn gõ lại lệnh nhé.",
    nothing_to_cancel="Hiện không có gì dang dở để hủy.",
    not_yours="Câu này mình đang hỏi người khác. Bạn gõ lệnh để tự tính nhé.",
    or_type="Hoặc bạn gõ: {words}",
)

TABLES = TableTexts(
    errors={
        "table_too_big": "Tệp nặng quá {megabytes} MB nên mình không đọc. Bạn bỏ bớt dòng hoặc ảnh rồi gửi lại nhé.",
        "table_too_long": "Bảng dài quá {rows} dòng. Bạn chia thành vài tệp nhỏ hơn giúp mình nhé.",
        "table_too_wide": "Bảng rộng quá {columns} cột. Bạn chỉ giữ các cột cần tính rồi gửi lại nhé.",
        "table_too_heavy": "Tệp này chứa quá nhiều dữ liệu nên mình không đọc. Bạn chỉ giữ các cột cần tính nhé.",
        "table_old_excel": "Mình chưa đọc được Excel kiểu cũ (.xls, .xlsb). Bạn lưu lại thành .xlsx rồi gửi nhé.",
        "table_locked": "Tệp có mật khẩu nên mình không mở được. Bạn bỏ mật khẩu rồi gửi lại nhé.",
        "table_unknown": "Mình chỉ đọc được bảng ở dạng .xlsx hoặc .csv. Bạn lưu lại thành một trong hai rồi gửi nhé.",
        "table_broken": "Tệp bị hỏng nên mình không mở được. Bạn lưu lại thành .xlsx hoặc .csv rồi gửi nhé.",
        "table_quotes": 'Dấu ngoặc kép (") ở dòng {line} không khớp nên mình không tách được các ô.',
        "table_empty": "Bảng cần một dòng tên cột và ít nhất một dòng số.",
        "table_no_figures": (
            "Mình thấy các cột: {columns}. Như vậy chưa đủ để tính. Bạn cần cột tương tác (như lượt thích, bình luận) "
            "và người theo dõi, lượt xem hay chi phí."
        ),
        "table_sum_row": "Đây là dòng tổng nên mình không tính.",
        "table_blank_row": "Dòng này chưa có số nào.",
        "table_other_currency": "“{piece}” khác loại tiền với các dòng kia. Mình không quy đổi tỷ giá.",
        "missing_value": "Ô này còn trống. Nếu không có lượt nào, bạn ghi 0 nhé.",
        "doubled_label": "Có hai cột cùng là {field}; bạn giữ lại một cột thôi nhé.",
        "interactions_twice": "Bảng có cả tổng tương tác lẫn {field}; bạn giữ một loại để không đếm hai lần nhé.",
        "posts_with_other_base": "Cột số bài chỉ dùng được với người theo dõi, không dùng được với {base}.",
        "two_currencies": "Dòng này có hai loại tiền (₫ và US$). Mình không quy đổi tỷ giá.",
    },
    title="<b>{file}</b>: mình tính được {rated}/{rows} dòng.",
    nothing="<b>{file}</b>: mình chưa tính được dòng nào.",
    ranked_by="Bảng xếp hạng ({figure}):",
    ranked="{place}. {name} – {value}",
    ranked_with_cost="{place}. {name} – {value} · {figure} {cost}",
    row_name="Dòng {row}",
    more_rows="… và {count} dòng nữa, có đủ trong tệp Excel.",
    unranked="Chưa xếp hạng vì thiếu số: {names}.",
    unranked_more="Chưa xếp hạng vì thiếu số: {names} và {count} dòng nữa.",
    rates="{figure}: trung bình {mean}, gộp {pooled}",
    rates_of_some="{figure} ({rows} dòng): trung bình {mean}, gộp {pooled}",
    figure="Tính chung {figure}: {value}",
    figure_of_some="Tính chung {rows} dòng, {figure}: {value}",
    totals="Tổng cộng: {totals}",
    counted="Tương tác gồm {counted}.",
    mean_and_pooled="Trung bình: mọi dòng ngang nhau; gộp: dòng có mẫu số lớn nặng hơn.",
    bad="{count} dòng chưa tính được:",
    bad_row="Dòng {row}: {problem}",
    bad_cell="Dòng {row}, cột “{column}”: {problem}",
    more_bad="… và {count} dòng nữa, có đủ trong tệp Excel.",
    warned="Bạn xem lại giúp mình:",
    more_warned="… và {count} điều nữa, có đủ trong tệp Excel.",
    ignored="Cột mình không dùng đến: {columns}.",
    ignored_more="Cột mình không dùng đến: {columns} và {count} cột khác.",
    chart="So sánh influencer",
    file="ket-qua.xlsx",
    tab_rows="Từng dòng",
    tab_together="Tổng hợp",
    head_name="Tên",
    head_rank="Hạng",
    head_interactions="Tương tác",
    head_note="Ghi chú",
    head_figure="Chỉ số",
    head_value="Giá trị",
    head_rows="Số dòng",
    head_mean="{figure}, trung bình",
    head_pooled="{figure}, gộp",
    head_total="Tổng {field}",
)

PRIVACY = PrivacyTexts(
    kept=(
        "<b>Mình lưu những gì?</b>\n"
        "• Vài câu hỏi gần nhất, để hiểu câu hỏi nối tiếp: {turns} phút\n"
        "• Phép tính đang nhập dở: {dialogs} phút\n"
        "• Câu hỏi, mục đã trả lời, đánh giá của bạn và các số đã tính: {span}\n"
        "• Dấu vết tin nhắn, không có nội dung, để trả lời lại khi bạn sửa câu hỏi: {replies} giờ\n"
        "• Tin nhắn mà mình gặp lỗi, kèm tên bạn: {failures} ngày\n"
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
        "• Ngôn ngữ bạn chọn: đến khi bạn xóa\n"
        "Hết hạn là mình xóa, chậm nhất sau một giờ."
    ),
    who=(
        "Mình nhận ra bạn qua mã số Telegram. Ngoài tin nhắn gặp lỗi, mình chỉ lưu tên người phụ trách mà "
        "quản trị viên chọn cho nhóm. Số lượt hỏi mỗi ngày được đếm chung, không gắn với ai.\n\n"
        "Điều bạn hỏi riêng không hiện ra ở nơi nào khác. Riêng chủ bot xem được những câu mình chưa trả lời tốt, "
        "nhưng không thấy ai hỏi.\n\n"
        "/mydata – xem dữ liệu của bạn (trong chat riêng)\n/forget – xóa dữ liệu của bạn"
    ),
    spans={"one": "{days} ngày", "many": "{days} ngày"},
    in_terminal="Ở đây mình chỉ nhớ đến khi bạn thoát, sau đó mọi thứ đều bị xóa.",
    lines={
        "turns": "• Câu hỏi gần nhất: {count}",
        "dialogs": "• Phép tính đang nhập dở: {count}",
        "results": "• Kết quả tính: {count}",
        "answers": "• Câu hỏi đã được trả lời: {count}",
        "votes": "• Đánh giá: {count}",
        "replies": "• Dấu vết tin nhắn: {count}",
        "failures": "• Tin nhắn chưa trả lời được: {count}",
        "languages": "• Ngôn ngữ đã chọn: {count}",
        "contacts": "• Vai trò người phụ trách của nhóm: {count}",
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

MANNERS = MannersTexts(
    too_fast="Bạn hỏi nhanh quá, mình theo không kịp. Bạn chờ khoảng {seconds} giây rồi hỏi tiếp nhé.",
    too_fast_group=(
        "Nhóm mình hỏi nhanh quá, mình theo không kịp. Mọi người chờ khoảng {seconds} giây rồi hỏi tiếp nhé."
    ),
    too_many_presses="Bạn bấm nhanh quá, chờ khoảng {seconds} giây rồi bấm tiếp nhé.",
    in_line="Đang có nhiều người hỏi cùng lúc. Trước bạn còn {count} người, bạn chờ mình một chút nhé.",
    broke="⚠️ Bot gặp lỗi <code>{id}</code>\n{error}\nChi tiết nằm trong log, tìm theo mã này.",
)

INLINE = InlineTexts(
    read_in_private="Đọc trong chat riêng",
    open_in_private="Mở chat riêng",
    ask_in_private="Hỏi trong chat riêng",
    compute="Tính với số của bạn",
    nothing="Cẩm nang không nói đến điều này",
    whole_section="Cả phần: {section}",
    guest_help=(
        "Ở đây mình trả lời từng câu một: bạn gõ câu hỏi ngay sau tên mình nhé. "
        "Muốn dùng các lệnh khác, bạn mở chat riêng với mình."
    ),
    link_out_of_date="Nội dung trong liên kết này không còn nữa.",
)

PROFILE = ProfileTexts(
    description=(
        "Mình trả lời câu hỏi về influencer marketing theo một cuốn cẩm nang, luôn kèm nguồn, "
        "và nói thẳng khi cẩm nang không có câu trả lời.\n\n"
        "Mình còn tính giúp bạn ER, ROI, ROAS, CPM, CPE, điểm hòa vốn và nhiều chỉ số khác. "
        "Số thì cứ gõ như khi nhắn tin: 2tr5, 25k.\n\n"
        "Bạn hỏi mình trong chat riêng, trong nhóm, hoặc gõ tên mình ở bất kỳ cuộc trò chuyện nào."
    ),
    short_description="Hỏi đáp influencer marketing theo cẩm nang, luôn kèm nguồn. Tính ER, ROI, CPM và hơn thế.",
)

FEEDBACK = FeedbackTexts(
    helpful="👍 Đúng ý",
    unhelpful="👎 Chưa đúng",
    reasons={
        "wrong": "Sai đoạn",
        "unclear": "Khó hiểu",
        "outdated": "Đã cũ",
        "missing": "Còn thiếu",
    },
    back="‹ Bỏ qua",
    thanks="Cảm ơn bạn, mình ghi nhận rồi nhé!",
    why="Mình ghi nhận rồi. Bạn thấy chưa đúng ở chỗ nào?",
    noted="Cảm ơn bạn đã góp ý. Chủ bot sẽ xem để bổ sung.",
    ask_contact="🙋 Hỏi {name}",
    question_for="{contact} ơi, có câu hỏi mà cẩm nang không nói đến, nhờ bạn trả lời giúp nhé:\n\n“{question}”",
    question_above_for="{contact} ơi, câu hỏi trên đây cẩm nang không nói đến, nhờ bạn trả lời giúp nhé.",
    already_asked="Mình đã hỏi giúp rồi, mọi người chờ trả lời nhé.",
    asked="Mình đã nhắn hỏi giúp rồi nhé.",
)

OWNERS = OwnerTexts(
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

LEARN = LearnTexts(
    send_file=(
        "Bạn gửi mình tệp cần học nhé: .md, .txt, .html, .docx hoặc .pdf, tối đa 10 MB. "
        "Nếu đã gửi rồi, hãy trả lời tệp đó bằng /learn."
    ),
    offer=("<b>{title}</b>\nTệp: {file} ({size})\nSố phần: {sections} · Số đoạn: {points}\n\n{titles}\n\n{question}"),
    add_it="Thêm tài liệu này để mình dùng khi trả lời mọi người?",
    replace_it="Mình đã có tài liệu trùng tên. Thay bản cũ bằng bản này?",
    more_titles="• … và {count} phần nữa",
    add="Thêm vào",
    leave="Thôi",
    left="Mình không thêm tài liệu này.",
    file_gone="Mình không thấy tệp nữa. Bạn gửi lại giúp mình nhé.",
    problems={
        "too_large": "Tệp này quá lớn hoặc chứa quá nhiều nội dung. Mình nhận tệp tối đa 10 MB.",
        "wrong_type": "Mình không học được loại tệp này. Bạn gửi tệp .md, .txt, .html, .docx hoặc .pdf nhé.",
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
    sources="<b>Mình trả lời theo</b>\nCẩm nang chính: {guide}",
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

GROUP = GroupTexts(
    greeting=(
        "Chào cả nhà! Mình trả lời câu hỏi về influencer marketing theo “{guide}”, luôn kèm nguồn, "
        "và tính giúp các chỉ số chiến dịch."
    ),
    ways={
        "called": (
            "Cách hỏi:\n"
            "• Gõ /hoi rồi đến câu hỏi; nếu nhóm còn bot khác thì gõ <code>/hoi@{bot}</code>\n"
            "• Hoặc trả lời một tin nhắn của mình\n\n"
            "Những tin khác trong nhóm mình không đọc được."
        ),
        "addressed": (
            "Cách hỏi:\n"
            "• Gõ /hoi hoặc @{bot} rồi đến câu hỏi\n"
            "• Hoặc trả lời một tin nhắn của mình\n\n"
            "Không ai gọi thì mình im lặng."
        ),
        "sure": (
            "Cách hỏi:\n"
            "• Gõ /hoi hoặc @{bot} rồi đến câu hỏi\n"
            "• Hoặc trả lời một tin nhắn của mình\n\n"
            "Câu hỏi chung nào mình biết chắc thì mình trả lời luôn."
        ),
        "off": "Cách hỏi: gõ /hoi rồi đến câu hỏi; nếu nhóm còn bot khác thì gõ <code>/hoi@{bot}</code>.",
    },
    for_admins="Quản trị viên chỉnh cách mình trả lời bằng lệnh /settings.",
    help={
        "sure": (
            "Trong nhóm, mình lên tiếng khi được gọi: gõ /hoi rồi đến câu hỏi, nhắc tên mình, "
            "hoặc trả lời một tin nhắn của mình. Câu hỏi chung nào mình biết chắc thì mình trả lời luôn. "
            "Để hỏi về tin nhắn của người khác, hãy trả lời tin đó bằng /hoi.\n\n{commands}"
        ),
        "off": (
            "Trong nhóm này, mình chỉ trả lời các lệnh: gõ /hoi rồi đến câu hỏi. "
            "Để hỏi về tin nhắn của người khác, hãy trả lời tin đó bằng /hoi.\n\n{commands}"
        ),
    },
    title="Cài đặt của nhóm",
    lines={
        "when_addressed": "• Trả lời khi được gọi",
        "when_sure": "• Trả lời khi được gọi, và cả câu hỏi chung mà mình biết chắc",
        "when_off": "• Chỉ trả lời các lệnh",
        "language_vi": "• Luôn trả lời bằng tiếng Việt",
        "language_en": "• Luôn trả lời bằng tiếng Anh",
        "language_auto": "• Trả lời theo ngôn ngữ của câu hỏi",
        "short_off": "• Câu trả lời đầy đủ",
        "short_on": "• Câu trả lời ngắn gọn",
        "related_on": "• Có gợi ý câu hỏi liên quan",
        "related_off": "• Không gợi ý câu hỏi liên quan",
        "quiet_off": "• Không có giờ yên lặng",
        "keyword_off": "• Chưa đặt từ gọi riêng",
        "contact_off": "• Chưa chọn người phụ trách",
    },
    labels={
        "when_addressed": "Khi được gọi",
        "when_sure": "Khi biết chắc",
        "when_off": "Chỉ lệnh",
        "language_vi": "Tiếng Việt",
        "language_en": "English",
        "language_auto": "Theo câu hỏi",
        "short_off": "Đầy đủ",
        "short_on": "Ngắn gọn",
        "related_on": "Có gợi ý",
        "related_off": "Không gợi ý",
        "quiet_off": "🌙 Tắt",
        "quiet_night": "🌙 22:00–7:00",
        "quiet_evening": "🌙 20:00–8:00",
        "quiet_noon": "🌙 12:00–13:30",
        "keyword_off": "Bỏ từ gọi riêng",
        "contact_off": "Bỏ người phụ trách",
    },
    quiet="• Giờ yên lặng: {start}–{end}, chỉ trả lời khi được gọi và không kêu chuông",
    keyword="• Từ gọi riêng: {keyword}",
    contact="• Người phụ trách: {contact}",
    by_words=(
        "Đặt từ gọi riêng: <code>/caidat tukhoa bot ơi</code>\n"
        "Chọn người phụ trách: trả lời một tin nhắn của người đó bằng <code>/caidat phutrach</code>"
    ),
    not_seeing=(
        "⚠️ Ở đây mình chỉ nhận được lệnh và tin trả lời mình, nên từ gọi riêng và “Khi biết chắc” chưa có tác dụng. "
        "Muốn dùng, bạn đặt mình làm quản trị viên nhé."
    ),
    only_admins="Chỉ quản trị viên của nhóm mới đổi được cài đặt.",
    problems={
        "setting_unknown": (
            "Mình đặt được hai thứ bằng chữ: <code>/caidat tukhoa bot ơi</code>, hoặc "
            "<code>/caidat phutrach</code> khi trả lời tin nhắn của ai đó. "
            "Phần còn lại bạn gõ /settings rồi bấm nút nhé."
        ),
        "keyword_missing": "Bạn gõ từ gọi ngay sau lệnh nhé, ví dụ: <code>/caidat tukhoa bot ơi</code>",
        "keyword_wrong": "Từ gọi cần có chữ cái, dài 2–32 ký tự và không quá 4 từ.",
        "contact_missing": (
            "Bạn trả lời một tin nhắn của người phụ trách bằng <code>/caidat phutrach</code>, "
            "hoặc gõ thêm @tên của người đó nhé."
        ),
    },
    elsewhere=(
        "Mỗi nhóm có cài đặt riêng: thêm mình vào nhóm rồi gõ /settings ở đó nhé. "
        "Còn ở đây, bạn muốn mình trả lời bằng ngôn ngữ nào?"
    ),
    read_all="Xem đầy đủ",
)

TEXTS = Texts(
    answers=ANSWERS,
    calculators=CALCULATORS,
    rim=RIM,
    what_if=WHAT_IF,
    charts=CHARTS,
    dialogs=DIALOGS,
    inline=INLINE,
    profile=PROFILE,
    tables=TABLES,
    privacy=PRIVACY,
    manners=MANNERS,
    feedback=FEEDBACK,
    owners=OWNERS,
    learn=LEARN,
    group=GROUP,
)
