"""What can be checked of the guide's points fits what the points say."""

from knowledge.facts import load_facts
from knowledge.loader import load_guide, load_supplement

GUIDE, HANDBOOK = load_guide(), load_supplement()
FACTS = load_facts()


def test_each_is_of_a_point_or_a_section() -> None:
    known = {point.id for point in GUIDE.points()} | {section.id for section in GUIDE.sections}
    assert set(FACTS) <= known | {point.id for point in HANDBOOK.points()}
    assert {point.id for point in GUIDE.points()} <= set(FACTS)


def test_each_figure_stands_in_its_point_in_both_languages() -> None:
    for id, facts in FACTS.items():
        point = GUIDE.point(id) or HANDBOOK.point(id)
        for fact in (each for each in facts if each.figure):
            assert point is not None
            texts = [written.text.replace(",", ".") for written in point.texts.values()]
            assert all(fact.figure in text for text in texts), (id, fact.figure)


def test_each_says_what_holds_or_fails() -> None:
    assert all(fact.holds or fact.fails or fact.figure for facts in FACTS.values() for fact in facts)


def test_each_expression_can_be_compiled() -> None:
    facts = [fact for facts in FACTS.values() for fact in facts]
    assert all(len(fact.about) == len(fact.about_words) for fact in facts)
    assert all((fact.others is None) == (not fact.others_words) for fact in facts)
    assert all(
        (fact.holds is None, fact.fails is None) == (not fact.holds_words, not fact.fails_words) for fact in facts
    )
