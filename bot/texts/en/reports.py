"""English words for reports of a campaign."""

from bot.texts.schema.reports import ReportTexts

REPORTS_EN = ReportTexts(
    title="Campaign report",
    heading="Campaign report: {file}",
    size="Influencers: {people}, rows of numbers: {rows}.",
    together="In total",
    spent="Cost {cost}",
    of_some="({rows} of {all} rows)",
    best="Best: {name} – {value}",
    worst="Worst: {name} – {value}",
    each="Each influencer, by cost",
    person="{place}. {name} – {cost}",
    no_cost="no cost yet",
    with_share="{cost} ({share})",
    head_share="Share of cost",
    no_result="no results yet",
    more="… and {count} more, all in the Excel file.",
    left_out="Rows that I could not read, so that they are not in the report: {count}; see Notes in the Excel file.",
    offer="📄 Campaign report",
    send_file=(
        "Send the campaign’s Excel or CSV file (influencer, cost, views, interactions, orders, revenue…), and reply to "
        "it with /report. You can also paste the table right behind the command."
    ),
    file="report.xlsx",
    pasted="the pasted table",
    tab="Report",
    notes="Notes",
    how_to="Blue numbers come from the file; the figures are formulas and follow when you change them.",
    rows="Rows",
)
