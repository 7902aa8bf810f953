"""What a visitor tells about a page, and how people are told from robots without a third party."""

from django import forms
from django.core.exceptions import ValidationError
from django.core.signing import BadSignature, TimestampSigner
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from home.reported import own_path

MOST_CHARACTERS = 5000
SHORTEST, LONGEST = 3, 24 * 60 * 60  # seconds between the form and its answer

SIGNER = TimestampSigner(salt="home.feedback")
HURRIED = _("We could not be sure that this comes from a person. Please send the form once more.")


class Topic(TextChoices):
    """What a message is about."""

    BARRIER = "barriere", _("A barrier: I cannot read or use something")
    CONTENT = "inhalt", _("A mistake in the content: something is wrong, outdated or missing")
    OTHER = "sonstiges", _("Something else")


class UncutField(forms.CharField):
    """Text whose length the server judges: a browser would cut off what is pasted without a word."""

    def widget_attrs(self, widget):
        return {}

    def to_python(self, value) -> str:
        return super().to_python(value).replace("\r\n", "\n")


class OwnPathField(UncutField):
    """An address of this portal, cleaned to its path."""

    default_error_messages = {
        "invalid": _("Enter an address of this portal, such as /aktuelles/, or leave the field empty."),
        "max_length": _("Shorten the address to %(limit_value)d characters."),
    }

    def clean(self, value) -> str:
        address = super().clean(value)
        if address and not own_path(address):
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return own_path(address)


class FeedbackLink(forms.Form):
    """What a link to the form brings along; what makes no sense is left out."""

    seite = OwnPathField(required=False, max_length=500)
    anlass = forms.ChoiceField(required=False, choices=Topic)

    @property
    def known(self) -> dict[str, str]:
        self.full_clean()
        return self.cleaned_data


class FeedbackForm(forms.Form):
    anlass = forms.ChoiceField(
        label=_("What is it about?"),
        choices=Topic,
        widget=forms.RadioSelect,
        error_messages={"required": _("Say what it is about."), "invalid_choice": _("Say what it is about.")},
    )
    beschreibung = UncutField(
        label=_("What did you notice?"),
        max_length=MOST_CHARACTERS,
        help_text=_("If it is a barrier: what did you want to do, and with which device or aid?"),
        error_messages={
            "required": _("Describe what you noticed."),
            "max_length": _("Shorten the description to %(limit_value)d characters. It has %(show_value)d."),
        },
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    seite = OwnPathField(
        label=_("Which page?"),
        required=False,
        max_length=500,
        help_text=_("Its address as your browser shows it. Leave it empty if you mean the whole portal."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    email = forms.EmailField(
        label=_("E-mail address"),
        required=False,
        help_text=_("Only if you would like an answer."),
        error_messages={"invalid": _("Enter an e-mail address such as name@example.org, or leave the field empty.")},
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    stempel = forms.Field(required=False)  # when the form was handed out, signed
    kommentar = forms.Field(required=False)  # nobody sees it; robots fill it in

    def clean(self):
        if not self.errors and (self.data.get("kommentar") or is_hurried(self.data.get("stempel", ""))):
            raise ValidationError(HURRIED, code="hurried")
        return super().clean()

    @property
    def stamp(self) -> str:
        """When the visitor got the form; a form that comes back keeps its time."""
        brought = self.data.get("stempel", "")
        return brought if is_ours(brought, LONGEST) else SIGNER.sign("")


def is_hurried(stamp: str) -> bool:
    """Whether a form came back sooner than a person reads it, or has no time of ours, or a very old one."""
    return not is_ours(stamp, LONGEST) or is_ours(stamp, SHORTEST)


def is_ours(stamp: str, seconds: int) -> bool:
    """Whether we signed a stamp within the last seconds."""
    try:
        SIGNER.unsign(stamp, max_age=seconds)
    except BadSignature:
        return False
    return True
