"""English words for documents of owners."""

from bot.texts.schema.learn import LearnTexts

LEARN_EN = LearnTexts(
    send_file=(
        "Send me the file to learn: .md, .txt, .html, .docx, .pdf, .pptx, .xlsx, .odt, .rtf or .epub, up to 10 MB. "
        "If it is here already, reply to it with /learn."
    ),
    offer="<b>{title}</b>\nFile: {file} ({size})\nSections: {sections} · passages: {points}\n\n{titles}",
    add_it="Add this document, so that I answer everybody from it?",
    replace_it="I have a document with this name. Replace it with this one?",
    more_titles="• … and {count} more",
    samples="<b>Some passages as I read them</b>\n{samples}",
    sample_answer="<b>This is how I would answer from it</b>\n{answer}",
    same_title="I have a document titled “{title}” already.",
    add="Add",
    leave="Leave it",
    left="I did not add this document.",
    file_gone="The file is not there any more. Please send it again.",
    problems={
        "file_withheld": "I could not get this file from Telegram. Please send it again.",
        "too_large": "This file is too large, or there is too much in it. I take files up to 10 MB.",
        "wrong_type": "I take other kinds of files: .docx, .pdf, .pptx, .xlsx, .md, .txt, .html, .odt, .rtf and .epub.",
        "old_format": "This is a file of an old Office, which I can't read. Save it as .docx, .xlsx or .pptx.",
        "unreadable": "I can't open this file. It may be damaged, or not what its name says.",
        "locked": "This file has a password. Take the password off and send it again.",
        "scanned": "This file holds only pictures of pages, no text to read. Send one with text.",
        "empty": "I see no paragraph in this file.",
        "too_many_pages": "This file has too many pages. Split it and send the parts.",
        "too_slow": "Reading this file takes too long. Split it and send the parts.",
        "too_long": "This file has more than {points} passages. Split it and send the parts.",
        "too_many": "I have {documents} documents, which is the limit. Remove some with /sources first.",
        "too_much": "That would make more than {megabytes} MB in all. Remove some documents with /sources first.",
    },
    learning="⏳ I am learning {name}. Meanwhile I answer as before.",
    learned="✅ Added {name}: {points} passages.",
    relearned="✅ Replaced {name} with the new one: {points} passages.",
    not_learned="I could not add {name}: something went wrong on the way. All is as it was.",
    sources="<b>I answer from</b>\n• <b>{guide}</b>: the main guide, {points} points, as of {year}",
    sources_undated="<b>I answer from</b>\n• <b>{guide}</b>: the main guide, {points} points",
    sources_line="• <b>{name}</b>\n{day} · {size}",
    day="d MMM yyyy",
    no_documents="No document was added yet. Type /learn to add one.",
    remove="🗑 {name}",
    remove_what="Remove {name}? I will not answer from it any more.",
    remove_yes="Remove",
    remove_no="Keep it",
    removing="⏳ I am removing {name}. Meanwhile I answer as before.",
    removed="✅ Removed {name}.",
    not_removed="I could not remove {name}: something went wrong on the way. All is as it was.",
)
