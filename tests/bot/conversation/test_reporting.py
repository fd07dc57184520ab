"""A report of a campaign: what is said where there is a file, a pasted table, or neither."""

import pytest

from bot.conversation.needs import FILE_AT_HAND, NOTHING, SentFile
from bot.conversation.reporting import report, report_pressed, report_without
from bot.conversation.requests import Outcome, Press, Request
from bot.conversation.services import Services
from bot.replies.buttons import BuildReport, ReportWithout
from bot.texts import TEXTS_EN, TEXTS_VI

TABLE = "influencer,cost,likes,comments\nLan,100,9,1\nMinh,300,9,1"


def asked(text: str, services: Services, file: SentFile | None = None) -> Outcome:
    return report(Request(text, looked_up=NOTHING.having(FILE_AT_HAND, file)), services)


def sent(text: str) -> SentFile:
    return SentFile("kol.csv", len(text), text.encode())


@pytest.mark.parametrize("text", ["", "tháng 11", "likes,cost"])
def test_without_a_table_it_says_what_to_send(text: str, services: Services) -> None:
    outcome = asked(text, services)
    assert outcome.reply is not None
    assert outcome.reply.text in (TEXTS_VI.reports.send_file, TEXTS_EN.reports.send_file)
    assert outcome.reply.attachments == ()


@pytest.mark.parametrize("file", [True, False])
def test_a_table_gets_a_report(file: bool, services: Services) -> None:
    outcome = asked("", services, sent(TABLE)) if file else asked(TABLE, services)
    assert outcome.reply is not None
    assert "CPE: 20\n" in outcome.reply.plain
    assert [each.kind for each in outcome.reply.attachments] == ["photo", "document"]


def test_a_table_without_costs_is_explained(services: Services) -> None:
    outcome = asked("", services, sent("name,likes,followers\nLan,9,100"))
    assert outcome.reply is not None
    assert outcome.reply.text == TEXTS_VI.tables.errors["report_without_cost"]


TWO_LIKES = b"influencer,cost,like,tim,comments\nLan,100,9,5,1\nMinh,300,9,5,1"


def test_a_report_asks_which_column_is_meant(services: Services) -> None:
    file = SentFile("kol.csv", len(TWO_LIKES), TWO_LIKES, message=7)
    outcome = asked("", services, file)
    assert outcome.reply is not None
    assert outcome.answers == 7
    buttons = [button for row in outcome.reply.rows for button in row]
    assert [(button.label, button.data) for button in buttons] == [
        ("like", ReportWithout("3")),
        ("tim", ReportWithout("2")),
    ]
    press = Press(ReportWithout("3"), 5, looked_up=NOTHING.having(FILE_AT_HAND, file))
    reported = report_without(ReportWithout("3"), press, services)
    assert reported.reply is not None
    assert "CPE: 20\n" in reported.reply.plain  # 400 / (9 + 1 + 9 + 1)


def test_a_button_whose_file_is_gone_or_too_large(services: Services) -> None:
    press = Press(BuildReport(), 5, looked_up=NOTHING.having(FILE_AT_HAND, None))
    assert report_pressed(BuildReport(), press, services) == Outcome(notice=TEXTS_VI.basics.stale_button)
    large = asked("", services, SentFile("kol.xlsx", 10**9))
    assert large.reply is not None
    assert "5 MB" in large.reply.text
