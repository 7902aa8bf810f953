"""What networks do that no other file clicks through: they open, invite, choose a colour, and return a text."""

import re

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.browser import journey
from tests.browser.mailbox import link_in, mails

pytestmark = pytest.mark.browser

FRONT, NEIGHBOUR = "/netzwerke/oldenburg/", "/netzwerke/leipzig/"
DUTIES = ["Impressum", "Datenschutz", "Erklärung zur Barrierefreiheit"]
COLLEAGUE, PASSWORD = "vera.voss@oldenburg.example", "Moor Deich Hafen Kran"
NEWS, PICK = "Vier Abende für Ausbilder", "Ein Bus für alle Fälle"


def open_oldenburg(admin: Page) -> None:
    """Fill in the form; a second time it changes nothing."""
    admin.goto("/admin/networks/new/")
    admin.locator("[name=name]").fill("Lernnetz Oldenburg")
    admin.locator("[name=short_name]").press_sequentially("Oldenburg")
    admin.locator("[name=land]").select_option("NI")
    admin.locator("[name=legal_body]").select_option("municipal")
    admin.locator("main").get_by_role("button", name="Netzwerk eröffnen").click()
    expect(admin.locator(".messages .success")).to_contain_text("Lernnetz Oldenburg")


def put_online(admin: Page) -> None:
    admin.goto("/admin/pflichtseiten/")
    admin.get_by_role("button", name="Online stellen").click()


def publish(editor: Page) -> None:
    journey.settle(editor)
    journey.open_ways_to_save(editor)
    editor.locator("[name=action-publish]").click()
    expect(editor.locator(".messages .success")).to_be_visible()


def fill_date(editor: Page, field: str, value: str) -> None:
    """Type a date and leave the calendar, which opens a moment after the field is entered and covers the buttons."""
    calendar = editor.locator(".xdsoft_datetimepicker:visible")
    editor.locator(field).fill(value)
    expect(calendar).to_have_count(1)
    editor.locator("#id_title").click()
    expect(calendar).to_have_count(0)


def status(page: Page, address: str) -> int:
    return page.context.request.get(address, max_redirects=0).status


def edit_address(editor: Page, address: str) -> str:
    """Where the page at an address of the portal is edited, as the bar on the page says to those who may."""
    editor.goto(address)
    return editor.locator("wagtail-userbar a[href*='/edit/']").get_attribute("href")


def colour(page: Page, address: str) -> str:
    """The colour of the large field at the head of a front page."""
    page.goto(address)
    return page.locator(".hero-field").evaluate("field => getComputedStyle(field).backgroundColor")


def test_network_is_opened_and_goes_online_when_its_duties_are_done(sign_in, page, portal):
    admin, visitor = sign_in("admin"), page
    open_oldenburg(admin)
    links = [admin.get_by_role("link", name=duty, exact=True).first.get_attribute("href") for duty in DUTIES]
    assert (status(admin, FRONT), status(visitor, FRONT)) == (200, 302)
    put_online(admin)
    expect(admin.locator(".messages .error")).to_contain_text(", ".join(DUTIES))

    for link in links:
        admin.goto(link)
        fill_date(admin, "#id_updated_on", f"{timezone.localdate():%d.%m.%Y}")
        publish(admin)
    put_online(admin)

    expect(admin.locator(".messages .success")).to_contain_text("„Lernnetz Oldenburg“ ist online.")
    assert status(visitor, FRONT) == 200
    portal.manage("worker", "--once")  # it looks every few seconds what lists have to learn
    visitor.goto("/netzwerke/")
    expect(visitor.get_by_role("main").get_by_role("link", name="Lernnetz Oldenburg").first).to_be_visible()


def test_who_is_invited_works_in_that_network_and_sees_no_other(sign_in, page, portal):
    admin, person = sign_in("admin"), page
    open_oldenburg(admin)
    foreign = edit_address(admin, f"{NEIGHBOUR}ueber-uns/")
    admin.goto("/admin/personen/oldenburg/")
    admin.locator("[name=email]").fill(COLLEAGUE)
    admin.get_by_label("Verwaltung").check()
    admin.get_by_role("button", name="Einladung senden").click()
    expect(admin.locator(".messages .success")).to_contain_text(COLLEAGUE)

    link = link_in(next(mail for mail in mails(portal) if mail["To"] == COLLEAGUE))
    person.goto(link)
    for name, value in {
        "first_name": "Vera",
        "last_name": "Voss",
        "password1": PASSWORD,
        "password2": PASSWORD,
    }.items():
        person.locator(f"[name={name}]").fill(value)
    person.get_by_role("button", name="Einladung annehmen").click()
    person.wait_for_url("**/admin/")

    assert [status(person, address) for address in (link, foreign, "/admin/users/", "/admin/personen/leipzig/")] == [
        410,
        404,
        404,
        404,
    ]
    person.goto("/admin/networks/")
    expect(person.locator("main td.title a")).to_have_text(["Lernnetz Oldenburg"])
    choose_a_colour(person)


def choose_a_colour(manager: Page) -> None:
    """It is shown as it will look, and seen in that network alone."""
    before = colour(manager, NEIGHBOUR)
    manager.goto("/admin/networks/")
    manager.get_by_role("link", name="Lernnetz Oldenburg").click()
    manager.locator("[name=colour]").fill("#0a6b4f")
    expect(manager.locator(".colour-samples td span").first).to_have_text("#0a6b4f")
    manager.get_by_role("button", name="Speichern").click()
    expect(manager.locator(".messages .success")).to_be_visible()

    assert (colour(manager, FRONT), colour(manager, NEIGHBOUR)) == ("rgb(10, 107, 79)", before)


def test_text_is_returned_with_a_comment_on_a_passage_and_submitted_again(sign_in):
    author, reviewer = sign_in("leipzig-redaktion"), sign_in("leipzig-freigabe")
    write_news(author)
    return_news(reviewer, question="An welchem Ort?", reason="Bitte noch den Ort.")
    author.goto("/admin/")
    author.get_by_role("link", name=NEWS).first.click()
    expect(author.locator(".messages .warning")).to_contain_text("Bitte noch den Ort.")
    author.get_by_role("button", name="Kommentare").click()
    expect(author.locator(".comment").first).to_contain_text("An welchem Ort?")
    author.locator("#id_lead").fill("Ab Januar immer dienstags in der Montagehalle.")
    journey.settle(author)
    journey.submit(author)

    author.get_by_role("link", name=NEWS).first.click()
    author.goto(author.url.replace("/edit/", "/history/"))
    told = author.locator("main table").inner_text()
    wanted = ("Leipzig Redaktion", "Leipzig Freigabe", "erneut eingereicht")
    assert [words for words in wanted if words not in told] == []


def write_news(author: Page) -> None:
    author.get_by_role("link", name="Aktuelles").click()
    author.get_by_role("link", name=re.compile("hinzufügen")).first.click()
    author.locator("#id_title").fill(NEWS)
    author.locator("#id_lead").fill("Ab Januar immer dienstags.")
    journey.settle(author)
    journey.submit(author)


def return_news(reviewer: Page, *, question: str, reason: str) -> None:
    """Ask about the lead where it stands, and send the whole back."""
    reviewer.get_by_role("link", name=re.compile("Meine Aufgaben")).click()
    reviewer.get_by_role("link", name=NEWS).click()
    journey.settle(reviewer)  # what is written before the editor looks for changes is none
    reviewer.locator("[data-contentpath=lead]").hover()
    reviewer.locator("[data-contentpath=lead] [data-comment-add]").click()
    reviewer.locator(".comment textarea").fill(question)
    with reviewer.expect_response(lambda answer: answer.request.method == "POST" and "/edit/" in answer.url):
        reviewer.locator(".comment").get_by_role("button", name="Kommentar", exact=True).click()
    journey.open_ways_to_save(reviewer)
    reviewer.locator("[data-workflow-action-name=reject]").click()
    reviewer.locator(".modal textarea").fill(reason)
    reviewer.locator(".modal [type=submit]").click()
    expect(reviewer.locator(".messages .success")).to_be_visible()


def test_portal_picks_an_item_of_a_network_until_it_is_withdrawn(sign_in, page):
    admin, visitor = sign_in("admin"), page
    address = publish_news_in_dortmund(admin)
    admin.goto(edit_address(admin, "/"))
    admin.locator("#id_picks-ADD").click()
    journey.choose_page(admin.locator("[id^=inline_child_picks-]:visible").last, search="Bus", title=PICK)
    publish(admin)

    visitor.goto("/")
    card = visitor.locator("article.card").filter(has_text=PICK).first
    expect(card).to_contain_text("Lernwerk Dortmund")
    expect(card.get_by_role("link", name=PICK)).to_have_attribute("href", re.compile("/netzwerke/dortmund/"))

    admin.goto(address.replace("/edit/", "/delete/"))
    admin.locator("main form [type=submit]").click()
    visitor.reload()
    expect(visitor.locator("main")).not_to_contain_text(PICK)


def publish_news_in_dortmund(admin: Page) -> str:
    """Where the new item is edited."""
    index = re.search(r"/pages/(\d+)/", edit_address(admin, "/netzwerke/dortmund/aktuelles/"))[1]
    admin.goto(f"/admin/pages/add/home/newspage/{index}/")
    admin.locator("#id_title").fill(PICK)
    admin.locator("#id_lead").fill("Er fährt, wohin man ihn ruft.")
    publish(admin)
    return edit_address(admin, "/netzwerke/dortmund/aktuelles/ein-bus-fuer-alle-faelle/")  # as Germans spell it
