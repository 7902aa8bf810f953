"""Pages that stay."""

import pytest

from search.models import SearchRecord
from tests.factories.home import LegalPageFactory, StandardPageFactory

pytestmark = pytest.mark.django_db

BODY = [{"type": "text", "value": "<p>Die Prüfstelle für Weiterbildung sitzt nebenan.</p>"}]


def test_text_of_a_page_is_searched(leipzig):
    page = StandardPageFactory(parent=leipzig.page, title="Mitmachen", body=BODY)

    assert "Die Prüfstelle für Weiterbildung" in SearchRecord.objects.get(pk=page.pk).text


def test_legal_page_is_found_by_its_name_and_its_networks_only(leipzig):
    page = LegalPageFactory(parent=leipzig.page, title="Impressum", duty="impressum", body=BODY)

    assert SearchRecord.objects.get(pk=page.pk).text == "Lernnetz Leipzig"


def test_legal_page_of_the_portal_is_found_by_its_name_only(home):
    page = LegalPageFactory(parent=home, title="Impressum", duty="impressum", body=BODY)

    assert SearchRecord.objects.get(pk=page.pk).text == ""
