import pytest

from tests.browser.addresses import PAGES
from tests.browser.lighthouse import CATEGORIES, lacking

pytestmark = pytest.mark.browser

WANTED = dict.fromkeys(CATEGORIES, 100) | {"performance": 95}  # the one mark that a busy machine can take away


@pytest.mark.parametrize("address", [PAGES["start"], PAGES["news"], PAGES["library"], "/suche/"])
def test_page_has_full_marks(portal, address):
    assert lacking(portal.address + address, WANTED) == {}


def test_page_that_search_engines_may_not_show_has_not(portal):
    assert list(lacking(portal.address + PAGES["search"], WANTED)) == ["seo"]
