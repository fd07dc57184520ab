"""Words for the people who are paid and for what they publish, as patterns that every reading of counts shares."""

PEOPLE_WORDS = (
    r"bạn|ban|người|nguoi|đứa|dua|kols?|kocs?|influencers?|creators?|people|tiktokers?|youtubers?|streamers?|"
    r"reviewers?|(?:travel )?(?:bloggers?|vloggers?)|gamers?|hot ?moms?|mẹ bỉm|me bim|nano|micro|macro"
)
POST_WORDS = r"bài|bai|clips?|videos?|posts?|reels?|story|stories|vid|shorts|tiktoks"
