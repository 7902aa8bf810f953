"""Items of the media library."""

import datetime as dt

from core.models import PortalDocument
from library.models import ItemFile, LibraryItemPage
from tests.factories.core import PortalPageFactory


class LibraryItemPageFactory(PortalPageFactory):
    class Meta:
        model = LibraryItemPage

    issued = dt.date(2026, 6, 1)

    @classmethod
    def _create(cls, model, *args, documents: tuple[PortalDocument, ...] = (), **fields):
        files = [ItemFile(document=document, sort_order=n) for n, document in enumerate(documents)]
        return super()._create(model, *args, children={"item_files": files}, **fields)
