"""Blocks keep what editors paste clean, and can be picked by group, description and preview."""

import pytest
from wagtail import blocks
from wagtail.admin.icons import get_icons

from core.blocks import AccordionBlock, TableBlock, TextBlock
from core.blocks.text import HeadingBlock, anchor
from events.blocks import ReportStoryBlock


def test_text_is_stored_clean():
    block = TextBlock()

    assert block.clean(block.to_python("<h1>Titel</h1><p>• Eins</p>")).source == "<h2>Titel</h2><ul><li>Eins</li></ul>"


def test_answer_of_a_question_is_stored_clean():
    block = AccordionBlock()
    value = block.to_python({"title": "", "questions": [{"question": "Wie?", "answer": "<p style='x'>So</p><p></p>"}]})

    assert block.clean(value)["questions"][0]["answer"].source == "<p>So</p>"
    assert value["questions"][0].anchor == "wie"


@pytest.mark.parametrize(
    ("heading", "fragment"), [("Fördern & Führen", "fordern-fuhren"), ("Straße", "strasse"), ("…", "abschnitt")]
)
def test_anchor_follows_the_words(heading, fragment):
    assert anchor(heading) == fragment


def table(heading: str) -> dict:
    columns = [{"type": "text", "heading": heading}]
    return {"caption": "Orte", "row_headers": True, "table": {"columns": columns, "rows": [{"values": ["Unna"]}]}}


def test_table_without_column_heading_is_refused():
    block = TableBlock()

    with pytest.raises(blocks.StructBlockValidationError) as refused:
        block.clean(block.to_python(table("")))

    messages = refused.value.as_json_data()["blockErrors"]["table"]["messages"]
    assert messages == ["Geben Sie jeder Spalte eine Überschrift."]


def test_table_without_column_heading_stays_in_a_draft():
    block = TableBlock()

    cleaned = block.clean_deferred(block.to_python(table("")))

    assert cleaned["caption"] == "Orte"


@pytest.mark.parametrize("name", ReportStoryBlock().child_blocks)
def test_block_can_be_told_apart_in_the_picker(name):
    block = ReportStoryBlock().child_blocks[name]

    assert all([block.label, block.meta.group, block.meta.description])
    assert f'id="icon-{block.meta.icon}"' in get_icons()


def test_level_of_a_heading_is_no_text_to_find():
    block = HeadingBlock()

    assert block.get_searchable_content(block.to_python({"text": "Anlass", "level": "3"})) == ["Anlass"]
