import pytest
from django.core.management import CommandError, call_command

from core.models import Network
from tests.factories.core import NetworkFactory

pytestmark = pytest.mark.django_db

OPENED = """Netzwerk eröffnet: Lernnetz Leipzig
Neue Seiten: 19
Gruppen: Leipzig: Redaktion, Leipzig: Freigabe, Leipzig: Verwaltung
"""


def test_command_opens_a_network_with_what_is_left_out_as_in_the_editor(home, capsys):
    NetworkFactory(slug="sachsen")
    facts = {"name": "Lernnetz Leipzig", "short_name": "Leipzig", "parent": "sachsen", "land": "SN"}

    call_command("open_network", **facts, module=["events", "news"], language=["en"], colour="F2B600")

    network = Network.objects.get(slug="leipzig")
    assert capsys.readouterr().out == OPENED
    assert (network.parent.slug, network.land, network.colour) == ("sachsen", "SN", "#f2b600")
    assert (network.modules, network.languages) == (["events", "news"], ["en", "de"])


def test_command_says_that_a_second_run_changes_nothing(home, capsys):
    facts = {"name": "Lernnetz Leipzig", "short_name": "Leipzig"}
    call_command("open_network", **facts)
    capsys.readouterr()

    call_command("open_network", **facts)

    assert capsys.readouterr().out == "„Lernnetz Leipzig“ ist schon eröffnet. Nichts hat sich geändert.\n"


def test_command_names_every_fault_with_its_field():
    with pytest.raises(CommandError) as caught:
        call_command("open_network", name="Lernnetz Leipzig", short_name="Leipzig", colour="rot", email="post")

    assert [line.partition(":")[0] for line in str(caught.value).splitlines()] == ["E-Mail", "Farbe"]
    assert not Network.objects.exists()
