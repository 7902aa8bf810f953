import pytest
from wagtail.blocks import StreamValue

from core.completeness import gaps
from home.models import NewsPage
from tests.factories.core import ImageFactory
from tests.factories.home import NewsPageFactory
from tests.factories.library import LibraryItemPageFactory

pytestmark = pytest.mark.django_db


def with_figure(page, image) -> NewsPage:
    block = {"type": "figure", "value": {"image": {"image": image.pk, "alt_text": "Ein Raum", "decorative": False}}}
    page.body = StreamValue(page.body.stream_block, [block], is_lazy=True)
    page.save_revision()
    return page


def test_complete_page_has_no_gaps(leipzig):
    page = NewsPageFactory(parent=leipzig.news, image=ImageFactory())

    assert gaps(with_figure(page, ImageFactory())) == []


def test_pictures_without_credit_are_named_wherever_they_stand(leipzig):
    page = NewsPageFactory(parent=leipzig.news, image=ImageFactory(title="Kopfbild", credit=""))

    found = gaps(with_figure(page, ImageFactory(title="Raum", credit="")))

    assert [message.partition(" hat ")[0].partition(" has ")[0] for message in found] == ["„Kopfbild“", "„Raum“"]


def test_missing_date_is_named_with_its_field(leipzig):
    item = LibraryItemPageFactory(parent=leipzig.library)
    item.issued = None
    item.save_revision(clean=False)

    assert [message.partition(":")[0] for message in gaps(item)] == ["Erschienen am"]
