"""Links in running text to pages and files of the portal."""

from django.utils.html import escape
from wagtail.documents.rich_text import DocumentLinkHandler
from wagtail.rich_text.pages import PageLinkHandler

from core.destinations import pages_meant
from core.shelf import lent


class PortalPageLinkHandler(PageLinkHandler):
    """Links follow their page into the reader's language, and end where it is published no more.

    One query for all links of a text; Wagtail's own handler needs several for each kind of page.
    """

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict]) -> list[str]:
        found = pages_meant([attrs.get("id", "") for attrs in attrs_list])
        return [f'<a href="{escape(page.url)}">' if page else "<a>" for page in found]


class PortalDocumentLinkHandler(DocumentLinkHandler):
    """Shares the files of the whole text with the blocks that list some of them."""

    @classmethod
    def get_many(cls, attrs_list: list[dict]) -> list:
        keys = [attrs.get("id", "") for attrs in attrs_list]
        return lent(cls.get_model(), [int(key) if key.isdecimal() else 0 for key in keys])
