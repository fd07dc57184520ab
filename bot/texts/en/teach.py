"""English words for answers that owners teach in the chat."""

from bot.texts.schema.teach import TeachTexts

TEACH_EN = TeachTexts(
    title="Our team's answers",
    how=(
        "To teach me an answer, type:\n"
        "<code>/learn What is a KOC? | A KOC is ...</code>\n"
        "Or reply to any message with /learn, or choose a question in /gaps."
    ),
    send_answer="✍️ <b>{question}</b>\nSend me the answer to this. To change the question too, send: question | answer",
    send_question="✍️ Send me the question that this answers:\n\n{answer}",
    send_new_answer="✍️ <b>{question}</b>\nFor now I answer:\n{answer}\n\nSend me the new answer.",
    offer="<b>{question}</b>\n{answer}\n\n{notes}\n\nAdd this answer?",
    stands="The source will read: {title}",
    replaces="⚠️ This replaces the answer that you taught:\n{answer}",
    collides="⚠️ For now <b>{point}</b> ({document}) answers this. It stays in the table of contents.",
    no_collision="For now I can't answer this.",
    ways="Other ways to ask it that I can add:\n{ways}",
    way_forms=(
        "What day is {x}?\nWhen is {x}?\nOn which day is {x}?\n\n"
        "What is {x}?\nWhat does {x} mean?\nWhat are {x}?\nExplain {x}, please?\n\n"
        "Where is {x}?\nWhere can I find {x}?\nWhere do we keep {x}?\n\n"
        "When do we {x}?\nOn which day do we {x}?\nWhat is the date to {x}?\n\n"
        "When is {x}?\nWhat time is {x}?\nOn which day is {x}?\n\n"
        "Who {x}?\nWhich person {x}?\nDo you know who {x}?\n\n"
        "How do I {x}?\nHow can I {x}?\nHow do we {x}?\nWhat is the way to {x}?\n\n"
        "How do we {x}?\nHow do I {x}?\nWhat is the way to {x}?\n\n"
        "Can I {x}?\nMay I {x}?\nAm I allowed to {x}?\nIs it OK to {x}?\n\n"
        "Can we {x}?\nMay we {x}?\nAre we allowed to {x}?\nIs it OK to {x}?\n\n"
        "How much is {x}?\nWhat does {x} cost?\nWhat is the price of {x}?"
    ),
    teach="Add this question",
    teach_with_ways="Add with {count} other ways",
    leave="Leave it",
    left="I added nothing.",
    learning="⏳ I am learning: {question}",
    removing="⏳ I am removing: {question}",
    taught="✅ Learnt: <b>{question}</b>\nAsk me to try it.",
    not_taught="I could not learn <b>{question}</b>: something went wrong on the way. All is as it was.",
    untaught="✅ Removed the answer to: <b>{question}</b>",
    not_untaught="I could not remove <b>{question}</b>: something went wrong on the way. All is as it was.",
    problems={
        "question_too_long": "The question has more than {question} characters. Please shorten it.",
        "answer_says_nothing": "The answer is too short. Please write it as a sentence with words.",
        "answer_too_long": (
            "The answer has more than {answer} characters. Shorten it, or send the whole text as a .md or .docx file."
        ),
    },
    all_answers="See what was taught",
    listed="<b>Answers that were taught: {count}</b>\nChoose one to change or remove it.\n\n{lines}",
    listed_line="{number}. {question}",
    nothing_taught="No answer was taught yet.",
    shown="<b>{question}</b>\n{answer}",
    also_asked="Also asked as:\n{ways}",
    edit="✏️ Change",
    remove="🗑 Remove",
    history="History",
    export="⬇️ Get the .md file",
    back="‹ All of them",
    remove_what="Remove the answer to <b>{question}</b>?",
    remove_yes="Remove",
    versions="<b>{question}</b>\n{lines}",
    version="• {day}: {answer}",
    version_removed="• {day}: removed",
    exported="These are all answers that were taught. Change the file and send it back, and it replaces them all.",
    more="More ›",
)
