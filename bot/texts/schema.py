"""Every sentence that the bot says, by name; a language that forgets one is a type error."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class AnswerTexts:
    """Words around answers from the guide. Named places stand in braces."""

    source: str
    list_source: str
    suggest: str
    decline: str
    decline_nearest: str
    decline_calculator: str
    topics_title: str
    section_page: str
    back_to_topics: str
    back_to_section: str
    read_section: str
    greeting: str
    thanks: str
    farewell: str
    identity: str
    wellbeing: str
    praise: str
    acknowledgement: str
    help: str
    complaint: str


@dataclass(frozen=True)
class FigureText:
    """How one result is named, and its formula with places for inputs and other results."""

    label: str
    formula: str = ""


@dataclass(frozen=True)
class CalculatorText:
    """The words of one calculator: `example` is what may be typed after its command.

    `names` are the phrases, divided by commas, by which people ask for its figure in a sentence.
    """

    title: str
    prompt: str
    example: str
    figures: Mapping[str, FigureText]
    caveats: Mapping[str, str]
    names: str = ""


@dataclass(frozen=True)
class CalculatorTexts:
    """The words of all calculators; sentences have places such as {field}, {piece} and {example}."""

    fields: Mapping[str, str]
    calculators: Mapping[str, CalculatorText]
    errors: Mapping[str, str]
    warnings: Mapping[str, str]
    read: str
    result: str
    formula: str
    example: str
    in_row: str
    in_line: str


@dataclass(frozen=True)
class RimTexts:
    """Words around the commands: welcome, help, language, trouble, the terminal. HTML unless a notice says else."""

    welcome: str
    welcome_group: str
    help: str
    help_group: str
    help_terminal: str
    help_line: str
    commands: Mapping[str, str]
    ask_what: str
    unknown_command: str
    unknown_command_near: str
    text_only: str
    language_choice: str
    language_set: str
    language_auto: str
    language_in_group: str
    language_labels: Mapping[str, str]
    stale_button: str
    failed: str
    terminal_welcome: str
    terminal_no_token: str
    terminal_choice: str
    terminal_no_choice: str
    terminal_goodbye: str


@dataclass(frozen=True)
class WhatIfTexts:
    """Words of the buttons under a result, and of what a change made of it; `figures` are names inside a sentence."""

    raised: str
    lowered: str
    add: str
    break_even: str
    edit: str
    chart: str
    first: str
    back: str
    point: str
    which: str
    since: str
    risen: str
    fallen: str
    replaced: str
    added: str
    figures: Mapping[str, str]
    too_large: str
    too_small: str
    already: str


@dataclass(frozen=True)
class ChartTexts:
    """Words in pictures, no markup: `scales` by power of ten, `revenue_axis` by currency, `day` a Babel pattern."""

    top: str
    nothing: str
    roi_title: str
    roi_cost: str
    today: str
    break_even: str
    after_goods: str
    after_goods_break_even: str
    after_goods_never: str
    off_chart: str
    roi_axis: str
    revenue_axis: Mapping[str, str]
    scales: Mapping[str, str]
    series: str
    day: str


@dataclass(frozen=True)
class AskText:
    """A question for one input, and what may be typed in answer."""

    question: str
    example: str


@dataclass(frozen=True)
class DialogTexts:
    """Words of dialogs: `asks` by input, `choices` and `options` by choice; `not_yours` is a notice without markup.

    `or_type` names in the terminal the buttons that have no number.
    """

    asks: Mapping[str, AskText]
    choices: Mapping[str, str]
    options: Mapping[str, Mapping[str, str]]
    paste: str
    paste_again: str
    errors: Mapping[str, str]
    reply_here: str
    skip: str
    cancel: str
    cancelled: str
    nothing_to_cancel: str
    not_yours: str
    or_type: str


@dataclass(frozen=True)
class TableTexts:
    """Words about tables that came as files: errors of a whole file and of a row, the reply, the workbook's heads.

    HTML, but for the heads and titles (`chart`, `tab_...`, `head_...`, `file`).
    """

    errors: Mapping[str, str]
    title: str
    nothing: str
    ranked_by: str
    ranked: str
    ranked_with_cost: str
    row_name: str
    more_rows: str
    unranked: str
    unranked_more: str
    rates: str
    rates_of_some: str
    figure: str
    figure_of_some: str
    totals: str
    counted: str
    mean_and_pooled: str
    bad: str
    bad_cell: str
    bad_row: str
    more_bad: str
    warned: str
    more_warned: str
    ignored: str
    ignored_more: str
    chart: str
    file: str
    tab_rows: str
    tab_together: str
    head_name: str
    head_rank: str
    head_interactions: str
    head_note: str
    head_figure: str
    head_value: str
    head_rows: str
    head_mean: str
    head_pooled: str
    head_total: str


@dataclass(frozen=True)
class PrivacyTexts:
    """What is kept of people, forgetting it and handing it out; `lines` by kind, `spans` by one day or many."""

    kept: str
    kept_without_texts: str
    who: str
    spans: Mapping[str, str]
    in_terminal: str
    lines: Mapping[str, str]
    no_line: str
    nothing: str
    nothing_in_group: str
    forget_what: str
    forget_here: str
    forget_all: str
    forget_none: str
    left_as_it_is: str
    forgotten_here: str
    forgotten_in_group: str
    forgotten_all: str
    data: str
    data_name: str
    data_in_group: str


@dataclass(frozen=True)
class MannersTexts:
    """Words for who asks too fast, and for owners when something broke; `too_many_presses` has no markup."""

    too_fast: str
    too_fast_group: str
    too_many_presses: str
    in_line: str
    broke: str


@dataclass(frozen=True)
class InlineTexts:
    """Words where the bot is no member, and of links into the chat with it; no markup but in `guest_help`."""

    read_in_private: str
    open_in_private: str
    ask_in_private: str
    compute: str
    nothing: str
    whole_section: str
    guest_help: str
    link_out_of_date: str


@dataclass(frozen=True)
class ProfileTexts:
    """How the bot presents itself in Telegram: at most 512 and 120 characters, no markup."""

    description: str
    short_description: str


@dataclass(frozen=True)
class FeedbackTexts:
    """Words around what people think of an answer: labels of buttons, and notices without markup."""

    helpful: str
    unhelpful: str
    reasons: Mapping[str, str]
    back: str
    thanks: str
    why: str
    noted: str
    ask_contact: str
    question_for: str
    question_above_for: str
    already_asked: str
    asked: str


@dataclass(frozen=True)
class OwnerTexts:
    """Words for the people who run the bot: `causes` why a question counts, `series` what a chart shows."""

    only_owner: str
    only_private: str
    not_kept: str
    no_gaps: str
    gaps: str
    gap: str
    gap_cause: str
    causes: Mapping[str, str]
    gaps_sheet: str
    gaps_columns: Mapping[str, str]
    stats: str
    stats_days: str
    stats_chart: str
    series: Mapping[str, str]


@dataclass(frozen=True)
class LearnTexts:
    """Words around the documents of the owners: `problems` by id, `day` a Babel pattern; `file_gone` is a notice."""

    send_file: str
    offer: str
    add_it: str
    replace_it: str
    more_titles: str
    add: str
    leave: str
    left: str
    file_gone: str
    problems: Mapping[str, str]
    learning: str
    learned: str
    relearned: str
    not_learned: str
    sources: str
    sources_line: str
    day: str
    no_documents: str
    remove: str
    remove_what: str
    remove_yes: str
    remove_no: str
    removing: str
    removed: str
    not_removed: str


@dataclass(frozen=True)
class GroupTexts:
    """Words for groups: the greeting with `ways` to ask, and the settings; `only_admins` is a notice without markup.

    `lines` and `labels` are named by setting and value; `ways` by when the bot answers, `called` where only
    what calls it reaches it.
    """

    greeting: str
    ways: Mapping[str, str]
    for_admins: str
    help: Mapping[str, str]
    title: str
    lines: Mapping[str, str]
    labels: Mapping[str, str]
    quiet: str
    keyword: str
    contact: str
    by_words: str
    not_seeing: str
    only_admins: str
    problems: Mapping[str, str]
    elsewhere: str
    read_all: str


@dataclass(frozen=True)
class Texts:
    """Every sentence of one language, a part of the bot at a time."""

    answers: AnswerTexts
    calculators: CalculatorTexts
    rim: RimTexts
    what_if: WhatIfTexts
    charts: ChartTexts
    dialogs: DialogTexts
    inline: InlineTexts
    profile: ProfileTexts
    tables: TableTexts
    privacy: PrivacyTexts
    manners: MannersTexts
    feedback: FeedbackTexts
    owners: OwnerTexts
    learn: LearnTexts
    group: GroupTexts
