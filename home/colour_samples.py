"""What a network's colour becomes, shown beside the field where it is chosen."""

from collections.abc import Iterator
from dataclasses import dataclass

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from core.colours import contrast
from core.models.network import HEX_COLOUR
from core.theme import DARK, LIGHT, Theme, theme

SHORT = 3  # digits of a colour as style sheets shorten it


@dataclass(frozen=True)
class Sample:
    """A colour on another one."""

    colour: str
    ground: str

    @property
    def ratio(self) -> float:
        return contrast(self.colour, self.ground)


@dataclass(frozen=True)
class Use:
    """What a token is for, as it looks in light and in dark."""

    label: str
    light: Sample
    dark: Sample


LABELS = (_("Text and links"), _("Text on buttons"), _("Lines and signs"), _("Text on areas"))


def uses_of(colour: str) -> list[Use]:
    """Everything that is made from the colour."""
    light, dark = (samples(theme(colour, grounds), paper=grounds[0]) for grounds in (LIGHT, DARK))
    return [Use(*use) for use in zip(LABELS, light, dark, strict=True)]


def samples(tokens: Theme, *, paper: str) -> Iterator[Sample]:
    """One sample for each label, in their order."""
    yield Sample(tokens.brand, paper)
    yield Sample(tokens.on_brand, tokens.brand)
    yield Sample(tokens.thread, paper)
    yield Sample(tokens.on_flag, tokens.flag)


class ColourInput(forms.TextInput):
    """A field for the digits; a script adds a picker, and samples that follow at once."""

    template_name = "home/admin/colour_input.html"

    class Media:
        css = {"all": ["admin/network-form.css"]}
        js = [forms.Script("admin/colours.js", type="module")]

    def get_context(self, name, value, attrs):
        return super().get_context(name, value, attrs) | {"uses": Colour({"colour": value}).uses}


class ColourField(forms.CharField):
    """``#rrggbb``, also without the sign, in capitals, or with three digits; any colour will do."""

    widget = ColourInput
    default_validators = [HEX_COLOUR]

    def to_python(self, value):
        digits = super().to_python(value).lower().removeprefix("#")
        if len(digits) == SHORT:
            digits = "".join(2 * digit for digit in digits)
        return f"#{digits}" if digits else ""


class Colour(forms.Form):
    """A colour somebody thinks of."""

    colour = ColourField()

    @property
    def uses(self) -> list[Use]:
        return uses_of(self.cleaned_data["colour"]) if self.is_valid() else []


@require_safe
def colour_samples(request: HttpRequest) -> HttpResponse:
    """The samples alone, for the script."""
    return render(request, "home/admin/colour_samples.html", {"uses": Colour(request.GET).uses})
