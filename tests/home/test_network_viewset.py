"""Opening a network in the editor, from the list of networks to the first draft."""

import pytest
from django.urls import reverse
from django.utils.translation import gettext
from wagtail.test.utils.form_data import querydict_from_html

from core.models import Network
from home.models import LegalPage, NetworkPage, NewsIndexPage, NewsPage, StandardPage
from home.subsites import remove_network
from tests.editing import add_url, filled_form
from tests.factories.core import FundingFactory, ImageFactory
from tests.networks import index_of
from tests.people import administrator, colleague, said

pytestmark = pytest.mark.django_db

OPENING = "/admin/networks/new/"
FACTS = {
    "name": "Lernnetz Oldenburg",
    "short_name": "Oldenburg",
    "slug": "",
    "parent": "",
    "land": "NI",
    "legal_body": "private",
    "legal_name": "Lernnetz Oldenburg e. V.",
    "contact_name": "Uta Müller",
    "street": "Alter Weg 1",
    "postcode": "26121",
    "place": "Oldenburg",
    "email": "post@oldenburg.example",
    "phone": "",
    "colour": "#e6ff00",
    "logo": "",
    "modules": ["news", "library"],
    "languages": ["de", "en"],
}


def errors(answer) -> list[str]:
    return list(answer.context["form"].errors)


def test_network_is_opened_and_its_redaktion_writes_at_once(home):
    answer = administrator().post(OPENING, FACTS)

    network = Network.objects.get(slug="oldenburg")
    assert answer.headers["Location"] == reverse("networks:opened", args=[network.pk])
    assert NetworkPage.objects.of_network(network).count() == 2

    redaktion = colleague(network.editors)
    form = {"title": "Es geht los", "slug": "es-geht-los", "body-count": "0"}
    news = index_of(network, NewsIndexPage)
    redaktion.post(add_url(NewsPage, news), filled_form(redaktion, add_url(NewsPage, news), form))
    draft = NewsPage.objects.get(slug="es-geht-los")
    assert (draft.network, draft.live, draft.owner) == (network, False, redaktion.user)


def test_next_page_says_what_was_made_and_what_to_do(home):
    client = administrator()

    answer = client.post(OPENING, FACTS, follow=True)

    network, shown = Network.objects.get(slug="oldenburg"), answer.content.decode()
    duties = LegalPage.objects.of_network(network).filter(locale__language_code="de")
    front = NetworkPage.objects.get(network=network, locale__language_code="de")
    links = [
        *(reverse("wagtailadmin_pages:edit", args=[page.pk]) for page in (*duties, front)),
        reverse("team", args=["oldenburg"]),
        reverse("networks:edit", args=[network.pk]),
        "/netzwerke/oldenburg/",
        "/en/networks/oldenburg/",
    ]
    assert [link for link in links if f'href="{link}"' not in shown] == []
    assert (network.collection.name in shown, network.workflow.name in shown) == (True, True)


def test_second_try_opens_nothing_more_and_says_so(home):
    client = administrator()
    client.post(OPENING, FACTS, follow=True)
    before = NetworkPage.objects.count()

    answer = client.post(OPENING, FACTS)

    unchanged = gettext("“%(network)s” is open already. Nothing has changed.") % {"network": "Lernnetz Oldenburg"}
    assert (answer.status_code, NetworkPage.objects.count()) == (302, before)
    assert said(client) == [unchanged]


def test_bad_input_is_named_and_kept(network):
    wrong = {"slug": "leipzig", "short_name": "Leipziger Land", "colour": "rot", "email": "post"}

    answer = administrator().post(OPENING, FACTS | wrong)

    form = answer.context["form"]
    assert set(errors(answer)) == {"slug", "email", "colour"}
    assert (form["name"].value(), form["colour"].value(), form["email"].value()) == (FACTS["name"], "rot", "post")
    assert Network.objects.count() == 1


@pytest.mark.parametrize("odd", ["", "ü" * 300, "🎉", "a\x00b"])
def test_odd_input_in_every_field_is_no_fault_of_the_server(home, odd):
    before = Network.objects.count()

    answer = administrator().post(OPENING, dict.fromkeys(FACTS, odd))

    assert answer.status_code == 200
    assert "short_name" in errors(answer) or "slug" in errors(answer)
    assert Network.objects.count() == before


def test_list_leads_central_staff_to_the_form(network):
    client = administrator()

    shown = client.get(reverse("networks:index")).content.decode()

    assert f'href="{OPENING}"' in shown
    assert client.get(OPENING).context["form"]["modules"].value() == ["news", "events", "library"]


def test_menu_offers_it_to_central_staff_alone(network):
    pages = [client.get("/admin/").content.decode() for client in (administrator(), colleague(network.managers))]

    assert [f'"url": "{OPENING}"' in page for page in pages] == [True, False]


@pytest.mark.parametrize("role", ["editors", "reviewers", "managers"])
def test_people_of_a_network_open_none(role, network):
    client = colleague(getattr(network, role))
    addresses = [OPENING, reverse("networks:opened", args=[network.pk]), reverse("networks:opened", args=[99999])]

    answers = [client.get(address).headers["Location"] for address in addresses]

    assert [*answers, client.post(OPENING, FACTS).headers["Location"]] == ["/admin/"] * 4
    assert Network.objects.count() == 1


def test_page_of_a_network_that_is_gone_is_not_there(home):
    administrator().post(OPENING, FACTS)
    network = Network.objects.get(slug="oldenburg")
    address = reverse("networks:opened", args=[network.pk])
    remove_network(network=network)

    assert administrator().get(address).status_code == 404


def test_network_without_lists_has_a_front_page(home):
    client = administrator()
    client.post(OPENING, FACTS | {"modules": []})

    assert client.get("/netzwerke/oldenburg/").status_code == 200


def test_module_and_language_that_are_switched_on_bring_their_pages(home):
    client = administrator()
    client.post(OPENING, FACTS | {"modules": ["news"], "languages": ["de"]})
    network = Network.objects.get(slug="oldenburg")
    address = reverse("networks:edit", args=[network.pk])
    form = querydict_from_html(client.get(address).content.decode(), form_id="w-editor-form")
    form.setlist("modules", ["library"])
    form.setlist("languages", ["de", "en"])

    client.post(address, form)

    pages = NetworkPage.objects.of_network(network).order_by("path")
    assert [[child.slug for child in page.get_children()] for page in pages] == [
        ["aktuelles", "ueber-uns", "mitmachen", "impressum", "datenschutz", "barrierefreiheit", "mediathek"],
        ["library", "about-us", "take-part", "legal-notice", "data-protection", "accessibility-statement"],
    ]


def test_pages_that_were_deleted_stay_away_when_the_network_is_saved(home):
    client = administrator()
    client.post(OPENING, FACTS | {"languages": ["de"]})
    network = Network.objects.get(slug="oldenburg")
    StandardPage.objects.of_network(network).get(slug="mitmachen").delete()
    address = reverse("networks:edit", args=[network.pk])

    client.post(address, querydict_from_html(client.get(address).content.decode(), form_id="w-editor-form"))

    assert not StandardPage.objects.of_network(network).filter(slug="mitmachen").exists()


def test_footer_leads_to_the_networks_own_accounts(home):
    client = administrator()
    client.post(OPENING, FACTS)
    Network.objects.filter(slug="oldenburg").update(social_links=["https://bildung.social/@oldenburg"])

    shown = client.get("/netzwerke/oldenburg/").content.decode()

    assert '<a href="https://bildung.social/@oldenburg" rel="me">Mastodon</a>' in shown


def test_verwaltung_names_nothing_that_another_network_keeps_to_itself(network, neighbour):
    FundingFactory(name="Landesmittel", network=network)
    FundingFactory(name="Bundesmittel")
    foreign = FundingFactory(name="Dortmunds Mittel", network=neighbour)
    logo = ImageFactory(collection=neighbour.collection)
    verwaltung, address = colleague(network.managers), reverse("networks:edit", args=[network.pk])
    shown = verwaltung.get(address)
    sent = querydict_from_html(shown.content.decode(), form_id="w-editor-form")
    sent.update({"fundings": foreign.pk, "logo": logo.pk})

    answer = verwaltung.post(address, sent)

    assert [str(row) for row in shown.context["form"].fields["fundings"].queryset] == ["Bundesmittel", "Landesmittel"]
    assert set(errors(answer)) == {"fundings", "logo"}


def test_host_name_that_central_staff_enter_serves_the_network_at_once(network, client, settings):
    settings.ALLOWED_HOSTS = ["testserver", "lernnetz.example"]
    central = administrator()
    address = reverse("networks:edit", args=[network.pk])
    form = querydict_from_html(central.get(address).content.decode(), form_id="w-editor-form")
    form["hostname"] = "Lernnetz.example"

    assert central.post(address, form).status_code == 302
    assert client.get("/", headers={"host": "lernnetz.example"}).context["page"].network == network


def test_host_name_is_not_for_verwaltung_to_choose(network):
    assert (
        "hostname"
        not in colleague(network.managers).get(reverse("networks:edit", args=[network.pk])).context["form"].fields
    )


def test_verwaltung_changes_its_look_and_its_contact_and_nothing_that_is_decided_centrally(network):
    funding = FundingFactory(network=network)
    verwaltung, address = colleague(network.managers), reverse("networks:edit", args=[network.pk])
    sent = querydict_from_html(verwaltung.get(address).content.decode(), form_id="w-editor-form")
    allowed = {"claim": "Weiter so", "colour": "#ffee00", "phone": "0341 1", "social_links": "https://www.xing.com/x"}
    central = {"state": "closed", "slug": "neu", "parent": network.pk, "land": "BY", "legal_body": "federal"}
    sent.update(allowed | central | {"legal_name": "Neu e. V.", "managers_publish": "on", "fundings": funding.pk})

    verwaltung.post(address, sent)

    changed = Network.objects.get(pk=network.pk)
    assert (changed.claim, changed.colour, changed.phone, changed.social_links) == (
        *list(allowed.values())[:3],
        ["https://www.xing.com/x"],
    )
    assert list(changed.fundings.all()) == [funding]
    kept = ("state", "slug", "parent", "land", "legal_body", "legal_name", "managers_publish")
    assert [getattr(changed, name) for name in kept] == [getattr(network, name) for name in kept]


NO_ADDRESS, TOO_MANY = "instagram.com/leipzig", "\n".join(f"https://a.example/{number}" for number in range(9))


@pytest.mark.parametrize(
    ("typed", "complaint", "about"),
    [
        (NO_ADDRESS, "“%(line)s” is not a web address. It begins with https://.", {"line": NO_ADDRESS}),
        (TOO_MANY, "At most %(most)d addresses fit here.", {"most": 8}),
    ],
)
def test_account_that_does_not_fit_is_named_and_kept(network, typed, complaint, about):
    verwaltung, address = colleague(network.managers), reverse("networks:edit", args=[network.pk])
    sent = querydict_from_html(verwaltung.get(address).content.decode(), form_id="w-editor-form")
    sent["social_links"] = typed

    form = verwaltung.post(address, sent).context["form"]

    assert (form.errors, form["social_links"].value()) == ({"social_links": [gettext(complaint) % about]}, typed)
