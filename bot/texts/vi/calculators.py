"""Vietnamese words for calculators."""

from bot.texts.schema.calculators import CalculatorText, CalculatorTexts, FigureText
from bot.texts.schema.dialogs import AskText
from bot.texts.vi.calculator_errors import CALCULATOR_ERRORS_VI, CALCULATOR_WARNINGS_VI
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
                "ttác, tỉ lệ ttác, mức độ tương tác, tương tác bao nhiêu %, tương tác bao nhiêu phần trăm, tương tác "
                "mấy %, tương tác mấy phần trăm, tương tác bn %, tương tác nhiêu %, tính tương tác, tính engagement"
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
                "hiệu quả đầu tư, tỷ suất lợi nhuận, tỉ suất lợi nhuận, tỷ suất sinh lời, tỉ suất sinh lời, "
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
            names=(
                "mỗi đồng bỏ ra thu được mấy đồng, mỗi đồng bỏ ra thu về mấy đồng, "
                "1 đồng chi ra thu về mấy đồng, mỗi đồng chi ra thu về bao nhiêu đồng, "
                "doanh thu trên chi phí quảng cáo, "
                "gấp mấy lần, gấp bao nhiêu lần, gấp bn lần, gấp mấy"
            ),
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
                "thị, giá nghìn hiển thị, giá mỗi nghìn lượt hiển thị, giá mỗi nghìn hiển thị, giá một nghìn lượt hiển "
                "thị, giá một nghìn hiển thị, chi phí mỗi nghìn lượt hiển thị, chi phí mỗi nghìn hiển thị, chi phí cho "
                "một nghìn lượt hiển thị, chi phí cho mỗi nghìn lượt hiển thị, giá mỗi nghìn lượt xem, "
                "giá mỗi nghìn view, "
                "giá một nghìn view, giá 1000 view, giá 1.000 view, mỗi nghìn view bao nhiêu, "
                "mỗi nghìn lượt xem bao nhiêu, 1000 view bao nhiêu tiền, 1.000 view bao nhiêu tiền"
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
            names=(
                "hòa vốn, điểm hòa vốn, doanh thu hòa vốn, roas hòa vốn, roas để hòa vốn, cpa hòa vốn, cpa tối đa, "
                "cpa cao nhất"
            ),
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
                "without_cost": "Thêm chi phí= để biết doanh thu hòa vốn.",
                "with_aov": "Biên lợi nhuận ở đây là biên gộp, trước các chi phí khác.",
            },
        ),
        "fee": CalculatorText(
            title="Định giá booking",
            names=(
                "phí booking, phí book, giá booking, giá book, báo giá, phí em nhận, phí mình nhận, em nhận bao nhiêu, "
                "mình nhận bao nhiêu, em được bao nhiêu tiền, mình được bao nhiêu tiền"
            ),
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
                "fee_posts": FigureText("Phí cho {posts} bài", "{fee} × {posts}"),
                "fee_posts_added": FigureText("Phí cho {posts} bài", "{fee_total} × {posts}"),
                "fee_posts_low": FigureText("Phí cho {posts} bài từ", "{fee_low} × {posts}"),
                "fee_posts_high": FigureText("Phí cho {posts} bài đến", "{fee_high} × {posts}"),
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
                "emv_by_views": FigureText("EMV theo lượt xem", "{views} ÷ 1.000 × {cpm}"),
                "emv_sum": FigureText("EMV"),
                "emv_rows": FigureText("EMV cộng lại"),
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
                "roas": FigureText("ROAS (doanh thu ÷ chi phí)"),
            },
            caveats={"usual": "Chỉ so sánh các con số cùng mẫu số và cùng cách đếm tương tác."},
        ),
        "csv": CalculatorText(
            title="ER của nhiều bài (dán bảng CSV)",
            prompt="Dòng đầu là tên cột, sau đó mỗi dòng một bài.",
            example="\nlikes,comments,followers\n1200,80,25000\n900,40,25400",
            figures={
                "posts": FigureText("Số bài"),
                "er_followers_pct": FigureText("ER theo người theo dõi"),
                "er_reach_pct": FigureText("ER theo tiếp cận"),
                "er_impressions_pct": FigureText("ER theo hiển thị"),
                "er_views_pct": FigureText("ER theo lượt xem"),
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
                "cpe": FigureText("CPE", "{cost} ÷ {interactions}"),
                "cpm": FigureText("CPM", "{cost} ÷ {impressions} × 1.000"),
                "cpv": FigureText("CPV", "{cost} ÷ {views}"),
                "roi_pct": FigureText("ROI (chưa trừ giá vốn)", "({revenue} − {cost}) ÷ {cost} × 100"),
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
    errors=CALCULATOR_ERRORS_VI,
    warnings=CALCULATOR_WARNINGS_VI,
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
    listed="{name}: {figures}",
    in_row="Dòng {line}: {problem}",
)
