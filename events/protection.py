"""An event stays as long as there is a report on it."""

from django.utils.translation import gettext as _
from wagtail.models import Page

from core.protection import keeps
from events.models import EventReportPage


@keeps
def events_with_report(page: Page) -> str:
    """Why a page with reports below it stays, draft reports included: they would go with it."""
    titles = EventReportPage.objects.descendant_of(page).values_list("title", flat=True)[:3]
    if not titles:
        return ""
    return _(
        "“%(title)s” cannot be deleted: there is an event report below it (%(reports)s). "
        "Delete the report first, or take the page off the site by unpublishing it."
    ) % {"title": page.title, "reports": ", ".join(titles)}
