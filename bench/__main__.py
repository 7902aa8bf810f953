"""``python -m bench [CASE…]``: what search costs, case by case and size by size; 1 where a budget is missed.

In the database of ``DATABASE_URL``; without one, in SQLite.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import django

from bench.result import BUDGETS, Budget, Result, growth

CASES = ["three words", "three rare words", "common word", "facets", "suggestions", "publish", "index", "memory"]
SIZES = [1_000, 10_000, 50_000]
HEAD = ("case", "records", "ours", "anchor", "ratio", "budget", "")


def main(arguments: Sequence[str] | None = None) -> int:
    options = parser().parse_args(arguments)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
    django.setup()
    from bench import suite  # noqa: PLC0415 - it needs Django to be set up

    judged = []
    sys.stdout.write(line(*HEAD))
    for result in with_growth(suite.results(options.cases or CASES, sorted(options.sizes), options.keep)):
        judged.append((result, Budget.of(result.case, suite.DATABASE, options.judge)))
        sys.stdout.write(line(*cells_of(*judged[-1])))
        sys.stdout.flush()
    if options.json:
        options.json.write_text(json.dumps([described(*each) for each in judged], indent=1), encoding="utf-8")
    return int(any(budget.is_missed(result) for result, budget in judged))


def parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("cases", nargs="*", metavar="CASE", help=f"of: {', '.join(CASES)}; all of them without")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="numbers of records")
    parser.add_argument("--judge", type=int, default=BUDGETS["from"], metavar="SIZE", help="judge from this size on")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the results there too")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep the database, and go on with it next time")
    return parser


def described(result: Result, budget: Budget) -> dict:
    judged = {"ratio": result.ratio, "most": budget.most, "enough": budget.enough, "missed": budget.is_missed(result)}
    return vars(result) | judged


def with_growth(results: Iterable[Result]) -> Iterator[Result]:
    """The results as they come, then what they say together."""
    known = []
    for result in results:
        known.append(result)
        yield result
    yield from growth(known)


def line(case: str, *cells: str) -> str:
    """A line of the table."""
    *figures, budget, missed = cells
    return f"{case:<28}{''.join(f'{cell:>12}' for cell in figures)}  {budget:<18}{missed}".rstrip() + "\n"


def cells_of(result: Result, budget: Budget) -> tuple[str, ...]:
    figures = [f"{figure:.2f} {result.unit}" if figure else "" for figure in (result.ours, result.anchor)]
    ratio = f"{result.ratio:.2f}" if result.ratio else ""
    limits = [f"≤ {budget.most}" if budget.most else "", f"≤ {budget.enough} {result.unit}" if budget.enough else ""]
    most = " or ".join(filter(None, limits))
    return (result.case, str(result.size), *figures, ratio, most, "MISSED" if budget.is_missed(result) else "")


if __name__ == "__main__":
    sys.exit(main())
