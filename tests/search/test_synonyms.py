"""Concepts: what the portal begins with, and what its staff may enter."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import override

from core.sorting import sort_key
from search.models import Concept
from search.synonyms import MOST_WORDS, distinct, same, shipped_groups
from tests.people import administrator

pytestmark = pytest.mark.django_db


def words(count: int) -> str:
    return " ".join(f"Wort{number}" for number in range(count))


def messages(label: str, *spellings: str) -> dict[str, list[str]]:
    """What is said about a concept that cannot be saved."""
    with override("en"), pytest.raises(ValidationError) as caught:
        Concept(label=label, spellings=list(spellings)).full_clean()
    with override("en"):
        return caught.value.message_dict


def test_spellings_are_the_same_whatever_their_case_and_blanks():
    assert same("  Industrie-  und\u00a0HANDELSKAMMER ") == same("industrie- und Handels\u00adkammer")


def test_first_way_to_write_a_spelling_is_kept():
    assert distinct(["IHK", "Kammer", "ihk", " Kammer"]) == ["IHK", "Kammer"]


def test_portal_begins_with_the_concepts_that_ship():
    shipped = sorted(shipped_groups(), key=lambda group: sort_key(group[0]))

    assert list(Concept.objects.groups()) == shipped
    assert len(shipped) >= 70


def test_shipped_concepts_keep_the_rules():
    for concept in Concept.objects.all():
        before = concept.spellings
        concept.full_clean()
        assert concept.spellings == before


@pytest.mark.parametrize("count", [1, 3])
def test_groups_are_read_at_once(count, django_assert_num_queries):
    Concept.objects.all().delete()
    for number in range(count):
        Concept.objects.create(label=f"Begriff {number}", spellings=[f"B{number}", f"Bg {number}"])

    with django_assert_num_queries(1):
        groups = Concept.objects.groups()

    assert list(groups) == [(f"Begriff {number}", f"B{number}", f"Bg {number}") for number in range(count)]


def test_name_and_repetitions_are_no_other_spellings():
    concept = Concept(label="Lernwerkstatt", spellings=["LW", "lernwerkstatt", "lw", "Werkstatt"])

    concept.full_clean()

    assert concept.spellings == ["LW", "Werkstatt"]


@pytest.mark.parametrize("spellings", [[], ["lernwerkstatt"]])
def test_concept_without_another_spelling_is_none(spellings):
    expected = {"spellings": ["Enter at least one spelling that is not the name."]}

    assert messages("Lernwerkstatt", *spellings) == expected


def test_spelling_belongs_to_one_concept():
    told = "“%s” belongs to “Industrie- und Handelskammer” already. Each spelling belongs to one concept."

    assert messages("Kammer", "KA", "ihk") == {"spellings": [told % "ihk"]}
    assert messages("IHK", "Kammer") == {"label": [told % "IHK"]}


def test_concept_does_not_stand_in_its_own_way():
    concept = Concept.objects.get(label="Industrie- und Handelskammer")
    concept.spellings.append("IHKs")

    concept.full_clean()

    assert concept.others == "IHK, IHKn, IHKs"


def test_spelling_has_at_most_eight_words():
    Concept(label=words(MOST_WORDS), spellings=["W"]).full_clean()

    assert messages("Wort", words(9)) == {"spellings": [f"“{words(9)}” has more than 8 words."]}


def test_what_nobody_can_search_for_is_refused():
    assert messages("Lernwerkstatt", "–") == {"spellings": ["“–” has neither letters nor digits."]}
    assert messages("Lernwerkstatt", "x" * 121) == {"spellings": [f"“{'x' * 120} …” has more than 120 characters."]}
    assert messages("Lernwerkstatt", *map(str, range(31))) == {
        "spellings": ["These are too many: a concept has at most 30."]
    }


def test_staff_enter_one_spelling_a_line(home):
    client = administrator()

    client.post(reverse("concepts:add"), {"label": "Lernwerkstatt", "spellings": "LW\r\n\r\n Werkstatt \r\nLW"})

    concept = Concept.objects.get(label="Lernwerkstatt")
    form = client.get(reverse("concepts:edit", args=[concept.pk])).context["form"]
    assert concept.spellings == ["LW", "Werkstatt"]
    assert form["spellings"].value() == "LW\nWerkstatt"


def test_refused_concept_keeps_what_was_entered(home):
    entered = {"label": "Kammer", "spellings": "IHK\nKA"}

    form = administrator().post(reverse("concepts:add"), entered).context["form"]

    assert form["spellings"].value() == "IHK\nKA"
    assert len(form.errors["spellings"]) == 1


@pytest.mark.parametrize(
    ("asked", "label"), [("azubi", "Auszubildende"), ("übs", "Überbetriebliche Berufsbildungsstätte")]
)
def test_concept_is_listed_by_each_of_its_spellings(asked, label, home):
    rows = administrator().get(reverse("concepts:index"), {"q": asked}).context["object_list"]

    assert [concept.label for concept in rows] == [label]


def test_concepts_are_closed_to_the_editors_of_a_network(redaktion):
    assert redaktion.get(reverse("concepts:index")).headers["Location"] == "/admin/"


@pytest.mark.parametrize("count", [1, 3])
def test_list_takes_the_same_queries_for_any_number(count, home, django_assert_num_queries):
    Concept.objects.all().delete()
    for number in range(count):
        Concept.objects.create(label=f"Begriff {number}", spellings=[f"B{number}"])
    client = administrator()
    client.get(reverse("concepts:index"))

    with django_assert_num_queries(11):
        client.get(reverse("concepts:index"))
