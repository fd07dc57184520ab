"""Privacy: `/privacy` says what is kept of a person, `/mydata` hands it out, `/forget` deletes it."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.conversation.deep_links import PRIVACY
from bot.conversation.effects import ForgetPerson
from bot.conversation.needs import PERSONAL_DATA
from bot.conversation.requests import Outcome, Press, Request
from bot.conversation.services import Services
from bot.replies.buttons import Forget, Keep
from bot.replies.reply import Attachment, Button, Reply
from bot.state.lifetimes import (
    ANSWER_LIFE_WITHOUT_TEXT,
    DIALOG_LIFE,
    REPLIED_TURN_LIFE,
    REPLY_LIFE,
    TURN_LIFE,
    UPDATE_LIFE,
)
from bot.state.values import PersonalData, PersonalKind
from bot.texts.schema import PrivacyTexts


def privacy(request: Request, services: Services) -> Outcome:
    """Say what is kept, how long, and who can see it."""
    words = request.texts.privacy
    if request.place == "terminal":
        return Outcome(Reply(words.in_terminal))
    sentence = words.kept if services.kept else words.kept_without_texts
    days = (services.kept or ANSWER_LIFE_WITHOUT_TEXT).days
    span = words.spans["one" if days == 1 else "many"].format(days=days)
    kept = sentence.format(
        turns=TURN_LIFE // timedelta(minutes=1),
        dialogs=DIALOG_LIFE // timedelta(minutes=1),
        replied=min(services.kept, REPLIED_TURN_LIFE) // timedelta(hours=1),
        replies=REPLY_LIFE // timedelta(hours=1),
        failures=max(services.kept, UPDATE_LIFE).days,
        span=span,
    )
    if request.place == "group":
        return Outcome(Reply(words.in_group, ((Button(request.texts.group.read_all, payload=PRIVACY),),)))
    return Outcome(Reply(f"{kept}\n\n{words.who}"))


def forget(request: Request, services: Services) -> Outcome:
    """Delete what is kept of the asker: in a group at once, in private after a question, as there is more to lose."""
    words = request.texts.privacy
    if request.place == "terminal":
        return Outcome(Reply(words.in_terminal))
    data = request.looked_up[PERSONAL_DATA]
    if request.place == "group":
        return _forgotten_in_group(data, request.asker.chat, words)
    if not data.counts():
        return Outcome(Reply(words.nothing))
    return Outcome(_forget_what(data, words))


def keep(data: Keep, press: Press, services: Services) -> Outcome:
    """Delete nothing, as the person who was asked chose."""
    if data.owner != press.asker.user:
        return Outcome(notice=press.texts.dialogs.not_yours)
    return Outcome(Reply(press.texts.privacy.left_as_it_is), replaces=press.message)


def forget_pressed(data: Forget, press: Press, services: Services) -> Outcome:
    """Delete what the person who was asked chose."""
    words, personal = press.texts.privacy, press.looked_up[PERSONAL_DATA]
    if data.owner != press.asker.user:
        return Outcome(notice=press.texts.dialogs.not_yours)
    chat = None if data.everywhere else press.asker.chat
    counts = personal.counts(chat)
    if not counts:
        return Outcome(Reply(words.nothing), replaces=press.message)
    sentence = words.forgotten_all if data.everywhere else words.forgotten_here
    said = Reply(sentence.format(lines=_lines(counts, words)))
    return Outcome(said, replaces=press.message, effects=(ForgetPerson(chat),))


def my_data(request: Request, services: Services) -> Outcome:
    """Hand out everything that is kept of the asker, in private only."""
    words = request.texts.privacy
    if request.place == "terminal":
        return Outcome(Reply(words.in_terminal))
    data = request.looked_up[PERSONAL_DATA]
    if request.place == "group":
        return Outcome(Reply(words.data_in_group))
    if not data.counts() and not data.documents:
        return Outcome(Reply(words.nothing))
    content = json.dumps(as_json(data, request.now), ensure_ascii=False, indent=2).encode()
    return Outcome(Reply(words.data, attachments=(Attachment("document", words.data_name, content),)))


def as_json(data: PersonalData, now: datetime) -> dict[str, Any]:
    """Return the data as plain JSON values: `telegram_user`, `made_at`, then a list of rows for each kind."""
    found = (*data.items.items(), ("documents", data.documents))
    kinds = {kind: [_plain(item) for item in items] for kind, items in found if items}
    return {"telegram_user": data.user, "made_at": now.astimezone(UTC).isoformat(), **kinds}


def _plain(item: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, datetime) else value for name, value in item.items()}


def _forgotten_in_group(data: PersonalData, chat: int, words: PrivacyTexts) -> Outcome:
    counts = data.counts(chat)
    if not counts:
        return Outcome(Reply(words.nothing_in_group))
    said = words.forgotten_in_group.format(lines=_lines(counts, words))
    return Outcome(Reply(said), effects=(ForgetPerson(chat),))


def _forget_what(data: PersonalData, words: PrivacyTexts) -> Reply:
    here, groups = data.counts(data.user), data.counts_elsewhere()
    only_here = [Button(words.forget_here, Forget(everywhere=False, owner=data.user))] if here else []
    everywhere = [Button(words.forget_all, Forget(everywhere=True, owner=data.user))] if groups else []
    sentence = words.forget_what.format(here=_lines(here, words), groups=_lines(groups, words))
    return Reply(sentence, ((*only_here, *everywhere), (Button(words.forget_none, Keep(data.user)),)))


def _lines(counts: Mapping[PersonalKind, int], words: PrivacyTexts) -> str:
    lines = [words.lines[kind].format(count=count) for kind, count in counts.items()]
    return "\n".join(lines) or words.no_line
