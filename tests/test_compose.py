"""The set-up for people with Docker: it is read here, not run, as the tests start their servers without Docker."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
SERVICES = COMPOSE["services"]
ONCE = {"prepare"}
WITHOUT_PORT = {"worker"}


def has_compose() -> bool:
    command = ["docker", "compose", "version"]
    return bool(shutil.which("docker")) and subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(not has_compose(), reason="no docker compose: the tests below read the file themselves")
def test_docker_reads_the_file():
    command = ["docker", "compose", "--file", "compose.yaml", "config", "--quiet"]

    assert subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stderr == ""


def test_every_server_of_a_production_set_up_is_there():
    assert set(SERVICES) == {
        *("prepare", "portal", "worker", "nginx"),
        *("postgres", "elasticsearch", "valkey"),
    }


@pytest.mark.parametrize("name", sorted(SERVICES.keys() - ONCE - WITHOUT_PORT))
def test_server_says_whether_it_is_well(name):
    assert SERVICES[name]["healthcheck"]["test"][0] in ("CMD", "CMD-SHELL")


@pytest.mark.parametrize("name", SERVICES)
def test_service_waits_for_services_that_can_be_waited_for(name):
    for other, wait in SERVICES[name].get("depends_on", {}).items():
        needed = "service_completed_successfully" if other in ONCE else "service_healthy"
        assert wait == {"condition": needed}
        assert other in SERVICES


@pytest.mark.parametrize("name", SERVICES)
def test_volumes_are_named_and_nothing_of_the_host_is_mounted(name):
    volumes = [volume.split(":")[0] for volume in SERVICES[name].get("volumes", ())]

    assert [volume for volume in volumes if volume not in COMPOSE["volumes"]] == []


@pytest.mark.parametrize("name", SERVICES)
def test_ports_are_open_on_this_machine_only(name):
    assert [port for port in SERVICES[name].get("ports", ()) if not port.startswith("127.0.0.1:")] == []


@pytest.mark.parametrize("variable", ["DATABASE_URL", "SEARCH_URL", "CACHE_URL"])
def test_portal_is_led_to_servers_that_are_there(variable):
    address = SERVICES["portal"]["environment"][variable]

    assert re.search(r"([a-z]+):\d+", address.rpartition("@")[2].rpartition("//")[2])[1] in SERVICES


def test_portal_knows_the_passwords():
    environment = SERVICES["portal"]["environment"]

    assert f":{SERVICES['postgres']['environment']['POSTGRES_PASSWORD']}@" in environment["DATABASE_URL"]
    assert f":{SERVICES['elasticsearch']['environment']['ELASTIC_PASSWORD']}@" in environment["SEARCH_URL"]


def test_search_server_lets_nobody_in_without_password():
    assert SERVICES["elasticsearch"]["environment"]["xpack.security.enabled"] == "true"


def test_image_is_built_of_files_that_exist():
    build = SERVICES["prepare"]["build"]
    copied = re.findall(r"^COPY (?:--\S+ )?(\S+)", build["dockerfile_inline"], re.MULTILINE)

    assert [name for name in [build["context"], *copied] if not (ROOT / name).exists()] == []
