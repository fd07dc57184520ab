"""The steps of dialogs: what they ask for, and that every step has its words."""

import pytest

from bot.calculators import CALCULATORS
from bot.calculators.base import Calculator
from bot.calculators.inputs import read_input
from bot.calculators.steps import choices_in, inputs_in
from bot.numbers.reading import read_quantity
from bot.texts import texts_for
from knowledge.guide import LANGUAGES, Language


@pytest.mark.parametrize("calculator", [each for each in CALCULATORS if not each.read], ids=lambda each: each.command)
def test_the_steps_ask_for_every_required_input_and_no_other(calculator: Calculator) -> None:
    asked = inputs_in(calculator.asked)
    assert {name for name, each in calculator.inputs.items() if each.required} <= asked <= set(calculator.inputs)
    found = list(choices_in(calculator.asked))
    assert len({choice.id for choice in found}) == len(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_input_has_a_question_with_an_example_that_can_be_read(language: Language) -> None:
    words = texts_for(language).dialogs.asks
    for calculator in CALCULATORS:
        for name, each in calculator.inputs.items():
            amount, notices = read_input(each, read_quantity(words[name].example), language)
            assert amount.value > 0
            assert notices == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_choice_has_its_words(language: Language) -> None:
    words = texts_for(language).dialogs
    for calculator in CALCULATORS:
        for choice in choices_in(calculator.asked):
            ways = list(choice.ways)
            assert list(words.options[choice.id]) == (ways[1:] if choice.direct else ways)
            assert (choice.id in words.choices) is not choice.direct
