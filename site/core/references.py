"""What a page may name: nothing that another network keeps to itself."""

from collections import defaultdict

from django.core.exceptions import ValidationError
from django.db.models import Model, Q, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StreamValue
from wagtail.models import CollectionMember, Page

from core.file_owners import collections_of
from core.models.network import Network
from core.models.shared import Shareable
from core.page_policy import in_one_of
from core.shelf import references as named_in
from core.visibility import readable

FOREIGN = _("Something chosen here belongs to another network, or does not exist any more. Choose it anew.")
BOOKKEEPING = ("-count", "-deleted", "-id", "-order", "-type")  # numbers of a stream that choose nothing
Reference = tuple[type[Model], int]


def references(value) -> set[Reference]:
    """What the value of a form's field names: one thing, or all that a text names."""
    if isinstance(value, Model):
        return {(type(value), value.pk)}
    return set(named_in(value)) if isinstance(value, StreamValue) else set()


def added(form, name: str) -> set[Reference]:
    """What a field names now and did not name before: nobody is held up by what was chosen long ago."""
    if name not in form.changed_data:
        return set()
    return references(form.cleaned_data[name]) - references(form.initial.get(name))


def kept_to_themselves(model: type[Model], network: Network | None) -> QuerySet | None:
    """Rows of a model that belong to other networks, which neither publish nor share them; None where it has no owner."""
    others = Network.objects.exclude(pk=network.pk) if network else Network.objects.all()
    if issubclass(model, Page):
        return model.objects.filter(in_one_of(others)).exclude(readable())
    if not issubclass(model, Shareable):
        return None
    in_files = issubclass(model, CollectionMember)
    owned = Q(collection__in=collections_of(others)) if in_files else Q(network__in=others)
    shared = model.shared_to([network] if network else [])
    return model.objects.filter(owned).exclude(pk__in=shared.values("pk"))


def foreign(named: set[Reference], network: Network | None) -> set[Reference]:
    """Those references that lead to what other networks keep to themselves; one query for each kind of thing."""
    keys = defaultdict(set)
    for model, key in named:
        keys[model].add(key)
    hidden = {model: kept_to_themselves(model, network) for model in keys}
    return {
        (model, key)
        for model, rows in hidden.items()
        if rows is not None
        for key in rows.filter(pk__in=keys[model]).values_list("pk", flat=True)
    }


def check_references(form, network: Network | None) -> None:
    """Complain at each field of a page's form, and of its rows, that names something foreign.

    For the portal's own pages (no network) that is what any network keeps to itself; superusers see all networks.
    """
    if network is None and form.for_user.is_superuser:
        return
    named = {(part, name): added(part, name) for part in parts(form) for name in getattr(part, "cleaned_data", ())}
    found = foreign(set().union(*named.values()), network)
    for (part, name), wanted in named.items():
        if wanted & found:
            part.add_error(name, ValidationError(FOREIGN, code="foreign"))
            forget(part, name, {str(key) for _model, key in wanted & found})


def parts(form) -> list:
    """The form itself, and each of its rows."""
    return [form, *(row for rows in form.formsets.values() for row in rows.forms)]


def forget(form, name: str, keys: set[str] | None = None) -> None:
    """Take what a field or its blocks chose (all, or these keys) out of the form: shown again, it would say the title."""
    prefix, sent = form.add_prefix(name), form.data.copy()
    for part, value in form.data.items():
        named = part == prefix or (part.startswith(f"{prefix}-") and not part.endswith(BOOKKEEPING))
        if named and (keys is None or value in keys):
            sent[part] = ""
    form.data = sent
