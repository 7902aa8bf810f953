"""The pages that every network starts with."""

import pytest

from core.models import Network
from core.vocabularies import Module
from home.network_form import OpeningForm, opening_panels
from home.starter import LISTS, starters_of


def test_every_module_begins_with_a_list_of_its_own():
    assert [(starter.module, starter.slug) for starter in LISTS] == [
        ("news", "aktuelles"),
        ("events", "veranstaltungen"),
        ("library", "mediathek"),
    ]
    assert len({starter.model for starter in LISTS}) == len(Module)


@pytest.mark.parametrize("module", Module)
def test_list_of_a_module_starts_only_where_it_is_switched_on(module):
    started = [starter.module for starter in starters_of(Network(modules=[module])) if starter.module]
    assert started == [module]


def test_form_offers_what_a_network_can_begin_with():
    form: OpeningForm = opening_panels.get_form_class()()
    assert [value for value, _label in form.fields["modules"].choices] == [starter.module for starter in LISTS]


def test_longer_list_of_modules_needs_no_migration():
    assert "choices" not in Network._meta.get_field("modules").deconstruct()[3]
