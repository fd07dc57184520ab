"""Vietnamese words for charts."""

from bot.texts.schema.charts import ChartTexts

CHARTS_VI = ChartTexts(
    top="Top {shown} trong {total}",
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
    revenue_axis="Doanh thu",
    revenue_axis_in="Doanh thu ({currency})",
    scales={"3": "{number} nghìn", "6": "{number} triệu", "9": "{number} tỷ", "12": "{number} nghìn tỷ"},
    scenario_low="Thấp",
    scenario_main="Chính",
    scenario_high="Cao",
    plan_file="ke-hoach.xlsx",
    plan_tab="Kế hoạch",
    plan_how="Thay các số màu xanh, mọi kết quả bên dưới tự tính lại.",
    plan_scenarios={
        "usual": "Thấp và cao: mọi tỷ lệ giảm hoặc tăng 20%",
        "ranges": "Thấp và cao: hai đầu khoảng đã cho, số chính ở giữa",
        "alone": "Chỉ tính từ các số và tỷ lệ đã cho",
    },
    plan_inputs="Số của bạn",
    plan_results="Kết quả",
    series="{label}: {total}",
    day="d/M",
)
