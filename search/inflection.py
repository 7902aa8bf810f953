"""German forms and spellings that Snowball keeps apart: Museum and Museen, Zeugnis and Zeugnisse, Foto and Photo.

Every rule takes a folded, lower-case word to one that has the same stem as its other forms. Some words become one that
have nothing to do with each other (Museum and Muse); texts of the field hardly ever have both.
"""

import re
from collections.abc import Mapping

SPELLINGS = {
    "selbststand": "selbstand",  # selbstständig, selbständig
    "phot": "fot",
    "graph": "graf",
    "(tele|mikro|mega|saxo)phon": r"\1fon",
    "phantas": "fantas",
    "delphin": "delfin",
    "(?<=n)ti(?=ell|al)": "zi",  # Potential, essentiell
    "aufwendig": "aufwandig",
    "friseu": "friso",
    "club": "klub",
    "joghurt": "jogurt",
    "schiffahrt": "schifffahrt",
    "numerier": "nummerier",
    "plazier": "platzier",
}
ENDING = "(?:e[mnrs]?)?$"  # of adjectives
S_PLURALS = (  # what takes an s that Snowball keeps: Workshops, Kitas, Azubis, Büros, Videos, Displays, Ausbaus, Archivs
    r"\wp|\w[^aeioug](?<!g[lr])a|\w[^aeiounsx]i|\w[^aeioulv]o|[ksz][io]lo|\weo|duo|zoo|(?:stud|rad|aud|fol|szenar)io"
    r"|\w[^iu]y|eau|ieu|bau|stau|\wiv|view|show"
)
TRADES = "kauf|fach|geschafts|feuerwehr|zimmer|kamera|vertrauens|berg|see"
FORMS = {
    "niss(?:e|en|es)$": "nis",  # Zeugnisse
    rf"({TRADES})(?:leuten?|frau(?:en)?|mannern?|mannes)$": r"\1mann",
    "busse[ns]?$": "bus",
    "mus(?:eums?|een)$": "museu",
    "atlas$|atlanten$": "atlant",
    "(kont|risik|sald)os?$": r"\1",  # Konten
    "(th|sch)em(?:as?|ata|en)$": r"\1emm",  # Snowball takes em and ern for endings, and leaves emm and ernn
    "(probl|tand|embl|mod|ekz|diad|theor)em(?:e|es|en|s)?$": r"\1emm",
    f"(extr|bequ)em{ENDING}": r"\1emm",
    f"(konz|mod|(?:^|[kns])(?:int|ext))ern(?:s|{ENDING})": r"\1ernn",
    f"einzeln{ENDING}": "einzel",
    "(firm|klim|arom|dram|panoram|paradigm|dilemm|vill|pizz|skal|aul|mens|agend|aren|regatt)as?$": r"\1",
    f"({S_PLURALS})s$": r"\1",
    "^([b-df-hj-np-tv-xz]{2,4}|kmu|ag|uni|faq|ngo)s$": r"\1",  # PCs
    "(prinzip|material|mineral|fossil)ien$": r"\1",
    "praxis$": "prax",  # Praxen
    "saal(?:e?s|e)?$": "sal",
    "(?<!ge)bauten$": "bau",
    "nachbarn$": "nachbar",
    "indi[zc]es$": "index",
    "matrizen$": "matrix",
    "^boni$": "bonus",
    "^modi$": "modus",
    "^vis(?:um|ums|a)$": "vis",
    "(exam|volum)ina$": r"\1en",
    "jubila(?:um|ums|en|n)$": "jubila",
    "(ism|thm|zykl|vir|glob)us$": r"\1",  # Organismen
    "(klim|arom)ata$": r"\1",
    "(prakt|lex|charakterist|spezif|antibiot)ik(?:on|ons|a|ums?)$": r"\1ik",
    "([ck]ur+i[ck]ul)(?:a|ums?)$": r"\1",
    r"(\w{2}i|u|zentr|spektr|plen|alb|for|ik|[ea]nd)ums?$": r"\1",  # Ministerien
}
KEPT = frozenset(["studium"])  # Studien are of something else


def rules(forms: Mapping[str, str]) -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(pattern), replacement) for pattern, replacement in forms.items()]


SPELLING_RULES, FORM_RULES = rules(SPELLINGS), rules(FORMS)
SPELT_OTHERWISE, ENDS_OTHERWISE = re.compile("|".join(SPELLINGS)), re.compile("|".join(FORMS))  # most words are not


def regular(word: str) -> str:
    """The word in one of its spellings, and with an ending that Snowball knows."""
    if SPELT_OTHERWISE.search(word):
        for pattern, replacement in SPELLING_RULES:
            word = pattern.sub(replacement, word)
    if word in KEPT or not ENDS_OTHERWISE.search(word):
        return word
    return next(changed for pattern, replacement in FORM_RULES if (changed := pattern.sub(replacement, word)) != word)
