"""Model fields that several apps need."""

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _


class ChoiceListField(models.JSONField):
    """Several values of one controlled list, in the list's order; edited as check boxes."""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("default", list)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

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


def labels(choices: type[models.TextChoices], values: list[str]) -> list[str]:
    """Labels of the chosen values; values that the list no longer knows are left out."""
    return [str(choices(value).label) for value in values if value in choices.values]
