"""What Lighthouse says about a page: a phone on a slow line, without a network behind the portal."""

import os
from statistics import median

from tests.browser.chromium import CHROMIUM, FLAGS
from tests.browser.markup import HERE, NODE, answer_of, skip_without

LIGHTHOUSE = HERE / "node_modules" / "lighthouse" / "cli" / "index.js"
OPTIONS = ["--quiet", "--output=json", "--no-enable-error-reporting", "--disable-full-page-screenshot"]
CATEGORIES = ["performance", "accessibility", "best-practices", "seo"]


def scores(address: str) -> dict[str, int]:
    """From 0 to 100, the median of three runs; where two agree, the third can change nothing."""
    runs = [marks(address), marks(address)]
    if runs[0] != runs[1]:
        runs.append(marks(address))
    return {category: int(median(run[category] for run in runs)) for category in CATEGORIES}


def marks(address: str) -> dict[str, int]:
    """Those of one run."""
    skip_without("lighthouse (make test installs it)", LIGHTHOUSE.exists())
    skip_without("chromium", CHROMIUM)
    command = [NODE, LIGHTHOUSE, address, *OPTIONS, f"--chrome-flags={' '.join(['--headless=new', *FLAGS])}"]
    command.append(f"--only-categories={','.join(CATEGORIES)}")
    found = answer_of(command, env=os.environ | {"CHROME_PATH": CHROMIUM})["categories"]
    return {category: round((found[category]["score"] or 0) * 100) for category in CATEGORIES}
