"""The content checker asks our questions too, and only editors load it."""

import json
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from wagtail.admin.userbar import AdminItem, ContentCheckerItem

from core.content_checker import PortalContentChecker
from core.wagtail_hooks import our_checks
from home.models import NewsIndexPage
from tests.factories.home import NewsPageFactory
from tests.networks import index_of, opened
from tests.people import colleague

OURS = {"picture-credit", "picture-alternative", "link-text", "page-heading-order"}


def test_checker_of_wagtail_is_replaced_and_the_rest_stays():
    items = [AdminItem(), ContentCheckerItem(in_editor=True)]

    our_checks(None, items, None)

    assert [type(item) for item in items] == [AdminItem, PortalContentChecker]
    assert items[1].in_editor


def test_every_rule_of_ours_runs_with_its_check_and_its_words():
    configuration = PortalContentChecker().get_axe_configuration(None)
    checks = {check["id"] for check in configuration["spec"]["checks"]}

    assert set(configuration["options"]["runOnly"]) & set(configuration["messages"]) >= OURS
    assert {f"check-{name}" for name in OURS} <= checks
    assert "heading-order" not in configuration["options"]["runOnly"]


def test_script_registers_every_check_of_ours():
    script = Path(finders.find("admin/checks.js")).read_text(encoding="utf-8")

    assert set(re.findall(r'registerCheck\("check-([a-z-]+)"', script)) == OURS


@pytest.fixture
def news(home):
    network = opened("leipzig")
    return NewsPageFactory(parent=index_of(network, NewsIndexPage), title="Neu"), colleague(network.editors)


def test_editor_gets_the_checker_on_the_page(news):
    page, redaktion = news

    html = redaktion.get(page.url).content.decode()

    configuration = re.search(r'id="checker-axe-configuration"[^>]*>(.*?)</script>', html, re.DOTALL)[1]
    assert set(json.loads(configuration)["options"]["runOnly"]) >= OURS
    assert "admin/checks.js" in html


def test_visitor_loads_nothing_of_it(news):
    page, _redaktion = news

    html = Client().get(page.url).content.decode()

    assert [word for word in ("checks.js", "userbar", "axe") if word in html] == []
