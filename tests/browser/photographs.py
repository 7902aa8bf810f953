"""Pictures as phones take them: grainy, blurred, far too bright, in whatever shape."""

import random
from collections.abc import Callable
from io import BytesIO

from django.core.files.base import ContentFile
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from core.models import PortalImage
from tests.factories.core import ImageFactory

FLAWS: dict[str, Callable[[Image.Image], Image.Image]] = {
    "grain": lambda photo: ImageChops.add(photo, noise(photo.size), scale=1.6),
    "blur": lambda photo: photo.filter(ImageFilter.GaussianBlur(max(photo.size) / 120)),
    "glare": lambda photo: photo.point(lambda light: min(255, 90 + light * 2)),
    "dark": lambda photo: photo.point(lambda light: light // 6),
}


def noise(size: tuple[int, int]) -> Image.Image:
    return Image.effect_noise(size, 90).convert("RGB")


def scene(size: tuple[int, int], chance: random.Random) -> Image.Image:
    """A wall, a table and some heads."""
    (width, height), unit = size, min(size)
    photo = Image.new("RGB", size, (176, 164, 150))
    pen = ImageDraw.Draw(photo)
    pen.rectangle((0, height * 0.7, width, height), fill=(92, 70, 52))
    for _head in range(max(3, width // unit * 3)):
        x, y = chance.randrange(width), height * chance.uniform(0.3, 0.6)
        tone = tuple(chance.randrange(60, 230) for _part in range(3))
        pen.ellipse((x - unit / 9, y - unit / 9, x + unit / 9, y + unit / 9), fill=tone)
        pen.rectangle((x - unit / 6, y + unit / 9, x + unit / 6, height * 0.8), fill=tone[::-1])
    return photo


def photograph(
    title: str, size: tuple[int, int], flaw: str, *, focus: tuple[float, float] | None = None
) -> PortalImage:
    """An uploaded picture; ``focus`` is the point that matters, from 0 to 1 across and down."""
    buffer = BytesIO()
    FLAWS[flaw](scene(size, random.Random(title))).save(buffer, "JPEG", quality=80)
    x, y = focus or (None, None)
    point = {"focal_point_x": round(x * size[0]), "focal_point_y": round(y * size[1])} if focus else {}
    area = {"focal_point_width": size[0] // 8, "focal_point_height": size[1] // 8} if focus else {}
    return ImageFactory(
        title=title, file=ContentFile(buffer.getvalue(), name="foto.jpg"), credit="Foto: privat", **point, **area
    )
