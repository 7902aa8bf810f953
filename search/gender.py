"""Gendered person nouns and their common base: Koordinator*innen, Koordinatorinnen, Koordinator/-in."""

import re

LETTER = r"[^\W\d_]"
AGENT = (  # ends of person nouns, folded
    "er|or|eur|ar|ent|ant|ist|log|loge|nom|graf|graph|soph|at|et|ot|it|ast|and|end|ier|ling|wirt|walt|rat|arzt|koch"
    "|baur?|expert|kolleg|padagog|chef|kund|genoss|freund|pat|erb|schutz|bot|herr|nachbar|gott|furst|held|zeug|gatt"
    "|turk|pol|franzos|sorb"
)
ENDS_AS_AGENT = re.compile(rf"(?:{AGENT})$")

# After a word: every spelling of -innen, -in and of the endings of adjectives that stand for people
SUFFIX = rf"""
    (?: \s?\*\s?-?\s? | [:_·•’'/]-? | \s?/\s?- | \(-? ) innen (?!{LETTER}) \)?
  | (?: [*:_·/]-? | \( ) innen \)? (?P<tail> {LETTER}{{3,}} )
  | (?: \s?\*\s?-? | [:_·/]-? | \(-? ) in (?!{LETTER}) \)?
  | (?<=e) (?: [*:_/] | \( ) (?: r | n | m | s | rn ) (?![^\W_]) \)?
"""
INNER_CAPITAL = re.compile(rf"^({LETTER}+[a-zäöüß])(Innen|In)({LETTER}*)$")

ENDS_IN_IN = """
medizin termin berlin benzin magazin disziplin vitamin kamin latein gelatin glycerin mandarin margarin doktrin
serpentin hinterin darin worin herin insulin penizillin paraffin kokain kretin saccharin ruin routin hermelin platin
tellerin kerosin lecithin schwerin stettin turin satin martin
"""
NOT_FEMININE = frozenset(ENDS_IN_IN.split())
NOT_PLURAL = re.compile(
    r"^(?:innen|drinnen|.*(?:beginn|gewinn|spinn)en|(?:ge|ent|ver|zer)?rinnen|(?:be|er|ent|nach|an|ge)?sinnen"
    r"|(?:erd)?finnen|zinnen|linnen)$"
)


def without_inner_capital(word: str) -> str:
    """LehrerInnen and LehrerInnenbildung without their second capital's ending; other words as they are."""
    if "In" not in word or not (match := INNER_CAPITAL.match(word)):  # most words have none, and many are asked
        return word
    base, ending, tail = match.groups()
    if ending == "In" and (tail or not ENDS_AS_AGENT.search(base.lower())):
        return word
    return base + tail


def base_form(word: str) -> str:
    """The base of a feminine person noun (folded, lower case): koordinatorinnen, koordinatorin → koordinator."""
    if len(word) > 7 and word.endswith("innen") and not NOT_PLURAL.match(word):
        return word[:-5]
    if len(word) > 5 and word.endswith("in") and word not in NOT_FEMININE and ENDS_AS_AGENT.search(word[:-2]):
        return word[:-2]
    return word
