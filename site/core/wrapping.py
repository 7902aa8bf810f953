"""Text in lines of a drawing, as large as a box allows."""

from bisect import bisect_right
from collections.abc import Callable, Iterable

Measure = Callable[[str], float]  # width of a line of text

SOFT, HYPHEN = "\N{SOFT HYPHEN}", "-"
MORE = "…"
MOST_LINES = 4


def fitted(
    text: str, sizes: Iterable[int], box: tuple[int, int], measure_at: Callable[[int], Measure], leading: float
) -> tuple[int, list[str]]:
    """The largest size at which the text fits, and its lines; words are divided only where no size fits without.

    Text that is too long even so is cut at the smallest size.
    """
    sizes, (width, height) = list(sizes), box
    for dividing in (False, True):
        for size in sizes:
            lines = wrapped(text, width, measure_at(size), dividing=dividing)
            narrow = all(measure_at(size)(line) <= width for line in lines)
            if narrow and len(lines) <= MOST_LINES and len(lines) * size * leading <= height:
                return size, lines
    smallest = min(sizes)
    measure = measure_at(smallest)
    *kept, last = wrapped(text, width, measure, dividing=True)[:MOST_LINES]
    return smallest, [*kept, begun(last, width, measure)]


def wrapped(text: str, width: float, measure: Measure, *, dividing: bool) -> list[str]:
    """Lines filled one after the other; without ``dividing`` a long word makes a line that is too wide."""
    lines = []
    for word in filter(None, text.split(" ")):  # a no-break space stays
        plain = bare(word)
        if lines and measure(f"{lines[-1]} {plain}") <= width:
            lines[-1] += f" {plain}"
        else:
            lines += divided(word, width, measure) if dividing else [plain]
    return lines


def divided(word: str, width: float, measure: Measure) -> list[str]:
    """A word in pieces that fit: parted at its soft hyphens where it has some, else anywhere."""
    pieces, rest = [], word
    while measure(bare(rest)) > width:
        end = max(1, fitting(rest, width, measure))
        seam = rest.rfind(SOFT, 1, fitting(rest, width, measure, HYPHEN) + 1)
        pieces.append(bare(rest[:seam]) + HYPHEN if seam > 0 else bare(rest[:end]))
        rest = rest[seam + 1 :] if seam > 0 else rest[end:]
    return [piece for piece in (*pieces, bare(rest)) if piece]


def bare(word: str) -> str:
    return word.replace(SOFT, "")


def fitting(text: str, width: float, measure: Measure, end: str = "") -> int:
    """How many of the letters fit with this end."""
    return bisect_right(range(1, len(text) + 1), width, key=lambda count: measure(bare(text[:count]) + end))


def cut(text: str, width: float, measure: Measure) -> str:
    """The text if it fits, else its beginning with an ellipsis."""
    return text if measure(text) <= width else begun(text, width, measure)


def begun(text: str, width: float, measure: Measure) -> str:
    return text[: fitting(text, width, measure, MORE)].rstrip() + MORE
