"""A mail as it is written from templates, in the language that is active."""

from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string


def text_mail(template: str, told: dict, *, to: str, subject: str = "", **options) -> EmailMultiAlternatives:
    """From ``<template>.txt``; its subject, on one line, from ``<template>_subject.txt`` unless it is given."""
    subject = subject or render_to_string(f"{template}_subject.txt", told)
    text = render_to_string(f"{template}.txt", told).strip() + "\n"
    return EmailMultiAlternatives(" ".join(subject.split()), text, to=[to], **options)


def mail_in_two_forms(template: str, told: dict, **options) -> EmailMultiAlternatives:
    """The same, and once more as ``<template>.html``."""
    mail = text_mail(template, told, **options)
    mail.attach_alternative(render_to_string(f"{template}.html", told), "text/html")
    return mail
