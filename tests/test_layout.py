"""The names of our packages are plain words: these tests hold that Python means ours, and its own `site`."""

import importlib
import site
import sysconfig
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
HOMES = {
    "config": ROOT / "site",
    "core": ROOT / "site",
    "events": ROOT,
    "home": ROOT,
    "library": ROOT,
    "search": ROOT,
}


@pytest.mark.parametrize("name", HOMES)
def test_package_comes_from_this_repository(name):
    assert Path(importlib.import_module(name).__file__) == HOMES[name] / name / "__init__.py"


@pytest.mark.parametrize("name", HOMES)
def test_no_distribution_provides_a_package_of_our_name(name):
    assert packages_distributions().get(name, []) in ([], ["verbund"])


def test_site_folder_is_no_package():
    assert not (ROOT / "site" / "__init__.py").exists()


def test_site_module_is_pythons_own():
    assert Path(site.__file__).parent == Path(sysconfig.get_path("stdlib"))
