from events.models.event import EventDate, EventIndexPage, EventOrganiser, EventPage
from events.models.report import EventReportPage, ReportOrganiser

__all__ = ["EventDate", "EventIndexPage", "EventOrganiser", "EventPage", "EventReportPage", "ReportOrganiser"]
