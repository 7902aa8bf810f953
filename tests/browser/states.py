"""Where a portal has what the demo does not: bad input, odd shapes, empty and overfull pages."""

from tests.browser.words import word

NETWORK = "/netzwerke/grenzfaelle/"
NEWS, EVENTS, LIBRARY = f"{NETWORK}aktuelles/", f"{NETWORK}veranstaltungen/", f"{NETWORK}mediathek/"
EMPTY = "/netzwerke/leeres-netz/"
MENU = "/netzwerke/fuenfzig-punkte/"

STATES = {
    "region of odd networks": NETWORK,
    "network of long words": "/netzwerke/riesenwort/",
    "white network": "/netzwerke/weiss/",
    "yellow network": "/netzwerke/gelb/",
    "black network": "/netzwerke/schwarz/",
    "magenta network": "/netzwerke/magenta/",
    "item of a yellow network": "/netzwerke/gelb/mediathek/nur-ein-link/",
    "empty network": EMPTY,
    "no news": f"{EMPTY}aktuelles/",
    "no events": f"{EMPTY}veranstaltungen/",
    "no past events": f"{EMPTY}veranstaltungen/?zeit=vergangen",
    "no library items": f"{EMPTY}mediathek/",
    "list with one item": "/netzwerke/weiss/aktuelles/",
    "fifty menu items": MENU,
    "fifty child pages": f"{MENU}punkt-1/",
    "odd news": NEWS,
    "odd events": EVENTS,
    "odd library": LIBRARY,
    "news of long words": f"{NEWS}lange-woerter/",
    "event of long words": f"{EVENTS}lange-woerter/",
    "item of long words": f"{LIBRARY}lange-woerter/",
    "emoji": f"{NEWS}emoji/",
    "Arabic and Hebrew": f"{NEWS}von-rechts/",
    "event in Arabic": f"{EVENTS}von-rechts/",
    "English work": f"{LIBRARY}english-work/",
    "sixty columns": f"{NEWS}sechzig-spalten/",
    "very many of everything": f"{NEWS}sehr-viele/",
    "sixty dates": f"{EVENTS}sechzig-termine/",
    "fifty files": f"{LIBRARY}fuenfzig-dateien/",
    "withdrawn": f"{LIBRARY}zurueckgezogen/",
    "link only": f"{LIBRARY}nur-ein-link/",
    "every block": f"{EVENTS}alle-bausteine/bericht/",
    "report without pictures": f"{EVENTS}ohne-bilder/bericht/",
    "cancelled event": f"{EVENTS}abgesagt/",
    "event of today": f"{EVENTS}heute/",
    "past event without report": f"{EVENTS}vorbei/",
    "online event": f"{EVENTS}online/",
    "one minute across midnight": f"{EVENTS}mitternacht/",
    "photographs": f"{NEWS}fotos/",
    "portrait": f"{NEWS}hochformat/",
    "panorama": f"{NEWS}panorama/",
    "tiny picture": f"{NEWS}winzig/",
    "huge picture": f"{NEWS}riesig/",
    "last page of a list": "/mediathek/?seite=99",
    "search of forty words": f"/suche/?q={'+'.join(['Lernen'] * 40)}",
    "search of a long word": f"/suche/?q={word(300)}",
    "search with odd results": "/suche/?q=Grenzfall",
}
