import pytest
from wagtail.models import Locale

from library.models import LibraryItemPage

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("page", "work", "foreign"),
    [("de", "de", ""), ("de", "en", "en"), ("en", "en", ""), ("en", "de", "de"), ("de-x-leicht", "de", "")],
)
def test_title_has_a_language_of_its_own_where_the_work_has(page, work, foreign):
    item = LibraryItemPage(work_language=work, locale=Locale(language_code=page))
    assert item.foreign_language == foreign
