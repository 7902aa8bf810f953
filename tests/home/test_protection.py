import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import Page

from core.permissions import PORTAL_REVIEWERS
from home.models import HomePage, NetworkIndexPage
from tests.factories.core import AdminFactory
from tests.people import member, said, signed_in

pytestmark = pytest.mark.django_db

HOME = "„Verbund“ kann nicht gelöscht werden: Es ist die Startseite des Portals."
NETWORKS = (
    "„%s“ kann nicht gelöscht werden, denn daran hängen Netzwerke (Lernnetz Leipzig). "
    "Frieren Sie ein Netzwerk stattdessen ein, oder schließen Sie es."
)


@pytest.fixture(params=["superuser", "Portal-Freigabe"])
def staff(request, portal_home, network):
    if request.param == "superuser":
        return signed_in(AdminFactory())
    return signed_in(member(Group.objects.get(name=PORTAL_REVIEWERS)))


def test_list_of_networks_is_not_deleted_as_long_as_there_are_networks(staff):
    networks = NetworkIndexPage.objects.get(locale__language_code="de")
    before = Page.objects.count()

    staff.post(reverse("wagtailadmin_pages:delete", args=[networks.pk]), {"confirm_site_name": "Verbund"})

    assert said(staff) == [NETWORKS % "Netzwerke"]
    assert Page.objects.count() == before


def test_empty_list_of_networks_is_deleted(staff):
    networks = NetworkIndexPage.objects.get(locale__language_code="en")

    staff.post(reverse("wagtailadmin_pages:delete", args=[networks.pk]))

    assert not NetworkIndexPage.objects.filter(pk=networks.pk).exists()


def test_start_page_is_not_deleted_in_any_language(staff):
    start = HomePage.objects.get(locale__language_code="en")

    staff.post(reverse("wagtailadmin_pages:delete", args=[start.pk]), {"confirm_site_name": "Verbund"})

    assert said(staff) == [HOME]
    assert HomePage.objects.filter(pk=start.pk).exists()
