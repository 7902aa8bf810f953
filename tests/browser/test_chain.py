"""The chain by clicking: an editor reports on an event, a reviewer approves, a visitor finds it."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser import journey

pytestmark = pytest.mark.browser

EVENT = "Netzwerkabend Personal: Wer geht, wer kommt, wer lernt um?"
REPORT = f"Bericht: {EVENT}"
RECORD = "Führen ohne Weisung"


def begin_report(editor) -> str:
    """Make a report out of the event; the event's day as the editor writes it."""
    editor.get_by_role("link", name=EVENT).click()
    day = editor.locator("#id_dates-0-start").input_value().split()[0]
    journey.open_actions(editor)
    editor.get_by_role("link", name="Bericht anlegen").click()
    editor.get_by_role("button", name="Bericht anlegen").click()
    return day


def write_report(editor) -> None:
    editor.locator("#id_lead").fill("Zwei Meister erzählten, was sie über Nacht nicht mehr wussten.")
    topics = journey.add_block(editor, "Themen und Ergebnisse")
    topics.locator("[name$=-topic]").fill("Qualifizierungspläne")
    journey.write(topics.locator("[data-contentpath=result]"), "Monteur:innen reden früher mit ihren Nachfolgern.")
    quote = journey.add_block(editor, "Zitat")
    quote.locator("textarea").fill("Ich habe es immer so gemacht, darum wusste es niemand.")
    quote.locator("[name$=attribution]").fill("Meister, 63")
    journey.choose_page(journey.add_block(editor, "Infobox"), search="Weisung", title=RECORD)


def expect_chain_read_by(visitor) -> None:
    """From the report to its event and to the record it names, and from there back to both."""
    visitor.get_by_role("link", name=REPORT).first.click()
    expect(visitor.locator("h1")).to_have_text(REPORT)
    expect(visitor.locator("blockquote")).to_contain_text("darum wusste es niemand")
    expect(visitor.get_by_role("link", name=EVENT).last).to_be_visible()
    visitor.get_by_role("main").get_by_role("link", name=RECORD).first.click()
    expect(visitor.locator("h1")).to_have_text(RECORD)
    expect(visitor.get_by_role("main").get_by_role("link", name=REPORT)).to_be_visible()
    expect(visitor.get_by_role("main").get_by_role("link", name=EVENT, exact=True)).to_be_visible()


def expect_found(visitor, question: str) -> None:
    visitor.locator("#suche").fill(question)
    visitor.locator("#suche").press("Enter")
    expect(visitor.get_by_role("main").get_by_role("link", name=REPORT)).to_be_visible()


def expect_event_to_stay(manager) -> None:
    """An event with a report is not deleted, and the message says so."""
    manager.get_by_role("link", name="Veranstaltungen").first.click()
    manager.get_by_role("link", name=EVENT).first.click()
    journey.open_actions(manager)
    manager.get_by_role("link", name="Löschen").click()
    expect(manager.locator(".messages .error")).to_contain_text(f"„{EVENT}“ kann nicht gelöscht werden")


def test_report_goes_from_its_event_through_review_to_a_visitor(sign_in, page):
    editor, visitor = sign_in("leipzig-redaktion"), page
    day = begin_report(editor)
    expect(editor.locator("#id_title")).to_have_value(REPORT)
    expect(editor.locator("#id_held_from")).to_have_value(day)
    expect(editor.locator("#id_venue-title")).to_have_text("Alte Montagehalle")
    organisers = editor.locator("[id^=inline_child_report_organisers-]:not([id*=prefix]) .chooser__title")
    expect(organisers).to_have_text(["IHK Nordwestsachsen", "Montagebau Lindenau GmbH"])

    write_report(editor)
    expect(editor.locator("[name=action-publish]")).to_have_count(0)
    journey.save(editor)
    journey.submit(editor)
    visitor.goto("/netzwerke/leipzig/veranstaltungen/?zeit=vergangen")
    visitor.get_by_role("link", name=EVENT).click()
    expect(visitor.get_by_role("link", name=REPORT)).to_have_count(0)

    reviewer = sign_in("leipzig-freigabe")
    reviewer.get_by_role("link", name=re.compile("Meine Aufgaben")).click()
    reviewer.get_by_role("link", name=REPORT).click()
    journey.approve(reviewer)
    visitor.reload()
    expect_chain_read_by(visitor)
    for question in ("Monteurinnen Nachfolgerin", "Plan für die Qualifizierung"):
        expect_found(visitor, question)

    expect_event_to_stay(sign_in("leipzig-verwaltung"))
    assert visitor.goto("/netzwerke/leipzig/veranstaltungen/netzwerkabend-personal/").status == 200


def test_picture_without_credit_stays_a_draft_and_the_error_names_it(sign_in):
    editor = sign_in("leipzig-redaktion")
    editor.get_by_role("link", name="Aktuelles").click()
    editor.get_by_role("link", name=re.compile("hinzufügen")).first.click()
    editor.locator("#id_title").fill("Ein Bild ohne Namen")

    journey.upload_picture(editor.locator("[data-contentpath=image]").first, title="Blick in die Montagehalle")
    journey.settle(editor)
    journey.press_submit(editor)

    expect(editor.locator("[data-contentpath=image] .error-message")).to_contain_text(
        "„Blick in die Montagehalle“ hat keinen Bildnachweis"
    )
    assert editor.context.request.get("/netzwerke/leipzig/aktuelles/ein-bild-ohne-namen/").status == 404
