"""All errors of this project, in one tree with one root.

GuideBotError
├── InvalidInput           what a person typed or sent cannot be used
├── KnowledgeError         the content to answer from cannot be used
│   ├── UnusableFileError  a document adds nothing
│   └── MissingExtra       it needs packages that are not installed
├── ConfinedError          a function gave no result within its time and memory
│   ├── TooSlow
│   ├── TooBig
│   └── Unreadable
├── SearchError            questions cannot be answered for now
│   ├── DamagedIndex
│   ├── SearchFailed
│   ├── SearchEnded
│   └── AnswererNotBuilt
├── WrongUse               a command was called or configured in a wrong way (exit code 2)
│   ├── SettingsError
│   └── BatchError
├── BotFailure             the bot cannot go on (exit code 1)
│   ├── StateError
│   └── ListenError
├── QuestionGone           a message was deleted before it was answered
├── Halted                 an update stays stored for the next start
├── Stopped                the bot was asked to stop before it had started
├── EvaluationError        a search cannot be evaluated
├── BaseModelUnavailable   the encoder cannot be trained
└── NotLookedUp            a fault of the program: a value was read that no row declares

Messages are in English, for the log and the command line. What a user reads is worded in the texts, by the `id` of
InvalidInput and UnusableFileError.
"""

from typing import Literal

from knowledge.toolbox.shortening import quoted

DatabaseCause = Literal["away", "locked", "full", "read_only", "no_access", "disk", "damaged"]
"""What keeps a database from being used."""

Problem = Literal[
    "too_large", "wrong_type", "old_format", "unreadable", "locked", "scanned", "empty", "too_many_pages", "too_slow"
]
"""Why a document cannot be used."""


class GuideBotError(Exception):
    """The root of all errors of this project."""


class InvalidInput(GuideBotError):
    """What a person typed or sent cannot be used.

    `id` is stable and names the sentence in the texts; `details` fill its places. Text that a person
    typed is cut and cleaned by `quoted`, but not yet escaped for Telegram.
    """

    def __init__(self, id: str, **details: str) -> None:
        super().__init__(id)
        self.id = id
        self.details = {name: quoted(text) for name, text in details.items()}

    def on_line(self, line: str) -> "InvalidInput":
        """Return the same error with the line (its number or its name) where it was found."""
        return InvalidInput(self.id, **{**self.details, "line": line})


class KnowledgeError(GuideBotError):
    """Knowledge cannot be used; the message names the file, the line where there is one, and the reason."""


class UnusableFileError(KnowledgeError):
    """A document adds nothing to the guide; `id` is stable and names the sentence for the user."""

    def __init__(self, id: Problem, reason: str) -> None:
        super().__init__(reason)
        self.id: Problem = id


class MissingExtra(KnowledgeError):
    """Something was asked for that needs packages of an extra; the message says what to install."""


class ConfinedError(GuideBotError):
    """A confined function gave no result within its limits."""


class TooSlow(ConfinedError):
    """The function took more time than it was given."""


class TooBig(ConfinedError):
    """The function took more memory than it was given, or its result is too large."""


class Unreadable(ConfinedError):
    """The function raised an error, or its process died."""


class SearchError(GuideBotError):
    """Questions cannot be answered for now."""


class DamagedIndex(SearchError):
    """A saved index is missing, incomplete or altered; it has to be built again."""


class SearchFailed(SearchError):
    """Something went wrong in the search process; the message names the error, without the question."""


class SearchEnded(SearchError):
    """The search process ended before it answered; another one is asked."""


class AnswererNotBuilt(SearchError):
    """An owner's documents cannot be answered from; what was answered from before stays in use."""


class WrongUse(GuideBotError):
    """Arguments do not go together; the message says which do."""


class SettingsError(WrongUse):
    """A setting has a wrong value; the message is one line that names the setting and never shows a secret."""


class BatchError(WrongUse):
    """A file of a batch cannot be read, or a line of it is wrong; the message names the file and the line."""


class BotFailure(GuideBotError):
    """The bot cannot go on; the message is one line that says why and how to mend it, without the token."""


class StateError(BotFailure):
    """The database cannot be used; the message is one line that says why, without a password.

    There is no `cause` where it was named in a wrong way, or its tables cannot be used.
    """

    def __init__(self, message: str, cause: DatabaseCause | None = None) -> None:
        super().__init__(message)
        self.cause: DatabaseCause | None = cause


class ListenError(BotFailure):
    """An address cannot be listened on; the message names it and says why."""


class QuestionGone(GuideBotError):
    """The message that was to be answered was deleted; Telegram tells so only when an answer is sent."""


class Halted(GuideBotError):
    """The bot cannot go on; the update stays stored for the next start."""


class Stopped(GuideBotError):
    """The bot was asked to stop while it waited for what it needs to start."""


class EvaluationError(GuideBotError):
    """A file of questions or a model cannot be used to evaluate; the message names the file and the line."""


class BaseModelUnavailable(GuideBotError):
    """The package that carries the base weights of the encoder is not installed."""


class NotLookedUp(GuideBotError):
    """A command or button read what its row does not declare: a mistake in the program, found by its tests."""
