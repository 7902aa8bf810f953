import pytest
from wagtail.models import ReferenceIndex
from wagtail.search.backends import get_search_backend

from home.demo.indexes import indexes_wait, write_indexes
from home.models import StandardPage
from tests.factories.core import OrganisationFactory, PersonFactory
from tests.factories.home import StandardPageFactory


def found(words: str) -> list[str]:
    """Titles of the standard pages that the editor's search finds."""
    return [page.title for page in get_search_backend().search(words, StandardPage)]


def referring_to(organisation) -> list[int]:
    references = ReferenceIndex.get_references_to(organisation)
    return [int(pk) for pk in references.values_list("object_id", flat=True)]


@pytest.fixture
def employer(db):
    return OrganisationFactory()


def test_indexes_learn_at_the_end_what_was_saved_while_they_waited(home, employer):
    with indexes_wait():
        StandardPageFactory(parent=home, title="Werkstatt")
        person = PersonFactory(organisation=employer)
    waiting = (found("Werkstatt"), referring_to(employer))

    write_indexes()

    assert waiting == ([], [])
    assert (found("Werkstatt"), referring_to(employer)) == (["Werkstatt"], [person.pk])


def test_indexes_learn_at_once_what_is_saved_afterwards(home, employer):
    with indexes_wait():
        pass

    StandardPageFactory(parent=home, title="Werkstatt")
    person = PersonFactory(organisation=employer)

    assert (found("Werkstatt"), referring_to(employer)) == (["Werkstatt"], [person.pk])
