"""The proof is as good as its canaries: every text of every model has one, and who may see them finds them."""

import pytest

from tests.isolation.addresses import address
from tests.isolation.canaries import meanings, models_with_text, secrets_in, texts_of
from tests.isolation.estate import PUBLIC
from tests.isolation.visitors import ask
from tests.people import administrator

pytestmark = [pytest.mark.every_view, pytest.mark.django_db, pytest.mark.urls("tests.isolation.urls")]

OPEN = {model._meta.label for model in PUBLIC}
OF_THE_PORTAL = {"home.HomePage", "home.NetworkIndexPage", "wagtailcore.Site"}
REPLACED = {"wagtaildocs.Document", "wagtailimages.Image", "wagtailmedia.Media"}  # by models of our own


def test_every_text_of_every_model_has_a_canary(scene):
    without = {str(field) for model in models_with_text() for field in texts_of(model)} - set(meanings.values())
    assert {name.rpartition(".")[0] for name in without} == OPEN | OF_THE_PORTAL | REPLACED


def test_each_canary_stands_for_one_text():
    assert secrets_in("Kanarie0001 und kanarie0002, aber kein Kanarienvogel") == {
        meanings["kanarie0001"],
        meanings["kanarie0002"],
    }


SHOWN_TO_SUPERUSERS = {
    ("wagtailadmin_pages:edit", "page_id"): {
        "wagtailcore.Page.title",
        "home.NewsPage.lead",
        "wagtailcore.Comment.text",
    },
    ("wagtailadmin_pages:history", "page_id"): {"core.User.first_name", "wagtailcore.Task.name"},
    ("wagtailimages:index", ""): {"core.PortalImage.title", "taggit.Tag.name", "wagtailcore.Collection.name"},
    ("wagtailusers_groups:index", ""): {"auth.Group.name"},
    ("wagtailredirects:index", ""): {"wagtailredirects.Redirect.old_path"},
    ("people:index", ""): {"core.Person.name", "core.Person.role", "core.Organisation.name"},
}


@pytest.mark.parametrize(
    ("view", "fields"), SHOWN_TO_SUPERUSERS.items(), ids=[view for view, _part in SHOWN_TO_SUPERUSERS]
)
def test_superuser_sees_what_is_hidden_from_others(scene, view, fields):
    name, part = view
    url = address(name, [part] if part else [], scene.theirs)
    answer = ask(administrator().user, "get", url.partition("?")[0], {})
    assert (answer.status, fields - answer.secrets) == (200, set())
