"""Forms: fields of each kind, empty, filled in and refused."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.models import Network
from home.feedback import NOT_SENT
from home.specimens.specimen import Group, Specimen

RECIPIENT = {"email": "buero@verbund.example", "phone": "0391 555 01-20"}
HEADING = "Ihre Anmeldung ist noch nicht abgeschickt"


def said(required: str, invalid: str = "") -> dict[str, str]:
    """What a field answers when it is empty or filled in wrongly."""
    return {"required": required, "invalid": invalid}


class Application(forms.Form):
    """One field of each kind."""

    name = forms.CharField(
        label="Ihr Name",
        help_text="So, wie er auf dem Namensschild stehen soll.",
        error_messages=said("Sagen Sie uns Ihren Namen."),
    )
    betrieb = forms.ChoiceField(
        label="Ihr Betrieb",
        choices=[("", "Bitte wählen"), ("k", "Metallbau Krüger"), ("w", "Tischlerei am Wehr")],
        error_messages=said("Wählen Sie Ihren Betrieb."),
    )
    email = forms.EmailField(
        label="E-Mail-Adresse",
        required=False,
        help_text="Nur, wenn wir antworten sollen.",
        error_messages=said("", "Schreiben Sie die Adresse wie lea@verbund.example, oder lassen Sie das Feld leer."),
    )
    tag = forms.ChoiceField(
        label="Wann passt es Ihnen?",
        choices=[("v", "am Vormittag"), ("n", "am Nachmittag, wenn die Frühschicht zu Ende ist")],
        widget=forms.RadioSelect,
        error_messages=said("Wählen Sie Vormittag oder Nachmittag."),
    )
    hilfe = forms.MultipleChoiceField(
        label="Was brauchen Sie?",
        required=False,
        choices=[("g", "Gebärdensprache"), ("s", "Stufenloser Zugang")],
        widget=forms.CheckboxSelectMultiple,
    )
    frage = forms.CharField(
        label="Ihre Frage an die Runde",
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages=said("Stellen Sie eine Frage: Davon lebt der Tag."),
    )


FILLED_IN = {
    "name": "Lea Sommer",
    "betrieb": "w",
    "email": "lea@verbund.example",
    "tag": "n",
    "hilfe": ["s"],
    "frage": "Wer schärft die Hobel?",
}
REFUSED = {"name": "", "email": "lea sommer", "frage": ""}


def questions(network: Network) -> Group:
    return Group("formulare", _("Forms"), (*forms_shown(), not_sent(), *searches(network)))


def forms_shown() -> list[Specimen]:
    return [
        form("leer", _("Empty form"), Application()),
        form("ausgefuellt", _("Form filled in"), Application(FILLED_IN)),
        form("abgewiesen", _("Form refused, with its error summary"), Application(REFUSED)),
    ]


def form(name: str, title, shown: Application) -> Specimen:
    return Specimen(f"formular-{name}", title, "home/design/form.html", {"form": shown, "title": HEADING})


def not_sent() -> Specimen:
    form = Application(FILLED_IN)
    form.add_error(None, NOT_SENT)
    context = {"form": form, "title": HEADING, "recipient": RECIPIENT}
    return Specimen("nicht-gesendet", _("Fault on our side"), "components/error_summary.html", context)


def searches(network: Network) -> list[Specimen]:
    large = {"large": True, "label": "Was suchen Sie?", "value": "Drehbank"}
    return [
        search("klein", _("Search field"), "narrow"),
        search("netz", _("Search field of a network"), "narrow", network=network),
        search("gross", _("Large search field"), **large),
    ]


def search(name: str, title, within: str = "", **context) -> Specimen:
    return Specimen(f"suche-{name}", title, "components/search_field.html", {"id": "q", **context}, within)
