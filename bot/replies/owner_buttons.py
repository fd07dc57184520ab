"""What a press on an owner's button asks for: documents, groups, taught answers, questions without an answer."""

from dataclasses import dataclass
from typing import Annotated, Literal

from bot.replies.button_data import ButtonData
from bot.replies.button_forms import ChatId, HashMark, LaterPage, one_of

GapAction = Literal["open", "later", "dismissed"]
"""What an owner does with a group of questions that were not answered well."""


# What owners decide -----------------------------------------------------------------------------


@dataclass(frozen=True)
class SwitchHandbook(ButtonData, prefix="b"):
    """Answer from the handbook too, or from the guide without it."""

    on: Annotated[bool, one_of({"on": True, "off": False})]


@dataclass(frozen=True)
class SwitchDigest(ButtonData, prefix="b:w"):
    """Send owners a digest each week, or no longer."""

    on: Annotated[bool, one_of({"on": True, "off": False})]


@dataclass(frozen=True)
class LearnFile(ButtonData, prefix="k:y"):
    """Learn the file to which the message above replies."""


@dataclass(frozen=True)
class LeaveFile(ButtonData, prefix="k:n"):
    """Learn nothing of it."""


@dataclass(frozen=True)
class ListDocuments(ButtonData, prefix="k:l"):
    """Show what the bot was taught."""


@dataclass(frozen=True)
class AskRemoval(ButtonData, prefix="k:r"):
    """Ask whether to remove a document; `bot.conversation.learning` makes the mark that stands for it."""

    document: HashMark


@dataclass(frozen=True)
class RemoveDocument(ButtonData, prefix="k:d"):
    """Remove a document."""

    document: HashMark


@dataclass(frozen=True)
class ListGroups(ButtonData, prefix="n:l"):
    """Show one page of the groups that the bot is in."""

    page: LaterPage = 1


@dataclass(frozen=True)
class OpenGroup(ButtonData, prefix="n:o"):
    """Show one of these groups."""

    chat: ChatId


@dataclass(frozen=True)
class AskLeaving(ButtonData, prefix="n:r"):
    """Ask whether to leave a group."""

    chat: ChatId


@dataclass(frozen=True)
class LeaveChat(ButtonData, prefix="n:d"):
    """Leave a group."""

    chat: ChatId


@dataclass(frozen=True)
class AllowChat(ButtonData, prefix="n:a"):
    """Answer in a group from now on."""

    chat: ChatId


@dataclass(frozen=True)
class SendToGroups(ButtonData, prefix="n:y"):
    """Send what the message above shows to all groups, a minute later."""


@dataclass(frozen=True)
class KeepFromGroups(ButtonData, prefix="n:n"):
    """Send nothing of it, or take back that it is to be sent."""


@dataclass(frozen=True)
class KeepAnswerOrNot(ButtonData, prefix="h:k"):
    """Store the contact's answer above for the group, or not."""

    keep: Annotated[bool, one_of({"y": True, "n": False})]


@dataclass(frozen=True)
class RemoveStored(ButtonData, prefix="h:r"):
    """Store a contact's answer no longer."""

    id: ChatId


# What owners teach in the chat -------------------------------------------------------------------


@dataclass(frozen=True)
class TeachDraft(ButtonData, prefix="a:y"):
    """Learn the answer that the message above shows, for its question alone or for the other wordings too."""

    with_ways: Annotated[bool, one_of({"w": True, "q": False})]


@dataclass(frozen=True)
class LeaveDraft(ButtonData, prefix="a:n"):
    """Teach nothing of what the message above asks for or shows."""


@dataclass(frozen=True)
class AnswerGap(ButtonData, prefix="a:g"):
    """Ask the owner for the answer to a question that was not answered well; the mark stands for its wording."""

    question: HashMark


@dataclass(frozen=True)
class HandleGap(ButtonData, prefix="a:q"):
    """Show a group of questions that were not answered well, or set it aside; the mark stands for one of them."""

    action: Annotated[GapAction, one_of({"o": "open", "l": "later", "x": "dismissed"})]
    question: HashMark


@dataclass(frozen=True)
class ListGaps(ButtonData, prefix="a:k"):
    """Show the groups of questions again."""


@dataclass(frozen=True)
class ListAnswers(ButtonData, prefix="a:l"):
    """Show one page of the answers that owners taught."""

    page: LaterPage = 1


@dataclass(frozen=True)
class OpenAnswer(ButtonData, prefix="a:o"):
    """Show one of these answers; the mark stands for its question."""

    question: HashMark


@dataclass(frozen=True)
class EditAnswer(ButtonData, prefix="a:e"):
    """Ask the owner for another answer to the same question."""

    question: HashMark


@dataclass(frozen=True)
class AskAnswerRemoval(ButtonData, prefix="a:r"):
    """Ask whether to remove an answer."""

    question: HashMark


@dataclass(frozen=True)
class RemoveAnswer(ButtonData, prefix="a:d"):
    """Remove an answer."""

    question: HashMark


@dataclass(frozen=True)
class ShowVersions(ButtonData, prefix="a:h"):
    """Show how an answer was changed."""

    question: HashMark


@dataclass(frozen=True)
class ExportAnswers(ButtonData, prefix="a:m"):
    """Send all taught answers as a Markdown file."""
