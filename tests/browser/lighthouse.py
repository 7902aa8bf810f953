"""What Lighthouse says about a page: a phone on a slow line, without a network behind the portal."""

import os
from statistics import median

from tests.browser.chromium import CHROMIUM, FLAGS
from tests.browser.markup import HERE, NODE, answer_of, skip_without

LIGHTHOUSE = HERE / "node_modules" / "lighthouse" / "cli" / "index.js"
OPTIONS = ["--quiet", "--output=json", "--no-enable-error-reporting", "--disable-full-page-screenshot"]
CATEGORIES = ["performance", "accessibility", "best-practices", "seo"]
ATTEMPTS = 5  # at most, for a run that Lighthouse itself calls failed


def lacking(address: str, wanted: dict[str, int]) -> dict[str, int]:
    """Marks below those wanted, from 0 to 100, each the median of three runs.

    After two runs without a fault the third is left out, for it can bring no median down.
    """
    runs = [marks(address), marks(address)]
    if below(runs[0], wanted) or below(runs[1], wanted):
        runs.append(marks(address))
    return below({category: int(median(run[category] for run in runs)) for category in wanted}, wanted)


def below(found: dict[str, int], wanted: dict[str, int]) -> dict[str, int]:
    return {category: mark for category, mark in found.items() if mark < wanted[category]}


def marks(address: str) -> dict[str, int]:
    """Those of one run."""
    skip_without("lighthouse (make test installs it)", LIGHTHOUSE.exists())
    skip_without("chromium", CHROMIUM)
    command = [NODE, LIGHTHOUSE, address, *OPTIONS, f"--chrome-flags={' '.join(['--headless=new', *FLAGS])}"]
    command.append(f"--only-categories={','.join(CATEGORIES)}")
    found = report(command, env=os.environ | {"CHROME_PATH": CHROMIUM})["categories"]
    return {category: round((found[category]["score"] or 0) * 100) for category in CATEGORIES}


def report(command: list, **options) -> dict:
    """What a run says of the page.

    Chromium at times loses the beginning of its own trace. Lighthouse calls such a run failed, leaves marks out
    and asks for another; what fails each time is a fault of the page.
    """
    for _attempt in range(ATTEMPTS):
        answer = answer_of(command, **options)
        failure = answer.get("runtimeError")
        if failure is None:
            return answer
    raise AssertionError(f"{ATTEMPTS} runs of Lighthouse failed, the last one with: {failure['message']}")
