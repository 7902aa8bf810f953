"""News of the demo and its library items."""

from home.demo.content import NETWORKS, Text, library_texts, texts
from home.demo.days import day, moment
from home.demo.events import event_of
from home.demo.pages import draft, index, put
from home.demo.recordings import is_recording, recording
from home.demo.uploads import document
from home.models import NewsIndexPage, NewsPage
from library.models import ItemFile, LibraryIndexPage, LibraryItemPage
from library.vocabularies import FileRole


def load_library() -> list[LibraryItemPage]:
    """The works of all networks with their files."""
    return [_item(text) for text in library_texts()]


def load_news() -> list[NewsPage]:
    """News of the networks and of the portal."""
    return [_news(text) for owner in (*NETWORKS, "portal") for text in texts(f"{owner}/news")]


def submit_draft(text: Text) -> NewsPage:
    """A news item that waits for the Freigabe of its network."""
    parent = index(NewsIndexPage, text.network)
    present = NewsPage.objects.child_of(parent).filter(slug=text.slug).first()
    return present or _submitted(text, parent)


def _submitted(text: Text, parent: NewsIndexPage) -> NewsPage:
    page = draft(NewsPage, text, parent=parent, **_news_fields(text))
    page.network.workflow.start(page, page.owner)
    return page


def _news(text: Text) -> NewsPage:
    return put(
        NewsPage,
        text,
        parent=index(NewsIndexPage, text.network),
        published=moment(text.get("date")),
        event=event_of(text),
        **_news_fields(text),
    )


def _news_fields(text: Text) -> dict:
    return {
        "kicker": text.get("kicker"),
        "subline": text.get("subline"),
        "category": text.get("category"),
        "date": day(text.get("date")),
    }


def _item(text: Text) -> LibraryItemPage:
    return put(
        LibraryItemPage,
        text,
        parent=index(LibraryIndexPage, text.network),
        published=moment(text.get("issued")),
        item_kind=text.get("kind"),
        subtitle=text.get("subtitle"),
        abstract=text.get("abstract"),
        link=text.get("link"),
        issued=day(text.get("issued")),
        edition=text.get("edition"),
        licence=text.get("licence"),
        audience=text.get("audience"),
        project=text.get("project"),
        project_state=text.get("state"),
        event=event_of(text),
        item_files=[_file(text, row, order) for order, row in enumerate(text.files)],
    )


def _file(text: Text, row: dict, order: int) -> ItemFile:
    kept = {"media": recording(text, row)} if is_recording(row["name"]) else {"document": document(row["name"])}
    return ItemFile(
        **kept,
        role=row.get("role", FileRole.MAIN),
        label=row.get("label", ""),
        sort_order=order,
    )
