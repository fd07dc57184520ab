"""What is looked up for somebody of whom nothing is known, by whoever is no admin."""

from bot.conversation.needs import (
    ANSWERS_FILE,
    ASKED_LATELY,
    BY_ADMIN,
    CONTACT_THERE,
    DAY_COUNTS,
    DIGEST_WANTED,
    DOCUMENTS,
    EARLIER_TURNS,
    EDITED_RESULT,
    FILE_AT_HAND,
    FURTHER_CONTACTS,
    GIVEN_HAND_OFF,
    HAND_OFF,
    HANDBOOK_WANTED,
    KEPT_ANSWER,
    KNOWN_GROUPS,
    MISSES,
    NAMED_PERSON,
    NOTHING,
    OPEN_DIALOG,
    PERSON_ASKED,
    PERSONAL_DATA,
    RESULT_ASKER,
    SET_ASIDE_QUESTIONS,
    SHOWN_BROADCAST,
    SHOWN_DRAFT,
    SHOWN_RESULT,
    STANDING,
    STORED_ANSWERS,
    TAUGHT,
    TURN_REPLIED_TO,
    VERSIONS_TAUGHT,
    VOTE,
    WAITING_DRAFT,
    LookedUp,
)
from bot.groups.standing import EVERYTHING_ARRIVES
from bot.state.values import PersonalData

NOTHING_THERE: LookedUp = (
    NOTHING.having(EARLIER_TURNS, ())
    .having(TURN_REPLIED_TO, None)
    .having(OPEN_DIALOG, None)
    .having(PERSON_ASKED, None)
    .having(HAND_OFF, None)
    .having(FURTHER_CONTACTS, ())
    .having(GIVEN_HAND_OFF, None)
    .having(STORED_ANSWERS, ())
    .having(EDITED_RESULT, None)
    .having(SHOWN_RESULT, None)
    .having(RESULT_ASKER, None)
    .having(KEPT_ANSWER, None)
    .having(VOTE, None)
    .having(FILE_AT_HAND, None)
    .having(BY_ADMIN, False)
    .having(STANDING, EVERYTHING_ARRIVES)
    .having(CONTACT_THERE, True)
    .having(NAMED_PERSON, None)
    .having(PERSONAL_DATA, PersonalData(0))
    .having(MISSES, ())
    .having(SET_ASIDE_QUESTIONS, ())
    .having(ASKED_LATELY, ())
    .having(DIGEST_WANTED, False)
    .having(DAY_COUNTS, ())
    .having(DOCUMENTS, ())
    .having(KNOWN_GROUPS, ())
    .having(SHOWN_BROADCAST, None)
    .having(HANDBOOK_WANTED, True)
    .having(SHOWN_DRAFT, None)
    .having(WAITING_DRAFT, None)
    .having(TAUGHT, ())
    .having(ANSWERS_FILE, None)
    .having(VERSIONS_TAUGHT, ())
)
