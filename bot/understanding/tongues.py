"""The last answer in the other language, and messages in a language that is neither of the two."""

from dataclasses import replace

from bot.calculations.calculate import recalculate
from bot.calculations.command_wish import Wish
from bot.calculations.kept_numbers import typed_again
from bot.guide.answerer import Answer
from bot.guide.small_talk import said_back
from bot.replies.markup import escape
from bot.replies.reply import Reply
from bot.replies.shown import Shown
from bot.texts import texts_for
from bot.understanding import acts, operations
from bot.understanding.languages import has_other_script
from bot.understanding.on_shown import OnShown
from bot.understanding.parts import with_first_line
from bot.understanding.reader import Reader
from bot.understanding.utterance import Utterance
from index.values.finding import Finding


class Tongues:
    """Answers wishes for a language."""

    def __init__(self, reader: Reader, on_shown: OnShown) -> None:
        self._reader = reader
        self._on_shown = on_shown
        self._composer = reader.answerer.composer
        self._guide = reader.guide

    def again(self, act: str, finding: Finding, said: Utterance) -> Answer:
        """Show the last again in the other language, and keep to it where that was asked for."""
        language = acts.LANGUAGE_ACTS[act]
        there = replace(said, chosen=language)
        changes = said.chosen is not None and said.chosen != language
        kept = language if changes or act in acts.FROM_NOW_ON else None
        texts = texts_for(language)
        figures = self._figures_again(finding, there)
        if figures:
            told = replace(figures, language_chosen=kept, joint=kept is not None)
            return with_first_line(told, escape(texts.basics.language_set)) if kept else told
        done = operations.again(there, self._composer)
        said_so = Reply(escape(texts.basics.language_set), shown=Shown("navigation", language=language))
        if done is None:
            reply = said_so if kept else Reply(texts.talk.nothing_shown, shown=Shown("small_talk", language=language))
            return Answer(said.text, replace(finding, language=language), reply, self._guide, language_chosen=kept)
        answer = self._on_shown.shown(done, finding, there)
        return with_first_line(replace(answer, language_chosen=kept), said_so.text) if kept else answer

    def _figures_again(self, finding: Finding, said: Utterance) -> Answer | None:
        """Return the last result in the language of the answer; None where something of the guide was shown since."""
        turn = said.last_calculation
        result = turn.calculation.result if turn and turn.calculation else None
        if result is None or (turn and said.last_shown and said.turns.index(said.last_shown) > said.turns.index(turn)):
            return None
        calculation = recalculate(result.command, result.amounts, said.language)
        if calculation.error:
            return None
        found = replace(finding, language=said.language, decision="answer", small_talk=None, section=None)
        wish = Wish(result.command, typed_again(result.amounts))
        return Answer(said.text, found, calculation.reply, self._guide, calculation, wish)

    def not_spoken(self, finding: Finding, said: Utterance) -> Answer:
        """Say which languages are spoken to a wish for another one; the one in force stays."""
        words = texts_for(said.language).talk
        reply = Reply(words.other_languages, shown=Shown("small_talk", language=said.language))
        felt = replace(finding, decision="small_talk", small_talk="other-language")
        return Answer(said.text, felt, reply, self._guide)

    def foreign(self, said: Utterance) -> Answer:
        """Say which languages are spoken; answer in English where the words are understood."""
        there = replace(said, chosen="en")
        finding = self._reader.find(said.text, replace(there, turns=()))
        words = texts_for("en").talk
        if finding.decision == "answer" and not has_other_script(said.text):
            return with_first_line(self._reader.answered(finding, said), words.other_languages)
        reply = said_back("confused", "en")
        text = f"{words.other_languages}\n{words.no_language}"
        reply = replace(reply, text=text, shown=Shown("small_talk", language="en"))
        return Answer(
            said.text, replace(finding, decision="small_talk", small_talk="other-language"), reply, self._guide
        )


def with_language_kept(act: str, answer: Answer) -> Answer:
    """Return an answer to what stands beside a wish for a language, which is kept where that was asked for."""
    language = acts.LANGUAGE_ACTS[act]
    if act not in acts.FROM_NOW_ON:
        return answer
    said_so = escape(texts_for(language).basics.language_set)
    return with_first_line(replace(answer, language_chosen=language), said_so)
