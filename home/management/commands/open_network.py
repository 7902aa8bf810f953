from django import forms
from django.core.management.base import BaseCommand, CommandError

from home.network_form import opening_panels

OPTIONS = {"modules": "module", "languages": "language"}  # of a list one value at a time


class Command(BaseCommand):
    help = (
        "Opens a network with pages, groups, files and review, as the editor does. "
        "Safe to repeat: what is there stays as it is."
    )

    def add_arguments(self, parser):
        for name, field in opening_panels.get_form_class()().fields.items():
            option = OPTIONS.get(name, name).replace("_", "-")
            action = "append" if isinstance(field, forms.MultipleChoiceField) else "store"
            parser.add_argument(f"--{option}", action=action, dest=name, metavar=option.upper(), help=about(field))

    def handle(self, **options):
        form = self.filled(options)
        if not form.is_valid():
            raise CommandError("\n".join(self.faults(form)))
        network = form.save()
        if not form.added:
            self.stdout.write(f"„{network}“ ist schon eröffnet. Nichts hat sich geändert.")
            return
        groups = ", ".join(group.name for group in network.groups)
        self.stdout.write(f"Netzwerk eröffnet: {network}\nNeue Seiten: {form.added}\nGruppen: {groups}")

    def filled(self, options: dict) -> forms.ModelForm:
        """The editor's form; what is left out is as it would be there."""
        form_class = opening_panels.get_form_class()
        empty = form_class()
        given = {name: options[name] for name in empty.fields if options.get(name) is not None}
        return form_class({**empty.initial, **given})

    def faults(self, form: forms.ModelForm) -> list[str]:
        """Every message, with the name of its field."""
        return [
            f"{form[name].label}: {message}" if name in form.fields else message
            for name, messages in form.errors.items()
            for message in messages
        ]


def about(field: forms.Field) -> str:
    """What an option means; of a short list also its values."""
    if isinstance(field, forms.ModelChoiceField) or not hasattr(field, "choices"):
        return str(field.label)
    values = ", ".join(value for value, _label in field.choices if value)
    return f"{field.label}: {values}"
