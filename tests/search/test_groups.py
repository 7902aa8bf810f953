"""Groups of alternatives, and what becomes of them where too little is found."""

from search.groups import Alternative, Group

COURSE = Group((Alternative(("sprachkur",)), Alternative(("sprach", "kur"))), roots=("0sprech",), written="Sprachkurs")


def alternatives(*terms: str) -> tuple[Alternative, ...]:
    return tuple(Alternative((term,)) for term in terms)


def test_loosened_group_is_content_with_any_part_and_with_the_roots():
    assert COURSE.loosened().alternatives == (
        *alternatives("sprachkur"),
        Alternative(("sprach", "kur")),
        *alternatives("sprach", "kur", "0sprech"),
    )


def test_phrase_is_not_loosened():
    phrase = Group((Alternative(("lateral", "fuhrung"), phrase=True),))

    assert phrase.loosened() == phrase


def test_group_in_one_column_keeps_it_when_loosened():
    assert COURSE.within("title").loosened().column == "title"


def test_what_is_known_already_does_not_join_again():
    assert COURSE.joined_by(alternatives("sprachkur", "deutschkur")).alternatives == (
        *COURSE.alternatives,
        *alternatives("deutschkur"),
    )
    assert COURSE.rooted_in(["0sprech", "0red"]).roots == ("0sprech", "0red")


def test_groups_are_the_same_whatever_was_typed():
    assert Group(alternatives("kur"), written="Kurs") == Group(alternatives("kur"), written="Kurse")
    assert Group(alternatives("kur")) != Group(alternatives("kur"), column="title")
