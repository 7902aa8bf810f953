"""Words that no page expects."""

COMPOUND = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
EMOJI = "🎉🚀👩🏽‍🏫👨‍👩‍👧‍👦🏳️‍🌈"
ARABIC = "شبكة التعلم الإقليمية تجمع المدارس والشركات"
HEBREW = "רשת הלמידה האזורית מחברת בתי ספר ועסקים"


def word(length: int) -> str:
    """One German word of so many letters, without a place to break it."""
    return (COMPOUND * (length // len(COMPOUND) + 1))[:length]
