import re

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.test import Client
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction, Site

from core.vocabularies import NetworkState
from home.hosts import map_host
from home.models import NetworkPage
from library.models import Tombstone
from search.consistency import Difference, check
from search.models import IndexChange, SearchRecord
from search.worker import apply_changes
from tests.factories.home import NewsPageFactory
from tests.factories.library import LibraryItemPageFactory
from tests.people import administrator

pytestmark = pytest.mark.django_db
OWN = "leipzig.example"


@pytest.fixture(autouse=True)
def known_hosts(settings):
    settings.ALLOWED_HOSTS = ["localhost", "testserver", ".example"]


@pytest.fixture
def news(leipzig):
    """A published page of a network without a host of its own yet."""
    return NewsPageFactory(parent=leipzig.news, slug="leinen-los", title="Leinen los")


@pytest.fixture
def moved(leipzig, news):
    """The network after it got its own host name."""
    return mapped(leipzig.network, OWN)


@pytest.fixture
def own(client):
    """A visitor of the network's own host."""
    return Client(headers={"host": OWN})


def mapped(network, hostname):
    network.hostname = hostname
    network.full_clean()
    network.save()
    map_host(network=network)
    return network


def test_pages_of_the_network_are_served_at_its_own_host(own, moved, news):
    response = own.get("/aktuelles/leinen-los/")

    assert response.status_code == 200
    assert '<link rel="canonical" href="http://leipzig.example/aktuelles/leinen-los/">' in response.text


def test_old_address_leads_to_the_new_one_once_and_for_good(client, own, moved):
    response = client.get("/netzwerke/leipzig/aktuelles/leinen-los/?seite=2")

    assert (response.status_code, response.url) == (301, "http://leipzig.example/aktuelles/leinen-los/?seite=2")
    assert own.get("/aktuelles/leinen-los/?seite=2").status_code == 200


def test_older_redirects_lead_there_in_one_step_too(client, moved, news):
    Redirect.add_redirect("/netzwerke/leipzig/aktuelles/frueher", redirect_to=news)

    response = client.get("/netzwerke/leipzig/aktuelles/frueher/")

    assert (response.status_code, response.url) == (301, "http://leipzig.example/aktuelles/leinen-los/")


def test_address_that_leads_nowhere_is_not_found_at_either_host(client, own, moved):
    assert client.get("/netzwerke/leipzig/gibt-es-nicht/").status_code == 404
    assert own.get("/gibt-es-nicht/").status_code == 404


def test_pages_of_others_are_not_at_the_own_host(own, moved, dortmund):
    assert own.get("/netzwerke/dortmund/").status_code == 404


def test_links_of_the_frame_lead_to_the_right_hosts(client, own, moved):
    links = set(re.findall('href="(http://[^"]*)"', own.get("/").text))

    assert {"http://localhost/", "http://leipzig.example/aktuelles/"} <= links
    assert 'href="http://leipzig.example/"' in client.get("/netzwerke/").text


def test_cards_of_other_networks_lead_to_the_portal(own, moved, leipzig, dortmund):
    dortmund.network.parent = leipzig.network
    dortmund.network.save()
    NewsPageFactory(parent=dortmund.news, slug="hafenrunde", title="Hafenrunde")

    text = own.get("/aktuelles/").text

    assert 'href="http://localhost/netzwerke/dortmund/aktuelles/hafenrunde/"' in text
    assert 'href="http://leipzig.example/aktuelles/leinen-los/"' in text


def test_search_at_the_own_host_stands_in_the_frame_of_the_network(own, moved):
    response = own.get("/suche/", {"q": "Leinen"})

    assert response.status_code == 200
    assert 'href="http://leipzig.example/aktuelles/leinen-los/"' in response.text
    assert 'class="identity" href="http://leipzig.example/"' in response.text


def test_feeds_and_permalinks_name_the_own_host(client, own, moved, leipzig):
    work = LibraryItemPageFactory(parent=leipzig.library, slug="leitfaden")

    assert "http://leipzig.example/aktuelles/leinen-los/" in client.get("/feeds/aktuelles.xml").text
    assert own.get(work.permalink).url == "http://leipzig.example/mediathek/leitfaden/"


def test_each_host_has_its_own_sitemap(client, own, moved, dortmund):
    def addresses(visitor):
        return re.findall("<loc>(.*?)</loc>", visitor.get("/sitemap-de.xml").text)

    assert addresses(own) == [
        "http://leipzig.example/",
        "http://leipzig.example/aktuelles/",
        "http://leipzig.example/aktuelles/leinen-los/",
        "http://leipzig.example/veranstaltungen/",
        "http://leipzig.example/mediathek/",
    ]
    assert [address for address in addresses(client) if "leipzig" in address] == []
    assert "Sitemap: http://leipzig.example/sitemap.xml" in own.get("/robots.txt").text
    assert "Sitemap: http://localhost/sitemap.xml" in client.get("/robots.txt").text


def test_people_sign_in_at_the_portal_only(own, moved):
    assert own.get("/admin/pages/?q=a").url == "http://localhost/admin/pages/?q=a"
    assert own.post("/admin/login/", {"username": "a", "password": "b"}).status_code == 404


def test_what_is_closed_stays_at_the_portal(client, own, moved, news):
    restriction = PageViewRestriction.objects.create(page=news, restriction_type=PageViewRestriction.GROUPS)
    restriction.groups.add(Group.objects.create(name="Beirat"))

    response = own.get("/aktuelles/leinen-los/")

    assert (response.status_code, response.url) == (302, "http://localhost/netzwerke/leipzig/aktuelles/leinen-los/")
    assert administrator().get("/netzwerke/leipzig/aktuelles/leinen-los/").status_code == 200


def test_read_model_follows_at_once_and_the_index_by_the_worker(moved, news):
    assert SearchRecord.objects.get(pk=news.pk).url == "http://leipzig.example/aktuelles/leinen-los/"
    apply_changes()
    assert (IndexChange.objects.count(), check()) == (0, Difference())


def test_tombstones_move_along(own, leipzig):
    work = LibraryItemPageFactory(parent=leipzig.library, slug="leitfaden")
    work.unpublish()
    mapped(leipzig.network, OWN)

    assert Tombstone.objects.get().url == "http://leipzig.example/mediathek/leitfaden/"
    assert own.get("/mediathek/leitfaden/").status_code == 410


def test_without_a_host_name_everything_is_below_the_portal_again(client, own, moved, news):
    mapped(moved, "")

    assert client.get("/netzwerke/leipzig/aktuelles/leinen-los/").status_code == 200
    assert SearchRecord.objects.get(pk=news.pk).url == "/netzwerke/leipzig/aktuelles/leinen-los/"
    assert [site.hostname for site in Site.objects.all()] == ["localhost"]


def test_network_in_preparation_gets_its_host_when_it_goes_online(client, leipzig):
    leipzig.network.state = NetworkState.PREPARING
    mapped(leipzig.network, OWN)

    assert NetworkPage.objects.get(network=leipzig.network).address() == "/netzwerke/leipzig/"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (
            "https://leipzig.example/",
            "Geben Sie einen Rechnernamen an, etwa „lernnetz.example“, ohne https:// und Schrägstriche.",
        ),
        ("leipzig", "Geben Sie einen Rechnernamen an, etwa „lernnetz.example“, ohne https:// und Schrägstriche."),
        ("localhost.de", "Der Server antwortet noch nicht auf diesen Namen. Bitte wenden Sie sich an den Betrieb."),
    ],
)
def test_host_name_that_cannot_be_is_refused(leipzig, name, message):
    with pytest.raises(ValidationError) as refused:
        mapped(leipzig.network, name)
    assert refused.value.message_dict == {"hostname": [message]}


def test_host_name_of_the_portal_or_of_another_network_is_refused(moved, dortmund, settings):
    with pytest.raises(ValidationError) as refused:
        mapped(dortmund.network, OWN)
    assert refused.value.messages == ["Ein anderes Netzwerk hat diesen Rechnernamen."]
    settings.BASE_URL = "https://verbund.example"
    with pytest.raises(ValidationError) as refused:
        mapped(dortmund.network, "verbund.example")
    assert refused.value.message_dict == {"hostname": ["Das ist der Rechnername des Portals selbst."]}


def test_page_costs_no_more_queries_at_the_own_host(client, own, moved, django_assert_num_queries):
    own.get("/aktuelles/")
    with django_assert_num_queries(9):
        own.get("/aktuelles/")


def test_search_in_a_language_that_the_network_does_not_speak_keeps_its_frame(own, moved):
    assert 'class="identity" href="http://leipzig.example/"' in own.get("/en/suche/").text
