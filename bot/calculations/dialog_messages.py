"""What the bot says in a dialog: the question with its buttons, and what is wrong with an answer."""

from bot.calculations.calculate import recalculate
from bot.calculations.dialog import Dialog
from bot.calculations.formats import capital, write_input
from bot.calculations.problems import problem_in
from bot.calculations.result_writer import ResultWriter
from bot.calculators.inputs import currency_of
from bot.calculators.steps import Ask, Choice, Step
from bot.replies.buttons import Cancel, Choose, Skip, StepBack
from bot.replies.markup import bold, code, escape
from bot.replies.reply import Button, Reply
from bot.replies.shown import CALCULATION
from bot.texts import texts_for
from bot.texts.schema.dialogs import AskText
from knowledge.guide import Language
from knowledge.toolbox.errors import InvalidInput

MOST_LONG_WAYS = 3
"""Long labels of a choice that have a row each in a group: with the ways out there are four rows."""
LABEL_OF_TWO = 20
"""Characters of a label that fits beside another on a narrow phone; longer ones have a row of their own."""


def question_reply(dialog: Dialog, owner: int, problem: str = "", *, opens_input: bool = False) -> Reply:
    """Return the question that a dialog asks its owner now, under what was read and what was wrong.

    `opens_input`: it answers the owner's message, so that Telegram can open the input where no button is needed.
    """
    return _Question(dialog, owner).reply(problem, opens_input=opens_input)


def paste_again(dialog: Dialog, owner: int, problem: str) -> Reply:
    """Return what is wrong with a pasted text, and the request to paste it again."""
    return _Question(dialog, owner).paste_again(problem)


def still_asked(dialog: Dialog, language: Language) -> str:
    """Return the line that reminds of what a dialog asks, under an answer in between and in its language."""
    words = texts_for(language).dialogs
    step, ask = dialog.now, dialog.question
    asked = _words_of(dialog.command, ask, language).question if ask else ""
    question = words.choices[step.id] if isinstance(step, Choice) and not step.direct else asked
    return words.still_asked.format(question=question) if question else ""


def _words_of(command: str, ask: Ask, language: Language) -> AskText:
    """Return the question for an input in the words of the calculator, where it has its own."""
    texts = texts_for(language)
    return texts.calculators.calculators[command].asks.get(ask.name) or texts.dialogs.asks[ask.name]


def problem_with(error: InvalidInput, dialog: Dialog) -> str:
    """Return the sentence about an answer that can't be used, with the words typed escaped."""
    sentence = texts_for(dialog.language).dialogs.errors.get(error.id)
    if sentence is None:
        return problem_in(dialog.command, error, dialog.language)
    return sentence.format_map({place: escape(text) for place, text in error.details.items()})


class _Question:
    """A question of a dialog as a message."""

    def __init__(self, dialog: Dialog, owner: int) -> None:
        self.dialog = dialog
        self.owner = owner
        self.texts = texts_for(dialog.language)
        self.words = self.texts.dialogs

    def reply(self, problem: str, *, opens_input: bool) -> Reply:
        rows, prompt = self.rows(), ""
        if opens_input and all(isinstance(button.data, Cancel) for row in rows for button in row):
            rows, prompt = (), self.hint()
        here = self.words.reply_or_cancel if prompt else self.words.reply_here
        asked = "\n".join([*self.question(), *([here] if self.dialog.group else [])])
        text = "\n\n".join(filter(None, (self.head(), problem, asked)))
        return Reply(text, rows, shown=CALCULATION, prompt=prompt)

    def hint(self) -> str:
        """Return what stands in an empty input: an example of one number, or that several lines are to be pasted."""
        ask = self.dialog.question
        return _words_of(self.dialog.command, ask, self.dialog.language).example if ask else self.words.paste_hint

    def paste_again(self, problem: str) -> Reply:
        return Reply(f"{problem}\n\n{self.words.paste_again}", self.rows(), shown=CALCULATION)

    def head(self) -> str:
        """Return what was read so far, with all digits, so that a wrong reading is seen; at first the title."""
        calculators, amounts = self.texts.calculators, self.dialog.amounts
        if not amounts:
            return bold(calculators.calculators[self.dialog.command].title)
        inputs, own = self.dialog.calculator.inputs, calculators.calculators[self.dialog.command].fields
        currency = currency_of(inputs, amounts.items())
        parts = [
            calculators.read.format(
                field={**calculators.fields, **own}[name],
                value=write_input(amount.value, inputs[name].kind, currency, self.dialog.language),
            )
            for name, amount in amounts.items()
        ]
        return "\n".join(filter(None, (capital(" · ".join(parts)), self.result_so_far())))

    def result_so_far(self) -> str:
        """Return the figure of what was told, where all that is still asked may be left out: nobody waits for it."""
        dialog = self.dialog
        asks_for_all = dialog.before or dialog.calculator.read or dialog.calculator.asks_rest
        if asks_for_all or dialog.without_extras().now:
            return ""
        result = recalculate(dialog.command, dialog.amounts, dialog.language).result
        return ResultWriter(dialog.calculator, result, dialog.language).headline if result else ""

    def question(self) -> list[str]:
        """Return the question with an example of an answer."""
        step, ask = self.dialog.now, self.dialog.question
        if ask:
            words = _words_of(self.dialog.command, ask, self.dialog.language)
            return [words.question, self.example(words.example)]
        if isinstance(step, Choice):
            listed = enumerate(self.words.options[step.id].values(), 1) if self.is_numbered(step) else ()
            return [self.words.choices[step.id], *(f"{number}. {label}" for number, label in listed)]
        calculator = self.texts.calculators.calculators[self.dialog.command]
        paste = [self.words.paste] if self.dialog.calculator.reads_files else []
        return [*paste, calculator.prompt, self.example(calculator.example)]

    def example(self, typed: str) -> str:
        return self.texts.calculators.example.format(example=code(typed))

    def rows(self) -> tuple[tuple[Button, ...], ...]:
        """Return the ways to choose from, in pairs where they are short, and under them Skip and Cancel."""
        step = self.dialog.now
        options = self.words.options[step.id] if isinstance(step, Choice) else {}
        if isinstance(step, Choice) and self.is_numbered(step):
            options = {option: str(number) for number, option in enumerate(options, 1)}
        buttons = [Button(label, Choose(self.owner, option)) for option, label in options.items()]
        is_short = all(len(label) <= LABEL_OF_TWO for label in options.values())
        width = len(buttons) if self.is_numbered(step) else 2 if is_short else 1
        rows = (tuple(buttons[start : start + width]) for start in range(0, len(buttons), width))
        return (*rows, self.ways_out())

    def is_numbered(self, step: Step | None) -> bool:
        """Tell whether a choice has more long ways than a group has rows for: they are listed with numbers to press."""
        if not isinstance(step, Choice) or not self.dialog.group:
            return False
        labels = self.words.options[step.id].values()
        return len(labels) > MOST_LONG_WAYS and any(len(label) > LABEL_OF_TWO for label in labels)

    def ways_out(self) -> tuple[Button, ...]:
        back = [Button(self.words.step_back, StepBack(self.owner))] if self.dialog.before_last() else []
        may_skip = self.dialog.question is not None and self.dialog.after_skip() is not None
        skip = [Button(self.words.skip, Skip(self.owner))] if may_skip else []
        return (*back, *skip, Button(self.words.cancel, Cancel(self.owner)))
