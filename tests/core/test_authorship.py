from datetime import timedelta

import pytest
from django.utils import timezone

from core.authorship import essence, last_content_editor
from tests.factories.core import PersonFactory, UserFactory
from tests.factories.home import NewsPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(leipzig):
    return NewsPageFactory(
        parent=leipzig.news, live=False, body=[("text", "<p>Es geht los.</p>")], authors=["Projektgruppe Nord", "Team"]
    )


def edit(page, user, **fields):
    """A revision as the editor saves it."""
    draft = page.get_latest_revision_as_object()
    for name, value in fields.items():
        setattr(draft, name, value)
    draft.save_revision(user=user, clean=False)
    page.refresh_from_db()


def test_page_without_a_known_editor_has_none(page):
    assert last_content_editor(page) is None


def test_first_editor_is_the_last_one_until_somebody_changes_something(page):
    author, reader = UserFactory(), UserFactory()
    edit(page, author, title="Auftakt")
    edit(page, reader)
    edit(page, reader)

    assert last_content_editor(page) == author


def test_whoever_changes_the_text_is_the_last_editor(page):
    author, second = UserFactory(), UserFactory()
    edit(page, author, title="Auftakt")
    edit(page, second, body=[("text", "<p>Es geht anders los.</p>")])
    edit(page, author)

    assert last_content_editor(page) == second


def test_whoever_takes_a_change_back_is_the_last_editor(page):
    author, second = UserFactory(), UserFactory()
    edit(page, author, title="Auftakt")
    edit(page, second, title="Anders")
    edit(page, author, title="Auftakt")

    assert last_content_editor(page) == author


def test_order_of_authors_is_content(page):
    author, second = UserFactory(), UserFactory()
    edit(page, author, title="Auftakt")
    first, other = page.get_latest_revision_as_object().page_authors.all()
    first.sort_order, other.sort_order = 1, 0
    edit(page, second, page_authors=[first, other])

    assert last_content_editor(page) == second


def test_person_as_author_is_content(page):
    author, second = UserFactory(), UserFactory()
    edit(page, author, title="Auftakt")
    first, _other = page.get_latest_revision_as_object().page_authors.all()
    first.group_name, first.person = "", PersonFactory()
    edit(page, second, page_authors=[first])

    assert last_content_editor(page) == second


def test_publishing_and_scheduling_are_no_change(page):
    author, second = UserFactory(), UserFactory()
    edit(page, author, title="Auftakt")
    page.get_latest_revision().publish(user=second, skip_permission_checks=True)
    page.refresh_from_db()
    edit(page, second, expire_at=timezone.now() + timedelta(days=9), locked=True)

    assert last_content_editor(page) == author


def test_answer_follows_a_new_revision_of_the_same_object(page):
    author, second = UserFactory(), UserFactory()
    edit(page, author, title="Auftakt")
    before = last_content_editor(page)
    edit(page, second, title="Anders")

    assert (before, last_content_editor(page)) == (author, second)


def test_answer_is_kept_until_there_is_a_new_revision(page, django_assert_num_queries):
    last_content_editor(page)

    with django_assert_num_queries(0):
        last_content_editor(page)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"live": True, "title": "A"}, {"live": False, "title": "A"}),
        (
            {"body": f'[{{"type": "text", "value": "x", "id": "{1}"}}]'},
            {"body": '[{"type": "text", "value": "x", "id": "2"}]'},
        ),
        ({"lead": '<p data-block-key="x1">A</p>'}, {"lead": "<p>A</p>"}),
        (
            {"rows": [{"pk": 1, "sort_order": 0, "page": 4, "name": "A"}]},
            {"rows": [{"pk": 7, "sort_order": 5, "page": 4, "name": "A"}]},
        ),
    ],
)
def test_bookkeeping_is_not_content(one, other):
    assert essence(one) == essence(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"title": "A"}, {"title": "B"}),
        ({"slug": "a"}, {"slug": "b"}),
        (
            {"body": '[{"type": "text", "value": "x", "id": "1"}]'},
            {"body": '[{"type": "text", "value": "y", "id": "1"}]'},
        ),
        (
            {"body": '[{"type": "link", "value": {"page": 1}, "id": "1"}]'},
            {"body": '[{"type": "link", "value": {"page": 2}, "id": "1"}]'},
        ),
        (
            {"body": '[{"type": "link", "value": {"id": 1}, "id": "1"}]'},
            {"body": '[{"type": "link", "value": {"id": 2}, "id": "1"}]'},
        ),
        ({"title": "[{a"}, {"title": "[{b"}),
        ({"topics": []}, {"topics": [{"pk": 1, "sort_order": 0, "page": 4, "topic": 2}]}),
    ],
)
def test_what_readers_see_is_content(one, other):
    assert essence(one) != essence(other)
