"""Why the bot says nothing: one reason a line, which the log names at debug level."""

from enum import Enum


class Silence(Enum):
    """A reason to say nothing; the value says it in words for the log."""

    NOT_A_PERSON = "not written by a person, but by a bot, through one, or copied from the linked channel"
    NOTHING_TO_READ = "a message in a group that has no words and no file"
    ALBUM_GOES_ON = "a part of an album without words: another part of it still waits to be read"
    ALBUM_ANSWERED = "a part of an album of which another part was answered"
    NOT_ADDRESSED = "not said to the bot"
    ANOTHER_BOTS_COMMAND = "a command for another bot"
    UNKNOWN_COMMAND = "a command in a group that this bot does not know, but another one may"
    START_LINK = "the link that added the bot to the group: the greeting has said it all"
    COMMANDS_ONLY = "the group wants answers to commands only"
    NO_QUESTION_TO_ALL = "not said to the bot, and nothing like a question to everybody"
    OWN_AFFAIRS = "a question to everybody about the team's own affairs, or one that goes on from its talk"
    ANSWERED_JUST_NOW = "a question to everybody that was answered minutes ago"
    OTHER_TOPIC = "the group wants answers in other topics only"
    TALK = "talk between people in a reply to the bot, or thanks"
    ANSWER_TO_COME = "a contact says that an answer will come"
    QUIET_HOURS = "a question to everybody during the quiet hours"
    ASKED_LONG_AGO = "a question to everybody that has waited too long for the bot"
    NOT_SURE = "a question to everybody, to which the guide has no certain answer"
    TOO_MUCH = "the person or the group asks too much, and was told so before"
    EDIT_CHANGES_NOTHING = "an edit that leaves the text as it was answered"
    EDIT_IN_DIALOG = "an edit of an answer in a dialog, which went on with what was said first"
    EDIT_TO_ALL = "an edit of something that was not said to the bot"
    EDIT_TOO_LATE = "a late edit of a message that had no answer"
    NO_GROUP = "greetings are for groups"
    NOT_NEW_HERE = "the bot was in the group before: only its rights changed"
    GREETED_BEFORE = "the bot has greeted this group"
