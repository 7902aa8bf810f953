"""German words that carry no meaning of their own, folded."""

from search.folding import fold

EMPTY_WORDS = """
aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus bei beim
bin bis bist bzw da damit dann das dass dein deine dem den denn der des dessen deren dich die dies diese diesem
diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines einige er es etwas euch euer eure für
gegen gewesen hab habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im
in indem ins ist ja jede jedem jeden jeder jedes jener kann kein keine keinem keinen keiner man manche mein meine
mich mir mit muss musste nach nicht nichts noch nun nur ob oder ohne sehr sein seine seinem seinen seiner seines
selbst sich sie sind so solche soll sollte sondern sonst sowie über um und uns unser unsere unter viel vom von vor
während war waren was weg weil weiter welche welchem welchen welcher welches wenn wer werde werden wie wieder will
wir wird wirst wo wollen wollte würde würden zu zum zur zwar zwischen
"""
PART_WORDS = """
zusammen zurück entgegen gegenüber fort ober inner außen innen neben voll teil hoch ab be ge ver ent zer miss heim
her los fest frei rück
"""
NOUNS = {"heim", "teil", "fest"}  # at the end of a compound: Altenheim, Bauteil, Sommerfest
NAMES = {"Oder"}  # the river: Frankfurt (Oder)
STOP_WORDS = frozenset(map(fold, EMPTY_WORDS.split()))
PREFIXES = frozenset(map(fold, PART_WORDS.split()))
EMPTY_HEADS = (STOP_WORDS | PREFIXES) - NOUNS
