"""What a dialog asks for, step by step: questions for one input each, and choices between ways to go on."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True)
class Ask:
    """The question for one input; an optional one can be skipped."""

    name: str
    optional: bool = False


@dataclass(frozen=True)
class Choice:
    """A choice between ways to go on, each with its own steps; a way without steps asks for nothing."""

    id: str
    ways: Mapping[str, tuple["Step", ...]]
    direct: bool = False
    """Whether the first way's question is asked at once, with buttons for the other ways under it."""


Step: TypeAlias = Ask | Choice


def question_of(step: Step | None) -> Ask | None:
    """Return the question that a step asks at once; None for a choice that must be made first."""
    if isinstance(step, Choice):
        return next(questions_of(step)) if step.direct else None
    return step


def questions_of(step: Step) -> Iterator[Ask]:
    """Yield the questions of a step; of a choice, those of its first way."""
    if isinstance(step, Ask):
        yield step
    else:
        for each in next(iter(step.ways.values())):
            yield from questions_of(each)


def sure_questions(steps: Iterable[Step]) -> Iterator[Ask]:
    """Yield the questions that are asked in any case: those before the next choice."""
    for step in steps:
        if isinstance(step, Choice) and not step.direct:
            return
        yield from questions_of(step)


def inputs_in(steps: Iterable[Step]) -> set[str]:
    """Return the names of all inputs that steps may ask for, whatever is chosen."""
    names = set[str]()
    for step in steps:
        names |= {step.name} if isinstance(step, Ask) else inputs_in(_steps_of_all_ways(step))
    return names


def choices_in(steps: Iterable[Step]) -> Iterator[Choice]:
    """Yield all choices in steps, those inside of others too."""
    for step in steps:
        if isinstance(step, Choice):
            yield step
            yield from choices_in(_steps_of_all_ways(step))


def _steps_of_all_ways(choice: Choice) -> Iterator[Step]:
    for way in choice.ways.values():
        yield from way
