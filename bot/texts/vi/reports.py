"""Vietnamese words for reports of a campaign."""

from bot.texts.schema.reports import ReportTexts

REPORTS_VI = ReportTexts(
    title="Báo cáo chiến dịch",
    heading="Báo cáo chiến dịch: {file}",
    size="{people} influencer, {rows} dòng số liệu.",
    together="Tổng cộng",
    spent="Chi phí {cost}",
    of_some="({rows}/{all} dòng)",
    best="Tốt nhất: {name} – {value}",
    worst="Kém nhất: {name} – {value}",
    each="Từng influencer, theo chi phí",
    person="{place}. {name} – {cost}",
    no_cost="chưa có chi phí",
    with_share="{cost} ({share})",
    head_share="Tỷ trọng chi phí",
    no_result="chưa có kết quả",
    more="… và {count} influencer nữa, có đủ trong tệp Excel.",
    left_out="{count} dòng chưa đọc được nên không có trong báo cáo; xem trang Ghi chú của tệp Excel.",
    offer="📄 Báo cáo chiến dịch",
    send_file=(
        "Bạn gửi tệp Excel hay CSV của chiến dịch (influencer, chi phí, lượt xem, tương tác, đơn, doanh thu…) rồi trả "
        "lời tệp đó bằng /baocao. Dán bảng ngay sau lệnh cũng được."
    ),
    file="bao-cao.xlsx",
    pasted="bảng đã dán",
    tab="Báo cáo",
    notes="Ghi chú",
    how_to="Số màu xanh lấy từ tệp; các chỉ số là công thức và tự tính lại khi bạn sửa.",
    rows="Số dòng",
)
