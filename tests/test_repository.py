"""Rules about the files themselves: what is locked, what is compiled, what must not stand in them."""

import json
import re
import subprocess
import tomllib
from pathlib import Path

import polib
import pytest

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ["requirements.lock", "requirements-dev.lock"]
MARKER = r"[a-z_]+ (==|!=|<|>=) '[\w.]+'"
LOCK_LINE = re.compile(
    rf"([a-z0-9][a-z0-9.-]*==[A-Za-z0-9.+!]+( ; {MARKER}( and {MARKER})*)? \\|    --hash=sha256:[0-9a-f]{{64}}( \\)?)"
)
CATALOGUES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "site" / "locale").rglob("*.po"))
MACHINE_PATH = re.compile(r"(?<![\w.~*-])/(work|root|farm|opt)/")


def tracked_files() -> list[Path]:
    """Files of the repository, the ones not yet added included."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def text_of(path: Path) -> str:
    """Content of a text file, nothing of any other file."""
    content = path.read_bytes()
    return "" if b"\0" in content else content.decode(errors="replace")


def locked_versions(name: str) -> set[str]:
    return set(re.findall(r"^([^ ]+==[^ ]+)", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE))


@pytest.mark.parametrize("name", LOCKS)
def test_lock_holds_names_versions_and_hashes_only(name):
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()

    assert [line for line in lines if not LOCK_LINE.fullmatch(line)] == []


def test_locks_agree():
    assert locked_versions("requirements.lock") - locked_versions("requirements-dev.lock") == set()


def test_every_direct_dependency_is_locked():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["build"]]
    names = {re.match(r"[A-Za-z0-9-]+", requirement)[0].lower() for requirement in wanted}

    assert names - {version.split("==")[0] for version in locked_versions("requirements.lock")} == set()


def test_every_direct_dependency_has_its_reason():
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").split("[tool.", maxsplit=1)[0].splitlines()
    requirements = [line for line in lines if line.startswith('    "')]

    assert [line for line in requirements if not re.search(r'",\s+# \w', line)] == []


def test_node_lock_holds_no_address_of_a_registry():
    lock = json.loads((ROOT / "tests" / "browser" / "package-lock.json").read_text(encoding="utf-8"))

    assert [name for name, package in lock["packages"].items() if "resolved" in package] == []


@pytest.mark.parametrize("name", CATALOGUES)
def test_compiled_catalogue_follows_its_source(name):
    source, compiled = polib.pofile(str(ROOT / name)), polib.mofile(str((ROOT / name).with_suffix(".mo")))

    assert messages(compiled) == messages(source.translated_entries())


@pytest.mark.parametrize("name", CATALOGUES)
def test_catalogue_leaves_no_text_untranslated(name):
    source = polib.pofile(str(ROOT / name))

    assert [entry.msgid for entry in [*source.untranslated_entries(), *source.fuzzy_entries()]] == []


def messages(entries) -> dict:
    """Translations by context, text and plural, in the form that gettext looks them up."""
    return {(entry.msgctxt, entry.msgid): (entry.msgstr, entry.msgstr_plural) for entry in entries}


def test_no_file_knows_a_path_of_a_machine():
    found = [path.relative_to(ROOT).as_posix() for path in tracked_files() if MACHINE_PATH.search(text_of(path))]

    assert found == []


def test_licence_is_named_and_written():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert project["license"] == "BSD-3-Clause"
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("BSD 3-Clause License\n")
