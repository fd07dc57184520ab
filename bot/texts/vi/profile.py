"""Vietnamese words for the bot's profile."""

from bot.texts.schema.profile import ProfileTexts

PROFILE_VI = ProfileTexts(
    description=(
        "Mình trả lời câu hỏi về influencer marketing theo một cuốn cẩm nang, luôn kèm nguồn, "
        "và nói thẳng khi cẩm nang không có câu trả lời.\n\n"
        "Mình còn tính giúp bạn ER, ROI, ROAS, CPM, CPE, điểm hòa vốn và nhiều chỉ số khác. "
        "Số thì cứ gõ như khi nhắn tin: 2tr5, 25k.\n\n"
        "Bạn hỏi mình trong chat riêng, trong nhóm, hoặc gõ tên mình ở bất kỳ cuộc trò chuyện nào."
    ),
    short_description="Hỏi đáp influencer marketing theo cẩm nang, luôn kèm nguồn. Tính ER, ROI, CPM và hơn thế.",
)
