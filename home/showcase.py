"""What the portal's front page shows: items picked by hand, and the newest of all networks in turn."""

from django.db.models import F, Window
from django.db.models.functions import RowNumber
from django.utils.timezone import localdate

from core.adopting import KINDS
from home.front import records_in
from search.models import SearchRecord, SearchRecordQuerySet


def start_context(page) -> dict[str, list[SearchRecord]]:
    """Picked items and the teasers below them, kind by kind; nothing stands there twice."""
    picks = picked(page)
    records = records_in(page.locale.language_code).exclude(pk__in=[record.pk for record in picks])
    news = records.of_kinds(["news"])
    return {
        "picks": picks,
        "news": in_turn(news, most=page.newest_count, per_network=page.newest_per_network),
        "events": list(records.of_kinds(["event"]).upcoming().soonest_first()[:4]),
        "reports": list(records.of_kinds(["report"]).latest_first()[:3]),
        "works": list(records.of_kinds(["library"]).latest_first()[:4]),
    }


def picked(page) -> list[SearchRecord]:
    """The picked items that are still public and whose time is not up, in the editors' order."""
    today = localdate()
    wanted = [pick.item_id for pick in page.picks.all() if pick.until is None or pick.until >= today]
    return SearchRecord.objects.of_kinds(KINDS).in_order_of(wanted) if wanted else []


def in_turn(records: SearchRecordQuerySet, *, most: int, per_network: int) -> list[SearchRecord]:
    """The newest records, of each network no more than so many; the portal itself counts as one network."""
    newest = [F("date").desc(nulls_last=True), F("pk").desc()]
    turn = Window(RowNumber(), partition_by="network", order_by=newest)
    fair = records.order_by().annotate(turn=turn).filter(turn__lte=per_network).latest_first()
    return SearchRecord.objects.in_order_of(list(fair.values_list("pk", flat=True)[:most]))
