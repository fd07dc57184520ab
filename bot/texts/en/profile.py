"""English words for the bot's profile."""

from bot.texts.schema.profile import ProfileTexts

PROFILE_EN = ProfileTexts(
    description=(
        "I answer questions about influencer marketing from a guide, always with the source, "
        "and say plainly when the guide has no answer.\n\n"
        "I also work out ER, ROI, ROAS, CPM, CPE, the break-even point and other campaign figures. "
        "Type numbers as you would in a chat: 2.5m, 25k.\n\n"
        "Ask me in private, in a group, or by typing my name in any chat."
    ),
    short_description="Answers about influencer marketing, always with the source. Works out ER, ROI, CPM and more.",
)
