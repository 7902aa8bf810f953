"""The permanent address of a work."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from search.models import SearchRecord


def permalink(request: HttpRequest, record_id: UUID) -> HttpResponse:
    """To wherever the work is now; only what is public has a record."""
    record = get_object_or_404(SearchRecord.objects.defer("text", "files"), record_id=record_id)
    return redirect(record.url)
