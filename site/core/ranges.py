"""Parts of a file (RFC 9110, section 14): without them Safari plays no film, and no browser jumps within one."""

import re
from collections.abc import Iterator

from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse

RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")
CHUNK = 64 * 1024  # bytes


def in_part(request: HttpRequest, whole: HttpResponseBase) -> HttpResponseBase:
    """The part that the request names, or the whole file where it names none that one answer can give."""
    if not isinstance(whole, FileResponse):
        return whole
    whole["Accept-Ranges"] = "bytes"
    named = RANGE.fullmatch(request.headers.get("Range", ""))
    unchanged = request.headers.get("If-Range", whole["Last-Modified"]) == whole["Last-Modified"]
    if not named or not any(named.groups()) or not unchanged:
        return whole
    return part(whole, *bounds(*named.groups(), size=int(whole["Content-Length"])))


def bounds(first: str, last: str, *, size: int) -> tuple[int, int]:
    """First and last byte; a number after the stroke alone counts from the end."""
    if not first:
        return max(size - int(last), 0), size - 1
    return int(first), min(int(last), size - 1) if last else size - 1


def part(whole: FileResponse, first: int, last: int) -> HttpResponseBase:
    """Status 206 with these bytes; 416 where the file has none of them."""
    size = whole["Content-Length"]
    if first > last:
        whole.close()
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    length = last - first + 1
    told = {"Content-Range": f"bytes {first}-{last}/{size}", "Content-Length": str(length)}
    return StreamingHttpResponse(read(whole, first, length), status=206, headers=dict(whole.items()) | told)


def read(whole: FileResponse, first: int, left: int) -> Iterator[bytes]:
    """So many bytes of a file, which is closed in the end."""
    with whole.file_to_stream as file:
        file.seek(first)
        while left and (chunk := file.read(min(CHUNK, left))):
            left -= len(chunk)
            yield chunk
