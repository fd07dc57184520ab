"""English words for what is said beside questions."""

from bot.texts.schema.talk import DocumentTexts, TalkTexts

TALK_EN = TalkTexts(
    said={
        "greeting": (
            "Hello! I answer questions about influencer marketing from a guide and always show the source. "
            "What would you like to know?"
        ),
        "ready": "Go ahead, I'm listening.",
        "thanks": "You're welcome, glad I could help!",
        "farewell": "Goodbye! Message me whenever you need me.",
        "wellbeing": "I'm fine, thanks for asking! What would you like to know about influencer marketing?",
        "praise": "Thank you, that's nice to hear! Ask me anything else.",
        "acknowledgement": "Great! Message me if you need anything else.",
        "free": "I ask you for no account and no payment: ask, calculate and send tables.",
        "writes": (
            "I don't write templates or texts for you. What you just read I can sum up, put into bullet points "
            "or a checklist, "
            "give an example of, and translate into Vietnamese: just say, for example, “in three lines”."
        ),
        "keeps": (
            "I keep no separate notes, but the message stays in this chat: hold it to pin it, or forward it to your "
            "Saved Messages."
        ),
        "differ": (
            "Two figures mostly differ because of another base (followers, reach, impressions or views), other "
            "interactions counted, another period, or costs that only one of them has. The mean of the posts and "
            "the pooled rate may differ too. Send me both figures with how they were worked out, and I'll look at "
            "them."
        ),
        "identity": (
            "I'm a bot, not a person. I answer questions about influencer marketing from a guide, always with the "
            "source, and work out campaign figures for you."
        ),
        "laughter": "😄 Ask me anything about influencer marketing.",
        "apology": "No problem at all, just type it again.",
        "bored-chat": (
            "I'm here. I'm no good at chatting, but ask me about influencer marketing and I'll answer at once."
        ),
        "complaint": "Sorry, that was not what you needed. Tell me a bit more precisely, or choose below.",
        "rude": "I see that you're annoyed. Tell me what you need and I'll answer just that.",
        "hurry": "I see, you're in a hurry. Type just what you need, or press one of these.",
        "tired": "Sounds like a long day; take a short break. What needs looking up or working out, leave to me.",
        "worried": (
            "That does sound worrying. We can go through it step by step: the risks, how to choose people, how "
            "to measure "
            "results. What would you like to see first?"
        ),
        "confused": "No worries, let's go step by step. Where would you like to start?",
        "human": (
            "There is only me, a bot, and no person behind me. In a group whose admins have chosen a contact, a button "
            "under what I can't answer passes the question on."
        ),
        "opinion": "I have no opinions of my own, I only say what the guide says. What would you like to read?",
        "check-this": "Send me the statement, or reply to that message, and I'll compare it with the guide.",
        "again-with": "Sure. Type the new numbers, for example: <code>roi 50tr 120tr</code>",
        "correction": "I see. Please type the whole question once more.",
        "is-it-good": "Please send me the number, for example: <code>er 1200 80 25k</code>",
    },
    asked_of_item={
        "time": "length of time",
        "money": "amount of money",
        "people": "number of people",
        "year": "year",
        "country": "country",
        "names": "names",
    },
    beside_question={
        "thanks": "You're welcome!",
        "greeting": "Hello!",
        "complaint": "Sorry that the last answer missed the point.",
        "rude": "Sorry for annoying you.",
        "hurry": "Here it is, quickly.",
        "confused": "Let me put it plainly.",
        "praise": "Thank you!",
        "apology": "No problem at all.",
        "wellbeing": "I'm fine, thanks!",
    },
    nothing_shown=(
        "I haven't shown you anything lately that I could do that with. "
        "Ask a question first, for example: what are the drawbacks?"
    ),
    no_list="What I showed last has no numbered list, so I don't know which item you mean. Please say a little more.",
    nothing_quoted=(
        "That message has no question and no figures that I could look up. Type a question after /ask, for example: "
        "<code>/ask what is a KOL?</code>"
    ),
    unranked="The guide ranks none of these above the others: which matters most depends on your campaign.",
    no_such_item="That list has only {count} items. Which one would you like, 1 to {count}?",
    first_of_all="This is the first item of the section.",
    last_of_all="This is the last item of the section.",
    sources="What I showed comes from:",
    these_figures="these figures",
    no_benchmark=(
        "The guide has no benchmark for {figure}, so I won't call it good or bad. "
        "Your own earlier campaigns are the surest comparison."
    ),
    benchmark=(
        "The guide has one rate to compare with: sponsored posts on Instagram average an engagement rate of 3.21%. "
        "Yours may be of another base (followers, reach, views), so compare only what is worked out the same way."
    ),
    other_languages=(
        "I can answer in English or Vietnamese only. / Mình chỉ trả lời được bằng tiếng Anh hoặc tiếng Việt."
    ),
    no_language=(
        "Please ask again in English or Vietnamese. / Bạn hỏi lại bằng tiếng Anh hoặc tiếng Việt giúp mình nhé."
    ),
    example="💡 The bot's example: {text}",
    advice="💡 The bot's advice: {text}",
    parts_left="I've answered the first ones; please ask the rest again.",
    wish_unclear=(
        "I'm not sure what you need. Please write it in full, for example: <code>what are the drawbacks?</code> "
        "or <code>roi 50tr 120tr</code>"
    ),
    part_unsure="As for “{asked}”, I'm not sure what you mean; please ask that once more on its own.",
    yes="<b>Yes.</b>",
    nearly="<b>Nearly.</b>",
    no="<b>No.</b>",
    not_so="<b>Not so.</b>",
    contents_button="📚 Contents",
    definition_button="What is influencer marketing?",
    benefits_button="What does influencer marketing bring?",
    figures_button="Show me some figures",
    calculator_button="🧮 Work out an engagement rate",
    guide=DocumentTexts(
        as_it_says="According to the guide:",
        no_figure="The guide does not have the figure {figure}.",
        figure_elsewhere="The guide does not say so. Its {figure} is of something else:",
        no_figure_of="The guide has no figure of {name} for “{point}”.",
        no_example="The guide has no example for “{point}”.",
        only_example="This is the only example of its kind in the guide; it has no other.",
        no_more="That is all the guide says about “{point}”.",
        no_remedy="The guide does not say how to avoid or handle “{point}”. The nearest I have:",
        no_reason="The guide gives no further reason for “{point}”. What it says is:",
        nothing_of="The guide has nothing on {name} in particular for “{point}”.",
        not_of="The guide has nothing on {name} in particular. In general:",
        not_said="The guide gives no {asked} for “{point}”.",
        edition="The guide was written in 2023; where a figure is of a certain year, the sentence says so.",
    ),
    handbook=DocumentTexts(
        as_it_says="According to the supplementary handbook:",
        no_figure="The supplementary handbook does not have the figure {figure}.",
        figure_elsewhere="The handbook does not say so. Its {figure} is of something else:",
        no_figure_of="The supplementary handbook has no figure of {name} for “{point}”.",
        no_example="The supplementary handbook has no example for “{point}”.",
        only_example="This is the only example of its kind in the handbook; it has no other.",
        no_more="That is all the supplementary handbook says about “{point}”.",
        no_remedy="The supplementary handbook does not say how to avoid or handle “{point}”. The nearest I have:",
        no_reason="The supplementary handbook gives no further reason for “{point}”. What it says is:",
        nothing_of="The supplementary handbook has nothing on {name} in particular for “{point}”.",
        not_of="The supplementary handbook has nothing on {name} in particular here. In general:",
        not_said="The supplementary handbook gives no {asked} for “{point}”.",
        edition="The handbook rests on public pages read in November 2026; a source's year follows its name.",
    ),
)
