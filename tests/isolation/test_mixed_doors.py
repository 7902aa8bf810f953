"""Own pages and the things of another network in one address, or in one form."""

import pytest

from tests.isolation.addresses import PAGES, address, names
from tests.isolation.visitors import ask

pytestmark = [pytest.mark.every_view, pytest.mark.django_db, pytest.mark.urls("tests.isolation.urls")]

SEVERAL = sorted(
    name
    for name, parts in names().items()
    if name.startswith("wagtailadmin_pages:") and PAGES & set(parts[:1]) and parts[1:]
)


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("name", SEVERAL)
def test_own_page_with_a_foreign_revision_task_or_place(scene, name, method):
    parts = names()[name]
    before = scene.theirs.contents()
    url = address(name, parts, scene.theirs, **{parts[0]: scene.ours.page.pk})
    answer = ask(scene.visitors["Verwaltung"], method, url, {"comment": "Ja"})
    assert answer.status in {404, 405}
    assert answer.secrets == set()
    assert scene.theirs.contents() == before
