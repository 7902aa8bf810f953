import pytest

from tests.browser.addresses import PAGES
from tests.browser.lighthouse import marks, scores

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("address", [PAGES["start"], PAGES["news"], PAGES["library"], "/suche/"])
def test_page_has_full_marks(portal, address):
    found = scores(portal.address + address)

    assert found.pop("performance") >= 95  # the one mark that a busy machine can take away
    assert found == {"accessibility": 100, "best-practices": 100, "seo": 100}


def test_page_that_search_engines_may_not_show_has_not(portal):
    assert marks(portal.address + PAGES["search"])["seo"] < 100
