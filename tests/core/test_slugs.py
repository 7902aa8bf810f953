import pytest

from core.slugs import german_slug


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Weiterbildungsverbünde", "weiterbildungsverbuende"),
        ("Straße", "strasse"),
        ("ÄÖÜ und ẞ", "aeoeue-und-ss"),
        ("Café & Lernen: Teil 2", "cafe-lernen-teil-2"),
        ("…", ""),
        ("שלום 🎉", ""),
        ("Lernen " * 30, "-".join(["lernen"] * 17)),
        ("ü" * 200, "ue" * 60),
    ],
)
def test_slug_spells_german_letters_out(title, slug):
    assert german_slug(title) == slug
