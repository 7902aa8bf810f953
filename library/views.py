"""The permanent address of a work."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from core.hosts import from_here
from library.models import Tombstone
from search.models import SearchRecord


def permalink(request: HttpRequest, record_id: UUID) -> HttpResponse:
    """To wherever the work is now; only what is public has a record. What was taken down says so, HTTP 410."""
    if record := SearchRecord.objects.defer("text", "files").filter(record_id=record_id).first():
        return redirect(from_here(record.url))
    return get_object_or_404(Tombstone.objects.select_related("network"), record_id=record_id).response(request)
