"""English words for owners about the groups that the bot is in."""

from bot.texts.schema.outreach import OutreachTexts

OUTREACH_EN = OutreachTexts(
    groups="<b>Groups I am in: {count}</b>\nQuestions are those of the last 30 days. Press a number for one group.",
    no_groups="I am in no group yet. Add me to one, then type /groups again.",
    group="{number}. {title} – since {since}, questions: {asked}",
    group_undated="{number}. {title} – questions: {asked}",
    group_page="<b>{title}</b>\n{since}\nQuestions in the last 30 days: {asked}\nId of the group: <code>{chat}</code>",
    unnamed="Group {chat}",
    since="Here since {day}",
    since_unknown="Here since before I kept the day",
    day="d MMM yyyy",
    leave="Leave",
    leave_what="Leave {title}? What was asked there is deleted, its settings stay.",
    leave_yes="Leave this group",
    back="‹ All groups",
    left="I left the group.",
    pages="Page {page} ›",
    locked_group="{line} 🔒 not allowed yet",
    allow="Allow",
    allow_one="Allow: {title}",
    allow_how="Groups that wait. Press one, or type the code that it was told, for example: <code>/allow K7M2QX</code>",
    allow_nothing="No group is waiting.",
    allow_off="I answer in all groups. To choose them, put GROUP_ACCESS=allowed into .env and start the bot again.",
    allow_wrong="I know no group with this code. Type the code that the group was told: <code>/allow K7M2QX</code>",
    allowed="From now on I answer in {title}.",
    wants="{name} has just added me to {title}. I don't answer there yet. The group's code: <code>{code}</code>",
    not_allowed="I answer only in groups that my owner allows. Please send my owner this code: <code>{code}</code>",
    not_allowed_notice="My owner has not allowed me to answer in this group.",
    broadcast_off="Messages to groups are off. To use them, put BROADCAST=on into .env and start the bot again.",
    broadcast_how=(
        "Type the message after the command, for example: "
        "<code>/broadcast The bot is away for 15 minutes tonight.</code>\n"
        "Or reply to a message with /broadcast. I show it to you before I send it."
    ),
    preview="<b>Preview – groups it goes to: {count}</b>\n\n{text}",
    send="Send to groups: {count}",
    cancel="Don't send",
    cancelled="I send nothing.",
    scheduled="In one minute I send this; groups: {count}\n\n{text}",
    undo="Undo",
    undone="Undone, no group got the message.",
    under_way="I have begun to send it, so it can't be undone any more.",
    done="Groups that got it: {sent}.",
    not_reached="Groups that did not: {count}. I was removed there, or may not write.",
    unsure=(
        "I was cut off while sending, so groups that may or may not have it: {count} ({titles}). "
        "I won't send it there again, so that nobody gets it twice."
    ),
    problems={
        "broadcast_too_long": "The message is longer than {most} characters. Please shorten it and send it again.",
        "broadcast_nowhere": "I am in no group that I could send it to.",
    },
)
