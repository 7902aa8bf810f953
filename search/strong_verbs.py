"""Verbs that change their vowel: hilft, geholfen and Hilfe belong to helfen."""

import re

FORMS = """
helf hilf half holf
sprech sprich sprach sproch
les lies las
find fand fund
geh ging gang
nehm nimm nahm nomm
geb gib gab
schreib schrieb
treff triff traf troff
bring bracht
denk dacht
beginn begann begonn
gewinn gewann gewonn
verlier verlor
werb wirb warb worb
bleib blieb
steig stieg
komm kam
halt hielt
lass liess
wachs wuchs
fall fiel
lauf lief
schliess schloss
scheid schied
gleich glich
zieh zog
trag trug
steh stand
wiss wusst
kenn kannt
nenn nannt
biet bot
mess miss mass
vergess vergiss vergass
sterb stirb starb
bind band bund
empfehl empfiehl empfahl empfohl
seh sieh sah
leih lieh
lad lud
schieb schob
schneid schnitt
flieh floh
send sandt
wend wandt
brech brich brach broch
greif griff
heb hob
weis wies
meid mied
streich strich
streit stritt
schreit schritt
tret tritt trat
werf wirf warf worf
gelt gilt galt golt
leid litt
ruf rief
fang fing
schaff schuf
fliess floss
giess goss
schmelz schmolz
reiss riss
spring sprang sprung
schwimm schwamm schwomm
sing sang sung
sink sank sunk
trink trank trunk
zwing zwang zwung
frier fror
web wob
"""
NOUNS = (  # Teilnahme, Abschluss, Angebot
    "nehm nahm, schliess schluss, biet gebot, steig stieg, helf hilf, zieh zug, brech bruch, greif griff, tret tritt, "
    "werf wurf"
)

CHANGED = {changed: verb for line in FORMS.splitlines() if line for verb, *forms in [line.split()] for changed in forms}
IN_NOUNS = dict(reversed(pair.split()) for pair in NOUNS.split(", "))
VERBS = (
    "ab|an|auf|aus|be|bei|bereit|da|durch|ein|emp|ent|er|fest|fort|frei|her|heraus|hin|los|mit|nach|statt|teil|uber"
    "|um|unter|ver|vor|weg|weiter|wieder|zer|zu|zuruck|zusammen"
)
CHANGED_VERB = re.compile(rf"(?P<before>(?:{VERBS}){{,2}})(?:ge|zu)?(?P<changed>{'|'.join(CHANGED)})")
CHANGED_NOUN = re.compile(rf"(?P<before>.{{2,}})(?P<changed>{'|'.join(IN_NOUNS)})(?:e|en|es|s)?")


def of_verb(root: str) -> str:
    """Root of the infinitive, where this is what a changed form has in its place; else empty."""
    match = CHANGED_VERB.fullmatch(root)
    return match["before"] + CHANGED[match["changed"]] if match else ""


def of_noun(word: str) -> str:
    """Root of the verb that a noun is made of with another vowel; else empty."""
    match = CHANGED_NOUN.fullmatch(word)
    return match["before"] + IN_NOUNS[match["changed"]] if match else ""
