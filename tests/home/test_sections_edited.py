"""The sections of a front page in the editor: who arranges them, and what it says to mistakes."""

import pytest
from django.utils.translation import gettext
from wagtail.test.utils.form_data import streamfield

from home.models import NetworkPage
from home.sections import usual_sections
from tests.editing import edit_url, filled_form
from tests.factories.core import OrganisationFactory
from tests.networks import index_of

pytestmark = pytest.mark.django_db

NEWS = {"heading": "Neues von uns", "count": "2", "topic": ""}
WELCOME = {"title": "Hallo", "text": "null", "image-image": "", "image-alt_text": "", "buttons-count": "0"}


def sent(client, page, *sections: tuple[str, dict]) -> dict:
    """The form of a front page with these sections and no text."""
    return filled_form(client, edit_url(page), {"body": streamfield([]), "sections": streamfield(sections)})


def of_draft(page) -> list[tuple[str, dict]]:
    latest = NetworkPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    return [(child.block_type, child.value) for child in latest.sections]


def test_form_begins_with_the_usual_sections(network, redaktion):
    page = index_of(network, NetworkPage)
    form = redaktion.get(edit_url(page)).context["form"]
    assert [child.block_type for child in form["sections"].value()] == [name for name, _value in usual_sections()]


def test_redaktion_arranges_the_front_page(network, redaktion):
    page = index_of(network, NetworkPage)
    redaktion.post(edit_url(page), sent(redaktion, page, ("welcome", WELCOME), ("news", NEWS)))
    ((_welcome, welcome), (_news, news)) = of_draft(page)
    assert (welcome["title"], news["heading"], news["count"]) == ("Hallo", "Neues von uns", 2)


def test_welcome_that_is_not_at_the_top_is_named_and_nothing_is_lost(network, redaktion):
    page = index_of(network, NetworkPage)
    answer = redaktion.post(edit_url(page), sent(redaktion, page, ("news", NEWS), ("welcome", WELCOME)))
    (error,) = answer.context["form"].errors.as_data()["sections"]
    assert error.non_block_errors == [gettext("The welcome is the head of the page. Please move it to the top.")]
    assert [child.block_type for child in answer.context["form"]["sections"].value()] == ["news", "welcome"]


def test_partner_of_another_network_is_refused(network, neighbour, redaktion):
    page, foreign = index_of(network, NetworkPage), OrganisationFactory(network=neighbour)
    partners = {"heading": "", "organisations": streamfield([("item", foreign.pk)])}
    answer = redaktion.post(edit_url(page), sent(redaktion, page, ("partners", partners)))
    assert list(answer.context["form"].errors) == ["sections"]
