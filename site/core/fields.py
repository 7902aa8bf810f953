"""Model fields that several apps need."""

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.utils.translation import gettext_lazy as _


class ChoiceListField(models.JSONField):
    """Several values of one controlled list, in the list's order; edited as check boxes."""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("default", list)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        """A longer list is no other table: it needs no migration."""
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("choices", None)
        return name, path, args, kwargs

    def validate(self, value, model_instance):
        unknown = set(value or ()) - {key for key, label in self.flatchoices}
        if unknown:
            raise ValidationError(_("Unknown values: %(values)s"), params={"values": ", ".join(sorted(unknown))})

    def formfield(self, **kwargs):
        return forms.TypedMultipleChoiceField(
            choices=self.flatchoices,
            required=not self.blank,
            label=self.verbose_name,
            help_text=self.help_text,
            widget=forms.CheckboxSelectMultiple,
            coerce=str,
            empty_value=[],
        )


class LinesField(forms.CharField):
    """Several short texts, one per line; empty lines and repetitions are dropped."""

    widget = forms.Textarea(attrs={"rows": 4})

    def prepare_value(self, value):
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value):
        lines = (line.strip() for line in (super().to_python(value) or "").splitlines())
        return list(dict.fromkeys(line for line in lines if line))

    def has_changed(self, initial, data):
        return (initial or []) != self.to_python(data)


class TextListField(models.JSONField):
    """A list of short texts; edited with one per line."""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("default", list)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def validate(self, value, model_instance):
        if not isinstance(value, list) or not all(isinstance(line, str) for line in value):
            raise ValidationError(_("Enter one text per line."))

    def formfield(self, **kwargs):
        return LinesField(
            required=not self.blank, label=self.verbose_name, help_text=kwargs.get("help_text", self.help_text)
        )


def web_addresses(lines: list[str]) -> None:
    """Refuse the first line that is not the address of a page on the web."""
    for line in lines:
        try:
            URLValidator(schemes=["http", "https"])(line)
        except ValidationError as error:
            message = _("“%(line)s” is not a web address. It begins with https://.")
            raise ValidationError(message, params={"line": line}) from error


class WebAddressField(models.URLField):
    """A web address; typed without its scheme it means https, in forms outside Wagtail's panels too."""

    def formfield(self, **kwargs):
        return super().formfield(**{"assume_scheme": "https"} | kwargs)


def labels(choices: type[models.TextChoices], values: list[str]) -> list[str]:
    """Labels of the chosen values; values that the list no longer knows are left out."""
    return [str(choices(value).label) for value in values if value in choices.values]
