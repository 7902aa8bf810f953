"""What was measured, and whether it is within its budget."""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

BUDGETS = tomllib.loads(Path(__file__).with_name("budgets.toml").read_text(encoding="utf-8"))
GROWTH = "growth of "


@dataclass(frozen=True)
class Result:
    """What a case costs at a size, beside its anchor where it has one."""

    case: str
    size: int
    ours: float
    anchor: float | None = None
    unit: str = "ms"

    @property
    def ratio(self) -> float | None:
        return self.ours / self.anchor if self.anchor else None


@dataclass(frozen=True)
class Budget:
    """The largest ratio, unless no more than ``enough`` is spent; judged from some size on."""

    most: float | None = None
    enough: float | None = None
    size: int = 0

    @classmethod
    def of(cls, case: str, database: str, size: int = BUDGETS["from"]) -> "Budget":
        given = BUDGETS["cases"].get(case, {})
        most = given.get(database, given.get("ratio"))
        return cls(most, given.get("enough"), given.get("from", size))

    def is_missed(self, result: Result) -> bool:
        pairs = ((result.ratio, self.most), (result.ours, self.enough))
        within = [found <= most for found, most in pairs if found is not None and most is not None]
        return result.size >= self.size and bool(within) and not any(within)


def growth(results: Iterable[Result]) -> Iterator[Result]:
    """What a case costs at its largest size beside what it costs at a smaller one."""
    by_case = sorted(results, key=lambda result: result.case)
    for case, found in groupby(by_case, key=lambda result: result.case):
        sizes = {result.size: result for result in found}
        smaller = BUDGETS["cases"].get(f"{GROWTH}{case}", {}).get("after")
        largest = max(sizes)
        if smaller in sizes and smaller < largest:
            yield Result(f"{GROWTH}{case}", largest, sizes[largest].ours, sizes[smaller].ours)
