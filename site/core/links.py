"""Links in running text to pages and files of the portal."""

from django.urls import reverse
from django.utils.html import escape
from wagtail.admin.forms.choosers import URLOrAbsolutePathValidator
from wagtail.admin.rich_text.converters.contentstate import link_entity
from wagtail.admin.rich_text.converters.html_to_contentstate import ExternalLinkElementHandler, PageLinkElementHandler
from wagtail.documents.rich_text import DocumentLinkHandler
from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler

from core.destinations import pages_meant
from core.shelf import lent
from core.visibility import readable


class PortalPageLinkHandler(PageLinkHandler):
    """Links follow their page into the reader's language, and end where it is published no more.

    One query for all links of a text; Wagtail's own handler needs several for each kind of page.
    """

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict]) -> list[str]:
        found = pages_meant([attrs.get("id", "") for attrs in attrs_list])
        return [f'<a href="{escape(page.url)}">' if page else "<a>" for page in found]


class LinkInEditor(PageLinkElementHandler):
    """A page that not everyone may read keeps its address to itself, also in a text that names it without a right to."""

    def get_attribute_data(self, attrs: dict) -> dict:
        if Page.objects.filter(readable(), pk=attrs["id"]).exists():
            return super().get_attribute_data(attrs)
        pk = int(attrs["id"])
        return {"id": pk, "url": reverse("wagtailadmin_pages:edit", args=[pk]), "parentId": None}


LINKS_IN_EDITOR = {  # as Wagtail's rule, with a handler of ours for pages
    "from_database_format": {
        "a[href]": ExternalLinkElementHandler("LINK"),
        'a[linktype="page"]': LinkInEditor("LINK"),
    },
    "to_database_format": {"entity_decorators": {"LINK": link_entity}},
}


class PortalDocumentLinkHandler(DocumentLinkHandler):
    """Shares the files of the whole text with the blocks that list some of them."""

    @classmethod
    def get_many(cls, attrs_list: list[dict]) -> list:
        keys = [attrs.get("id", "") for attrs in attrs_list]
        return lent(cls.get_model(), [int(key) if key.isdecimal() else 0 for key in keys])


def is_path(value: str | None) -> bool:
    """Stands in for Wagtail's, which stumbles over a form that sends nothing."""
    return bool(value) and value.startswith("/")


URLOrAbsolutePathValidator.is_absolute_path = staticmethod(is_path)
