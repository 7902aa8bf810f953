import logging

import pytest
from django.core import mail
from django.utils import timezone
from django.utils.translation import override

from core import dates
from home.feedback_mail import ANSWER_WITHIN, recipient_for, send_feedback
from home.reported import Reported, reported
from tests.factories.core import NetworkFactory
from tests.factories.home import NewsPageFactory

pytestmark = pytest.mark.django_db

PORTAL = Reported("", None, exact=False)


def report(**changed) -> bool:
    return send_feedback(
        **{"about": PORTAL, "topic": "sonstiges", "description": "Schönes Portal.", "answer_to": ""} | changed
    )


@pytest.fixture
def no_mail_server(settings):
    """Nobody listens where the mail should go."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1


def test_mail_says_what_the_network_needs_to_know(rf, leipzig):
    leipzig.network.email = "post@leipzig.example"
    leipzig.network.save()
    NewsPageFactory(parent=leipzig.news, slug="leinen-los", title="Leinen los & mehr")
    about = reported(rf.get("/"), "/netzwerke/leipzig/aktuelles/leinen-los/")
    until = timezone.localdate() + ANSWER_WITHIN

    with override("en"):
        went = report(about=about, topic="barriere", description="Grün < Rot\nzu blass", answer_to="ada@example.org")

    [sent] = mail.outbox
    assert went is True
    assert sent.to == ["post@leipzig.example"]
    assert sent.reply_to == ["ada@example.org"]
    assert sent.subject == "Barriere gemeldet: /netzwerke/leipzig/aktuelles/leinen-los/"
    assert sent.body == (
        "Über das Formular „Barriere oder Fehler melden“ ist eine Nachricht eingegangen.\n"
        "\n"
        "Anlass: Barriere\n"
        "Seite: Leinen los & mehr\n"
        "Adresse: http://localhost/netzwerke/leipzig/aktuelles/leinen-los/\n"
        "\n"
        "Grün < Rot\nzu blass\n"
        "\n"
        "--\n"
        "Antwort erbeten an ada@example.org; diese E-Mail lässt sich direkt beantworten.\n"
        f"Bitte antworten Sie innerhalb von zwei Wochen, also bis zum {dates.day(until)}.\n"
        "Das Portal hat die Nachricht nicht gespeichert. Bitte löschen Sie diese E-Mail, "
        "sobald das Anliegen erledigt ist.\n"
    )


def test_mail_without_page_and_address_goes_to_the_portal(settings):
    settings.FEEDBACK_EMAIL = "Verbund <hallo@verbund.example>"

    report()

    [sent] = mail.outbox
    assert (sent.to, sent.reply_to, sent.subject) == (["hallo@verbund.example"], [], "Nachricht zum Portal")
    assert "Seite: das ganze Portal\n" in sent.body
    assert "Eine Adresse für die Antwort wurde nicht angegeben.\n" in sent.body


def test_network_without_address_leaves_it_to_the_portal(settings):
    settings.FEEDBACK_EMAIL, settings.FEEDBACK_PHONE = "hallo@verbund.example", "0341 12 34 56"

    recipient = recipient_for(NetworkFactory.build(email="", phone="030 1"))

    assert (recipient.name, recipient.email, recipient.phone) == ("", "hallo@verbund.example", "0341 12 34 56")


def test_missing_server_is_told_without_the_message(no_mail_server, caplog):
    with caplog.at_level(logging.ERROR):
        went = report(about=Reported("/aktuelles/", None, exact=False), answer_to="ada@example.org")

    assert went is False
    assert caplog.messages == ["A report about '/aktuelles/' was not sent: ConnectionRefusedError"]


def test_address_that_cannot_be_written_is_no_fault(settings):
    settings.FEEDBACK_EMAIL = ""

    assert report() is False
