"""What most people come for, as buttons under the welcome, and the answers to them."""

from collections.abc import Mapping

from bot.calculators.engagement import ENGAGEMENT
from bot.guide.composer import Composer
from bot.replies.buttons import OFFERS, BeginCalculation, Offer, OpenPoint, OpenSection, OpenTopics, TakeOffer
from bot.replies.reply import Button, Reply, Row, Rows
from bot.texts import texts_for
from knowledge.guide import Guide, Language
from knowledge.toolbox.shortening import shorten

FIRST_POINTS = 3
"""Points of a document of the owner's own under the welcome: enough to try, few enough for one look at a phone."""
_ANSWERS: Mapping[Offer, OpenPoint | OpenSection] = {
    "definition": OpenPoint("what-is/definition"),
    "benefits": OpenSection("benefits"),
    "figures": OpenSection("statistics"),
}
"""What of the bundled guide answers each offer; an owner's own guide may have none of it."""


def offer_rows(guide: Guide, language: Language) -> Rows:
    """Return what most people come for: questions that the guide answers, a calculator, and the contents."""
    words = texts_for(language).talk
    labels: Mapping[Offer, str] = {
        "definition": words.definition_button,
        "benefits": words.benefits_button,
        "figures": words.figures_button,
    }
    asked = [(Button(labels[offer], TakeOffer(offer)),) for offer in OFFERS if _has(guide, offer)]
    return (
        *(asked or _first_points(guide, language)),
        (Button(words.calculator_button, BeginCalculation(ENGAGEMENT.command)),),
        (Button(words.contents_button, OpenTopics()),),
    )


def offered(offer: Offer, composer: Composer, language: Language) -> Reply | None:
    """Return the answer to an offer; None where the guide does not have it, or not any more."""
    match _ANSWERS[offer]:
        case OpenPoint(id):
            point = composer.guide.point(id)
            return composer.point(point, language) if point else None
        case OpenSection(id):
            section = composer.guide.section(id)
            return composer.section_list(section, language) if section else None


def _has(guide: Guide, offer: Offer) -> bool:
    match _ANSWERS[offer]:
        case OpenPoint(id):
            return guide.point(id) is not None
        case OpenSection(id):
            return guide.section(id) is not None


def _first_points(guide: Guide, language: Language) -> tuple[Row, ...]:
    """Return the points with which the first sections begin."""
    points = [section.points[0] for section in guide.sections if section.points][:FIRST_POINTS]
    return tuple((Button(shorten(point.in_language(language).title), OpenPoint(point.id)),) for point in points)
