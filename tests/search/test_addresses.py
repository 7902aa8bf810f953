"""Addresses of results."""

from search.addresses import Address

ADDRESS = Address.of("/suche/", {"q": ("Kurs & mehr",), "thema": ("a", "b"), "sort": ()})


def test_address_keeps_only_what_is_given():
    assert ADDRESS.having("x") == "/suche/?q=Kurs+%26+mehr&thema=a&thema=b"


def test_value_is_set_and_taken_off_and_the_rest_is_kept():
    assert ADDRESS.toggled("thema", "a") == "/suche/?q=Kurs+%26+mehr&thema=b"
    assert ADDRESS.toggled("art", "news") == "/suche/?q=Kurs+%26+mehr&thema=a&thema=b&art=news"


def test_change_starts_over_at_the_first_page():
    address = Address.of("/suche/", {"seite": ("3",)})

    assert address.toggled("art", "news") == "/suche/?art=news"
    assert address.page(1) == "/suche/"
    assert address.page(2) == "/suche/?seite=2"


def test_only_some_parameters():
    assert ADDRESS.only("q", "sort") == "/suche/?q=Kurs+%26+mehr"


def test_without_one_parameter():
    assert ADDRESS.without("q") == Address.of("/suche/", {"thema": ("a", "b")})
    assert ADDRESS.without("sort") == ADDRESS
