"""How a mail is made of templates."""

from core.mails import mail_in_two_forms, text_mail

TOLD = {"sentence": "Rita & Frank\nprüfen.", "url": "https://verbund.example/", "kind_of_mail": "submitted"}


def test_subject_stands_on_one_line():
    mail = text_mail("core/mail/review", TOLD, to="rita@verbund.example", subject="Auftakt\n in  Leipzig")
    assert (mail.subject, mail.to, mail.alternatives) == ("Auftakt in Leipzig", ["rita@verbund.example"], [])


def test_html_says_the_same_as_the_text():
    mail = mail_in_two_forms("core/mail/review", TOLD, to="rita@verbund.example", subject="Auftakt")
    [(html, kind)] = mail.alternatives
    assert kind == "text/html"
    assert "Rita & Frank\nprüfen." in mail.body
    assert "<p>Rita &amp; Frank\nprüfen.</p>" in html
