"""What words tell of own affairs: counted by hand, and on questions of writers who were left out."""

import math
from pathlib import Path

import pytest

from bot.groups.counted_words import affair_words, count_words, talk_words
from bot.groups.own_affairs import is_own_affair
from bot.groups.talk import SURE_REQUEST, SURE_TALK
from knowledge.bank import load_affairs, load_replies
from knowledge.toolbox.errors import KnowledgeError

HELD_OUT = load_affairs(Path(__file__).parents[2] / "affairs")


def test_words_are_counted_once_a_question() -> None:
    asked = (("bài lên chưa", True), ("bài bài nào", True), ("bài là gì", False))
    counted = count_words(asked)
    # "bài" stands in both of two own affairs and in the one question in general: 3/4 against 2/3.
    assert counted.weights["bai"] == pytest.approx(math.log((3 / 4) / (2 / 3)))
    assert counted.weights["typed:chưa"] == pytest.approx(math.log((2 / 4) / (1 / 3)))
    assert counted.weights["gi $"] == pytest.approx(math.log((1 / 4) / (2 / 3)))
    # Words, pairs with both ends, and words as typed; of three words not one was seen.
    assert counted.score("gì") == pytest.approx((2 * math.log(3 / 8) + math.log(3 / 8) + 0) / math.sqrt(4))
    assert counted.score("xyz") == counted.score("") == 0


def test_writers_left_out_share_no_question_with_the_counted() -> None:
    counted = load_affairs()
    assert len({one.writer for one in counted}) >= 12
    assert {one.text for one in counted}.isdisjoint(one.text for one in HELD_OUT)
    assert {one.writer for one in counted}.isdisjoint(one.writer for one in HELD_OUT)


def test_own_affairs_of_writers_left_out() -> None:
    own = [one.text for one in HELD_OUT if one.is_own]
    general = [one.text for one in HELD_OUT if not one.is_own]
    assert sum(map(is_own_affair, own)) / len(own) >= 0.9
    assert sum(map(is_own_affair, general)) / len(general) <= 0.1
    assert affair_words() is affair_words()


def test_replies_of_writers_left_out() -> None:
    replies = load_replies()
    right = wrong = 0
    for writer in {one.writer for one in replies}:
        counted = count_words((one.text, one.is_talk) for one in replies if one.writer != writer)
        for one in replies:
            score = counted.score(one.text) if one.writer == writer else 0.0
            is_sure = score > SURE_TALK or score < SURE_REQUEST
            right += is_sure and one.is_talk is (score > SURE_TALK)
            wrong += is_sure and one.is_talk is (score < SURE_REQUEST)
    assert right / len(replies) >= 0.45
    assert wrong / len(replies) <= 0.06
    assert talk_words() is talk_words()


def test_a_kind_of_reply_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "lan.md").write_text("## mine\n- gửi chưa\n", encoding="utf8")
    with pytest.raises(KnowledgeError, match=r"lan\.md: `## talk` or `## bot` wanted above 'gửi chưa'"):
        load_replies(tmp_path)


def test_a_kind_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "lan.md").write_text("## mine\n- bài lên chưa\n", encoding="utf8")
    with pytest.raises(KnowledgeError, match=r"lan\.md: `## own` or `## general` wanted above 'bài lên chưa'"):
        load_affairs(tmp_path)
