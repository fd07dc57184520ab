"""Vietnamese words for what is worked out from the guide's own figures."""

from bot.texts.schema.sums import SumTexts

SUMS_VI = SumTexts(
    names={
        "latest": "12 tháng gần nhất",
        "before": "năm liền trước đó",
        "raise": "nhóm định tăng ngân sách",
        "cut": "nhóm sẽ cắt hoặc ngừng",
    },
    year="năm {year}",
    units={
        "billion": "{figure} tỷ USD",
        "points": "{figure} điểm phần trăm",
        "platforms": "{figure} nền tảng và agency",
    },
    ratio="{more} gấp khoảng <b>{result} lần</b> {less}: {a} ÷ {b} = {result}.",
    grew="Từ {first} đến {last} tăng khoảng <b>{result}</b>: ({b} − {a}) ÷ {a} × 100 = {result}.",
    fell="Từ {first} đến {last} giảm khoảng <b>{result}</b>: ({a} − {b}) ÷ {a} × 100 = {result}.",
    difference="{more} hơn {less} <b>{result}</b>: {a} − {b} = {number}.",
    total="Cộng lại là <b>{result}</b>: {a} + {b} = {number}.",
    rest="Còn lại <b>{result}</b>: 100 − {a} − {b} = {number}. Cẩm nang không nói nhóm còn lại này định làm gì.",
    made="🧮 Bot tự tính từ các con số của cẩm nang; cẩm nang không ghi sẵn kết quả này.",
    media_value=(
        "Theo mức trung bình 5,78 USD EMV cho mỗi USD, {spent} tương ứng khoảng <b>{result}</b> EMV: "
        "{plain} × 5,78 = {number}."
    ),
    media_value_most=(
        "Theo mức 18 USD EMV cho mỗi USD mà một số công ty đạt tới, {spent} tương ứng khoảng <b>{result}</b> EMV: "
        "{plain} × 18 = {number}."
    ),
    media_value_note=(
        "🧮 Bot tự tính, để hình dung thôi: EMV là giá trị truyền thông, không phải doanh thu hay lợi nhuận, và chiến "
        "dịch của bạn có thể khác xa mức này."
    ),
    needs_cost=(
        "Để tính ra số cần đạt, mình cần thêm chi phí (hoặc ngân sách). Bạn nhắn luôn một câu, ví dụ: "
        "<code>cpm 35k, chi 20tr thì cần bao nhiêu view</code>"
    ),
    mean_of_results="{figure}, trung bình của {count} kết quả: <b>{mean}</b> (từng kết quả: {parts}).",
    higher="{figure}: kết quả sau <b>{second}</b>, kết quả trước {first}. Kết quả sau cao hơn.",
    lower="{figure}: kết quả trước <b>{first}</b>, kết quả sau {second}. Kết quả trước cao hơn.",
    dearer="{figure}: kết quả trước <b>{first}</b>, kết quả sau {second}. Kết quả trước rẻ hơn.",
    cheaper="{figure}: kết quả sau <b>{second}</b>, kết quả trước {first}. Kết quả sau rẻ hơn.",
    row_highest="Cao nhất là {name} – {figure}.",
    row_lowest="Thấp nhất là {name} – {figure}.",
    row_cheapest="Rẻ nhất là {name} – {figure}.",
    row_dearest="Đắt nhất là {name} – {figure}.",
    rows_agree="Cả tỷ lệ lẫn chi phí đều nghiêng về {name}.",
    rows_differ="Chọn ai còn tùy mục tiêu: cần tương tác thì nhìn tỷ lệ, cần tiết kiệm thì nhìn chi phí.",
    same="{figure}: hai kết quả bằng nhau, đều là <b>{first}</b>.",
    no_profit=(
        "<b>Không.</b> EMV là giá trị truyền thông ước tính, không phải doanh thu hay lợi nhuận, nên không suy ra lời "
        "lỗ được. Muốn biết lời lỗ, bạn tính ROI từ chi phí và doanh thu của mình, ví dụ: <code>roi 50tr 120tr</code>"
    ),
    no_exchange=(
        "<b>Mình không có tỷ giá</b> nên không đổi tiền được. Bạn đổi theo tỷ giá của ngân hàng rồi gõ lại số mới, "
        "mình tính lại giúp bạn, ví dụ: <code>roi $2000 $4800</code>"
    ),
    own_total="Tổng cộng <b>{result}</b>: {parts} = {result}.",
    own_average="Trung bình <b>{result}</b>: ({parts}) ÷ {count} = {result}.",
    own_total_right="Tổng <b>{total}</b> khớp với các khoản: {parts} = {result}.",
    own_total_over="Các khoản cộng lại là <b>{result}</b> ({parts}), nhiều hơn tổng {total} là {difference}.",
    own_total_under="Các khoản cộng lại là <b>{result}</b> ({parts}), còn thiếu {difference} mới đủ tổng {total}.",
    own_margin=(
        "Biên lợi nhuận gộp: <b>{margin}</b>\n= ({price} − {goods}) ÷ {price} × 100\n"
        "Mỗi sản phẩm lãi gộp {profit}, chưa trừ chi phí quảng cáo và vận hành."
    ),
    own_commission="Hoa hồng {percent} của {sales} là <b>{commission}</b>.",
    own_commission_and_fee=(
        "Hoa hồng {percent} của {sales} là {commission}, cộng phí cố định {fixed}: trả tổng cộng <b>{total}</b>."
    ),
    own_total_of_each="Tổng cộng <b>{result}</b>: {count} × ({parts}).",
    own_rise="Từ {first} lên {second} là tăng <b>{percent}</b>: {difference} ÷ {first} × 100.",
    own_fall="Từ {first} xuống {second} là giảm <b>{percent}</b>: {difference} ÷ {first} × 100.",
    own_share="{second} là <b>{percent}</b> của {first}; còn lại {difference}, tức <b>{left}</b>.",
    results_differ="Chênh <b>{percent}</b> so với kết quả trước.",
    campaigns_beside={
        "dearer": "{figure}: đợt này {this}, đợt trước {other}. Đợt này <b>đắt hơn {percent}</b>.",
        "cheaper": "{figure}: đợt này {this}, đợt trước {other}. Đợt này <b>rẻ hơn {percent}</b>.",
        "higher": "{figure}: đợt này {this}, đợt trước {other}. Đợt này <b>cao hơn</b> {percent} (điểm phần trăm).",
        "lower": "{figure}: đợt này {this}, đợt trước {other}. Đợt này <b>thấp hơn</b> {percent} (điểm phần trăm).",
        "same": "{figure}: hai đợt <b>bằng nhau</b>, đều là {this}.",
    },
    own_orders={
        "each": "Hoa hồng mỗi đơn: <b>{of_each}</b> = {each} × {percent}.",
        "each_and_fee": (
            "Hoa hồng mỗi đơn: <b>{of_each}</b> = {each} × {percent}. Phí cố định {fixed} cộng vào tổng, nên bạn cho "
            "mình biết bán được bao nhiêu đơn nhé."
        ),
        "orders": "Hoa hồng: <b>{commission}</b> = {orders} đơn × {each} × {percent} (mỗi đơn {of_each}).",
        "sales": "Hoa hồng: <b>{commission}</b> = doanh thu {sold} × {percent}.",
        "fee": "Cộng phí cố định: <b>{total}</b> = {commission} + {fixed}.",
        "share": "Bằng <b>{share}</b> doanh thu: {total} ÷ {sold} × 100.",
    },
    own_price_base="{parts} = <b>{result}</b>",
    own_price_steps={
        "off": "Trừ {percent} của {before} ({part}): còn <b>{result}</b>",
        "on_top": "Cộng {percent} của {before} ({part}): thành <b>{result}</b>",
        "paid": "Trả trước {percent} của {of} là <b>{part}</b>; còn phải trả <b>{result}</b>",
        "taken": "{percent} của {before} là <b>{part}</b>; phần còn lại <b>{result}</b>",
        "part": "{percent} của {before} là <b>{result}</b>",
        "within": "Trước khi cộng {percent}: <b>{result}</b>; phần {percent} trong {before} là {part}",
        "off_amount": "Trừ {part}: {before} − {part} = <b>{result}</b>",
        "on_top_amount": "Cộng {part}: {before} + {part} = <b>{result}</b>",
        "paid_amount": "Đã trả {part}: còn phải trả {before} − {part} = <b>{result}</b>",
        "within_amount": "{before} đã gồm {part}: phần còn lại là <b>{result}</b>",
    },
    own_price_gross=(
        "Còn nếu {base} là số thực nhận sau thuế thì tổng chi phí là <b>{result}</b>: {base} ÷ (100% − {percent})."
    ),
    part_unknown=(
        "Mình chỉ biết tổng chi phí là {total}, chưa biết riêng khoản {part} là bao nhiêu. Bạn gửi tổng chi phí mới "
        "nhé, ví dụ: <code>chi phí 95tr</code>"
    ),
    part_or_all=(
        "Khoản {name} {part} này tính thêm vào chi phí {cost} lúc nãy, hay đã gồm trong đó? Tính thêm thì bạn nhắn "
        "<code>chi phí {both}, doanh thu {revenue}</code>; đã gồm thì nhắn "
        "<code>chi phí {cost}, doanh thu {revenue}</code> nhé."
    ),
    own_more=(
        "Muốn biết trung bình thì bạn nhắn “trung bình”; "
        "có thêm doanh thu, số đơn hay lượt xem thì mình tính ROI, CPA, CPV."
    ),
    wished={
        "revenue_of_roas": "Cần doanh thu <b>{result}</b>: chi phí {cost} × ROAS {roas}.",
        "interactions_of_followers": "<b>{result}</b> lượt tương tác: {followers} người theo dõi × ER {er}.",
        "interactions_of_reach": "<b>{result}</b> lượt tương tác: {reach} người tiếp cận × ER {er}.",
        "interactions_of_views": "<b>{result}</b> lượt tương tác: {views} lượt xem × ER {er}.",
        "interactions_of_impressions": "<b>{result}</b> lượt tương tác: {impressions} lượt hiển thị × ER {er}.",
        "interactions_of_cpe": "<b>{result}</b> lượt tương tác: chi phí {cost} ÷ CPE {cpe}.",
        "clicks_of_impressions": "<b>{result}</b> lượt nhấp: {impressions} lượt hiển thị × CTR {ctr}.",
        "clicks_of_views": "<b>{result}</b> lượt nhấp: {views} lượt xem × CTR {ctr}.",
        "clicks_of_orders": "Cần <b>{result}</b> lượt nhấp: {conversions} đơn ÷ tỷ lệ chuyển đổi {cvr}, làm tròn lên.",
        "clicks_of_cost": "<b>{result}</b> lượt nhấp: chi phí {cost} ÷ CPC {cpc}.",
        "orders_of_clicks": "<b>{result}</b> đơn: {clicks} lượt nhấp × tỷ lệ chuyển đổi {cvr}.",
        "orders_of_revenue": "<b>{result}</b> đơn: doanh thu {revenue} ÷ giá trị đơn {aov}.",
        "orders_of_roas": "<b>{result}</b> đơn: chi phí {cost} × ROAS {roas} ÷ giá trị đơn {aov}.",
        "orders_of_cost": "<b>{result}</b> đơn: chi phí {cost} ÷ CPA {cpa}.",
        "impressions_of_clicks": "Cần <b>{result}</b> lượt hiển thị: {clicks} lượt nhấp ÷ CTR {ctr}, làm tròn lên.",
        "impressions_of_cost": "<b>{result}</b> lượt hiển thị: chi phí {cost} ÷ CPM {cpm} × 1.000.",
        "views_of_cpm": "<b>{result}</b> lượt xem: chi phí {cost} ÷ CPM {cpm} × 1.000.",
        "views_of_cost": "<b>{result}</b> lượt xem: chi phí {cost} ÷ CPV {cpv}.",
        "budget_of_revenue": "Ngân sách <b>{result}</b>: doanh thu {revenue} ÷ ROAS {roas}.",
        "budget_of_views": "Cần ngân sách <b>{result}</b>: {views} lượt xem ÷ 1.000 × CPM {cpm}.",
        "budget_of_clicks": "Cần ngân sách <b>{result}</b>: {clicks} lượt nhấp × CPC {cpc}.",
        "budget_of_interactions": "Cần ngân sách <b>{result}</b>: {interactions} lượt tương tác × CPE {cpe}.",
    },
    rounded_up="Đã làm tròn lên, vì ít hơn thì chưa đạt.",
    own_rates="Chỉ tính từ số của bạn, không phải mức thị trường.",
)
