"""Photos do not tell where they were taken: the place is cut out of a file before it is stored."""

from io import BytesIO

from PIL import ExifTags, Image, UnidentifiedImageError

SEGMENT, SCAN, EXIF_SEGMENT = 0xFF, 0xDA, 0xE1
UNREADABLE = (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError, IndexError)
EXIF, XMP = b"Exif\x00\x00", b"http://ns.adobe.com/xap/1.0/\x00"


def without_location(data: bytes) -> bytes:
    """The same picture without GPS data; JPEG pixels are not touched. Unreadable data comes back as it is."""
    try:
        with Image.open(BytesIO(data)) as picture:
            if not has_location(picture):
                return data
            exif = picture.getexif()
            exif.pop(ExifTags.IFD.GPSInfo, None)
            return replace_jpeg_exif(data, exif.tobytes()) if picture.format == "JPEG" else saved_again(picture, exif)
    except UNREADABLE:
        return data


def has_location(picture: Image.Image) -> bool:
    """Whether EXIF or XMP names a place."""
    return ExifTags.IFD.GPSInfo in picture.getexif() or b"GPSL" in as_bytes(picture.info.get("xmp", b""))


def as_bytes(value: bytes | str) -> bytes:
    return value.encode() if isinstance(value, str) else value


def replace_jpeg_exif(data: bytes, exif: bytes) -> bytes:
    """A JPEG with other EXIF data and without XMP: segments are exchanged, the scan is copied."""
    kept, position, placed = [data[:2]], 2, False
    while data[position] == SEGMENT and data[position + 1] != SCAN:
        size = int.from_bytes(data[position + 2 : position + 4], "big") + 2
        segment, position = data[position : position + size], position + size
        if segment[1] == EXIF_SEGMENT and segment[4:].startswith(EXIF):
            kept.append(b"" if placed else jpeg_segment(exif))
            placed = True
        elif not (segment[1] == EXIF_SEGMENT and segment[4:].startswith(XMP)):
            kept.append(segment)
    return b"".join([*kept, data[position:]])


def jpeg_segment(exif: bytes) -> bytes:
    content = exif if exif.startswith(EXIF) else EXIF + exif
    return bytes([SEGMENT, EXIF_SEGMENT]) + (len(content) + 2).to_bytes(2, "big") + content


def saved_again(picture: Image.Image, exif: Image.Exif) -> bytes:
    """Other formats are written anew: PNG without loss, WebP and AVIF at high quality."""
    buffer = BytesIO()
    picture.save(
        buffer, picture.format, exif=exif, xmp=b"", quality=92, save_all=getattr(picture, "is_animated", False)
    )
    return buffer.getvalue()
