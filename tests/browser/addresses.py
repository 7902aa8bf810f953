"""Where the demo has one page of each type."""

LEIPZIG = "/netzwerke/leipzig/"
EVENT = f"{LEIPZIG}veranstaltungen/werkstattgespraech-drei-laender/"
REPORT = f"{EVENT}werkstattgespraech-drei-laender/"
ITEM = f"{LEIPZIG}mediathek/was-bleibt-wenn-das-projekt-geht/"

PAGES = {
    "start": "/",
    "networks": "/netzwerke/",
    "network": LEIPZIG,
    "region": "/netzwerke/westfaelisches-ruhrgebiet/",
    "news list": "/aktuelles/",
    "event list": "/veranstaltungen/",
    "past events": "/veranstaltungen/?zeit=vergangen",
    "library": "/mediathek/",
    "library of a network": f"{LEIPZIG}mediathek/",
    "news": f"{LEIPZIG}aktuelles/abschied-ist-ein-arbeitspaket/",
    "event": EVENT,
    "coming event": "/netzwerke/dortmund/veranstaltungen/lernlotsen-kurs/",
    "report": REPORT,
    "item": ITEM,
    "item with a quote": f"{LEIPZIG}mediathek/fuehren-ohne-weisung/",
    "film": f"{LEIPZIG}mediathek/uebergabe-in-fuenf-schritten/",
    "recording": f"{LEIPZIG}mediathek/laterale-fuehrung-vorgelesen/",
    "link": "/netzwerke/dortmund/mediathek/bausteinfinder-metall/",
    "collection": "/netzwerke/rostock/mediathek/erste-hilfe-fuer-physik/",
    "slides": "/netzwerke/hagen/mediathek/kanal-um-mitternacht/",
    "report as a minute": "/netzwerke/hagen/veranstaltungen/transferkonferenz/transferkonferenz/",
    "series of dates": "/netzwerke/hagen/veranstaltungen/werkreihe-digitale-instandhaltung/",
    "another network": "/netzwerke/ostbayern/",
    "network with a picture": "/netzwerke/rostock/",
    "standard page": f"{LEIPZIG}ueber-uns/",
    "questions and answers": f"{LEIPZIG}mitmachen/",
    "legal page": "/barrierefreiheit/",
    "search": "/suche/?q=Weiterbildung&netzwerk=leipzig",
    "search without result": "/suche/?q=Quastenflosser",
    "sign-in": "/konto/anmelden/",
    "forgotten password": "/konto/passwort/vergessen/",
    "missing page": "/gibt-es-nicht/",
    "English": "/en/",
    "Leichte Sprache": "/de-x-leicht/",
}
