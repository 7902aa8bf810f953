"""Blocks with too much in them, and every block at once."""

from tests.browser.words import word
from tests.factories.core import DocumentFactory, ImageFactory, MediaFactory, OrganisationFactory, PersonFactory
from tests.factories.home import Subsite
from tests.page_types import further_blocks, picture, usual_blocks


def table(caption: str, headings: list[str], rows: list[list[str]]) -> tuple:
    columns = [{"type": "text", "heading": heading} for heading in headings]
    cells = {"columns": columns, "rows": [{"values": row} for row in rows]}
    return "table", {"caption": caption, "row_headers": True, "table": cells}


def long_blocks() -> list:
    """Words without a break, in every place that takes words."""
    long, person = (
        word(300),
        PersonFactory(name=word(200), role=word(120), organisation=OrganisationFactory(name=word(200))),
    )
    media, image = MediaFactory(title=word(255), credit=word(255)), ImageFactory(credit=word(255))
    return [
        ("heading", {"text": word(160), "level": "2"}),
        (
            "text",
            f'<h3>{long}</h3><p>{long} {long}</p><ul><li>{long}</li></ul><p><a href="https://verbund.example/{long}">{long}</a></p>',
        ),
        ("quote", {"text": long, "attribution": word(160), "consent": True}),
        ("figure", {"image": picture() | {"image": image}, "caption": long, "numbered": True}),
        ("gallery", {"title": word(120), "pictures": [{"image": picture(), "caption": long} for _each in range(2)]}),
        ("callout", {"title": word(120), "text": f"<p>{long}</p>"}),
        ("accordion", {"title": word(160), "questions": [{"question": word(200), "answer": f"<p>{long}</p>"}]}),
        table(word(200), [word(80), "Kurz", word(80)], [[long, "ja", long], ["a", "b", "c"]]),
        ("downloads", {"title": word(120), "downloads": [{"document": DocumentFactory(), "label": word(160)}]}),
        ("recording", {"media": media, "caption": long}),
        ("contact", {"person": person, "note": word(200)}),
        ("partners", {"title": word(120), "organisations": [person.organisation, OrganisationFactory(name=word(200))]}),
        ("references", {"title": word(120), "entries": [f"<p>{long}</p>"]}),
    ]


def every_block(site: Subsite) -> list:
    """All that a report may be made of, in the words of a careful editor."""
    answer = "<p>Ja, und zwar so: <b>melden</b>, kommen, mitmachen.</p>"
    return [
        ("heading", {"text": "Was wir taten", "level": "2"}),
        *usual_blocks(site),
        ("quote", {"text": "Endlich wissen wir voneinander.", "attribution": "eine Teilnehmerin", "consent": False}),
        ("topics_and_results", {"title": "Ergebnisse", "rows": [{"topic": "Antrag", "result": answer}]}),
        ("accordion", {"title": "Häufige Fragen", "questions": [{"question": "Was kostet es?", "answer": answer}] * 2}),
        table("Teilnehmende", ["Ort", "Zahl"], [["Musterstadt", "12"], ["Beispielhausen", "3"]]),
        *further_blocks(site),
        ("heading", {"text": "Zum Nachlesen", "level": "3"}),
        ("references", {"title": "Literatur", "entries": ["<p>Berg, Anna (2024): <i>Führen ohne Macht.</i></p>"]}),
    ]
