"""Vietnamese words for calculators."""

from bot.texts.schema.calculators import CalculatorText, CalculatorTexts, FigureText
from bot.texts.schema.dialogs import AskText
from bot.texts.vi.planning import PLAN_VI

CALCULATORS_VI = CalculatorTexts(
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
        "profit": "lãi mỗi đơn",
        "cpm": "CPM",
        "cpe": "CPE",
        "cpv": "CPV",
        "er": "tỷ lệ tương tác",
        "like_price": "giá like",
        "comment_price": "giá bình luận",
        "share_price": "giá chia sẻ",
        "save_price": "giá lượt lưu",
        "usage": "quyền sử dụng",
        "exclusivity": "độc quyền",
        "people": "số người",
        "fee": "phí mỗi bài",
        "ctr": "CTR",
        "cvr": "CVR",
        "roi": "ROI mong muốn",
        "cpa": "CPA",
        "reach_to": "tiếp cận cao",
        "impressions_to": "hiển thị cao",
        "views_to": "lượt xem cao",
        "er_to": "ER cao",
        "ctr_to": "CTR cao",
        "cvr_to": "CVR cao",
        "aov_to": "đơn cao nhất",
        "weight": "trọng số",
        "whitelisting": "quyền chạy ads",
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
                "tỷ suất hoàn vốn, tỉ suất hoàn vốn, tỷ suất lợi nhuận trên chi phí, lợi tức đầu tư, "
                "hiệu quả đầu tư, "
                "lãi bao nhiêu %, lãi bao nhiêu phần trăm, lời bao nhiêu %, lời bao nhiêu phần trăm, "
                "lãi mấy %, lời mấy %, lãi mấy phần trăm, lời mấy phần trăm, lãi nhiêu %, lời nhiêu %, lãi %, lời %, "
                "lãi được bao nhiêu %, lời được bao nhiêu %, lãi được mấy %, lời được mấy %, roi sau giá vốn, "
                "roi đã trừ giá vốn, roi sau khi trừ giá vốn, roi trừ giá vốn, roi trừ vốn, roi thực, roi thật"
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
            names="doanh thu trên chi phí quảng cáo, gấp mấy lần, gấp bao nhiêu lần, gấp bn lần, gấp mấy",
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
            figures={
                "cpm": FigureText("CPM", "{cost} ÷ {impressions} × 1.000"),
                "cpm_reach": FigureText("Chi phí cho 1.000 người tiếp cận", "{cost} ÷ {reach} × 1.000"),
                "cpm_views": FigureText("CPM theo lượt xem", "{cost} ÷ {views} × 1.000"),
            },
            caveats={
                "usual": "Tính theo lượt hiển thị; nếu chia cho số người tiếp cận thì là con số khác.",
                "reach": "Tính theo số người tiếp cận (reach), nên không so được với CPM theo lượt hiển thị.",
                "views": "Tính theo lượt xem, nên không so được với CPM theo lượt hiển thị.",
            },
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
            asks={"cogs": AskText("Giá vốn của một đơn là bao nhiêu?", "170k")},
            figures={
                "breakeven_revenue": FigureText("Doanh thu hòa vốn", "{cost} ÷ {margin}"),
                "breakeven_roas": FigureText("ROAS hòa vốn", "1 ÷ {margin}"),
                "max_cpa": FigureText("CPA tối đa", "{aov} × {margin}"),
                "breakeven_orders": FigureText("Số đơn hòa vốn", "{cost} ÷ {max_cpa}, làm tròn lên"),
                "unit_profit": FigureText("Lãi mỗi đơn", "{aov} − {cogs}"),
                "breakeven_orders_unit": FigureText("Số đơn hòa vốn", "{cost} ÷ {unit_profit}, làm tròn lên"),
                "breakeven_revenue_unit": FigureText("Doanh thu hòa vốn", "{cost} ÷ {unit_profit} × {aov}"),
                "breakeven_roas_unit": FigureText("ROAS hòa vốn", "{aov} ÷ {unit_profit}"),
                "max_cpa_unit": FigureText("CPA tối đa"),
            },
            caveats={
                "usual": "Thêm aov= (giá trị đơn) để biết số đơn cần bán và CPA tối đa.",
                "by_unit": "Bán từ số đơn này trở lên thì tiền lãi của các đơn mới bù đủ chi phí.",
                "with_aov": "Biên lợi nhuận ở đây là biên gộp, trước các chi phí khác.",
            },
        ),
        "fee": CalculatorText(
            title="Định giá booking",
            names="phí booking, phí book, giá booking, giá book, báo giá",
            prompt="Bạn gõ lượt xem rồi CPM mà bạn chấp nhận nhé.",
            example="100k 50.000đ",
            figures={
                "fee": FigureText("Phí", "{views} ÷ 1.000 × {cpm}"),
                "fee_interactions": FigureText("Phí", "{interactions} × {cpe}"),
                "fee_followers": FigureText("Phí", "{followers} × {er} × {cpe}"),
                "fee_cpm": FigureText("Phí theo CPM", "{views} ÷ 1.000 × {cpm}"),
                "fee_cpe": FigureText("Phí theo CPE", "{interactions} × {cpe}"),
                "addons_pct": FigureText("Phụ phí ({counted_names})", "{counted_sum}"),
                "addon_alone": FigureText("Phụ phí ({counted_names})"),
                "fee_total": FigureText("Phí gồm phụ phí", "{fee} × (100% + {addons_pct})"),
                "fee_low": FigureText("Từ"),
                "fee_high": FigureText("Đến"),
                "fee_low_added": FigureText("Từ", "{low_alone} × (100% + {addons_pct})"),
                "fee_high_added": FigureText("Đến", "{high_alone} × (100% + {addons_pct})"),
            },
            caveats={
                "usual": "Tính theo CPM của bạn, không phải giá thị trường. Thêm tương tác và CPE để có khoảng giá.",
                "by_cpe": "Tính theo CPE của bạn, không phải giá thị trường.",
                "by_both": "Nằm giữa CPM và CPE của bạn, không phải giá thị trường.",
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
                "emv_sum": FigureText("EMV"),
                "emv_of_impressions": FigureText("Hiển thị", "{impressions} ÷ 1.000 × {cpm}"),
                "emv_of_interactions": FigureText("Tương tác", "{interactions} × {cpe}"),
                "emv_of_views": FigureText("Lượt xem", "{views} × {cpv}"),
                "emv_of_likes": FigureText("Lượt thích", "{likes} × {like_price}"),
                "emv_of_comments": FigureText("Bình luận", "{comments} × {comment_price}"),
                "emv_of_shares": FigureText("Chia sẻ", "{shares} × {share_price}"),
                "emv_of_saves": FigureText("Lượt lưu", "{saves} × {save_price}"),
            },
            caveats={
                "usual": ("Ước tính chi phí mua truyền thông theo đơn giá của bạn; không phải doanh thu hay ROI.")
            },
        ),
        "plan": PLAN_VI,
        "split": CalculatorText(
            title="Chia ngân sách",
            prompt="Bạn gõ ngân sách, rồi từng tên và trọng số của họ.",
            example="100tr macro=50 micro=30 nano=20",
            figures={"share": FigureText("Phần"), "share_pct": FigureText("Tỷ lệ")},
            fields={"cost": "ngân sách"},
            caveats={
                "usual": "Chia theo trọng số của bạn; các phần cộng lại đúng bằng {cost}.",
                "percents": (
                    "Các phần trăm cộng lại là {weights_pct}, nên mình chia theo tỷ lệ giữa chúng; "
                    "các phần cộng lại đúng bằng {cost}."
                ),
                "equal": "Chia đều; các phần cộng lại đúng bằng {cost}.",
            },
        ),
        "all": CalculatorText(
            title="Mọi chỉ số từ một đoạn số liệu",
            names=(
                "tất cả chỉ số, tất cả các chỉ số, tất cả các số, mọi chỉ số, các chỉ số, toàn bộ chỉ số, đủ chỉ số, "
                "đủ các chỉ số, hết các chỉ số, hết chỉ số, tính hết, tính tất cả, tính toàn bộ, tính đủ, tính đủ hết, "
                "tính luôn hết, tính giúp hết, tính hết luôn, tính hết các chỉ số, tính hết chỉ số, chỉ số nào tính "
                "được, số nào tính được, full chỉ số, all chỉ số, tính được gì, tính được những gì, ra được chỉ số nào"
            ),
            prompt="Bạn gõ các số kèm tên, có bao nhiêu mình tính bấy nhiêu chỉ số.",
            example="12tr 300k view 8k tương tác 240 đơn doanh thu 60tr",
            figures={
                "er_followers_pct": FigureText("ER theo người theo dõi"),
                "er_reach_pct": FigureText("ER theo tiếp cận"),
                "er_impressions_pct": FigureText("ER theo hiển thị"),
                "er_views_pct": FigureText("ER theo lượt xem"),
                "cpm": FigureText("CPM (chi phí ÷ hiển thị × 1.000)"),
                "cpe": FigureText("CPE (chi phí ÷ tương tác)"),
                "cpv": FigureText("CPV (chi phí ÷ lượt xem)"),
                "cpc": FigureText("CPC (chi phí ÷ lượt nhấp)"),
                "cpa": FigureText("CPA (chi phí ÷ chuyển đổi)"),
                "ctr_pct": FigureText("CTR (lượt nhấp ÷ hiển thị)"),
                "conversion_pct": FigureText("CVR (chuyển đổi ÷ lượt nhấp)"),
                "roi_pct": FigureText("ROI ((doanh thu − chi phí) ÷ chi phí)"),
                "roas": FigureText("ROAS (doanh thu ÷ chi phí)"),
                "roi_margin_pct": FigureText("ROI sau giá vốn"),
            },
            caveats={
                "usual": "Có thêm số nào, bạn nhắn tiếp số đó là mình tính thêm.",
                "before_goods": "ROI chưa trừ giá vốn; có biên lợi nhuận thì bạn nhắn thêm, như: biên 40%.",
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
                "cpv": FigureText("CPV"),
                "cpc": FigureText("CPC"),
                "cpa": FigureText("CPA"),
                "ctr_pct": FigureText("CTR"),
                "conversion_pct": FigureText("CVR (tỷ lệ chuyển đổi)"),
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
                ),
                "given": (
                    "Tương tác là cột tổng có sẵn. Trung bình: mọi bài ngang nhau; gộp: bài có mẫu số lớn nặng hơn."
                ),
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
    },
    warnings={
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
    },
    read="{field} {value}",
    result="{label}: {value}",
    formula="= {formula}",
    example="Ví dụ: {example}",
    try_it="Bạn thử: {example}",
    which_number="{piece} là {fields}? Bạn nhắn như: {example}",
    or_between="hay",
    in_line="Dòng “{line}”: {problem}",
    scenarios="thấp {low} · cao {high}",
    share="{name}: {value} ({part})",
    in_row="Dòng {line}: {problem}",
)
