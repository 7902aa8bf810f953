"""Who has which role in a network, or in the portal (``network=None``), and how that changes."""

from collections.abc import Iterable

from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from core.authorship import name_of
from core.models import Network, User
from core.permissions import PORTAL_EDITORS, PORTAL_REVIEWERS
from core.vocabularies import Role

OF_THE_PORTAL = {Role.EDITORS: PORTAL_EDITORS, Role.REVIEWERS: PORTAL_REVIEWERS}
LAST_MANAGER = _("%(person)s is the last one of the Verwaltung. Give this role to somebody else first.")
NO_MEMBER = _("This person has no role here any more.")


def roles_in(network: Network | None) -> list[Role]:
    """The roles there are: the portal has no Verwaltung, its superusers are."""
    return list(Role) if network else list(OF_THE_PORTAL)


def groups_in(network: Network | None) -> dict[Role, Group]:
    """The group of each role."""
    if network:
        found = Group.objects.in_bulk([key for key in network.group_ids if key])
        return {role: found[key] for role, key in zip(Role, network.group_ids, strict=True) if key}
    found = {group.name: group for group in Group.objects.filter(name__in=OF_THE_PORTAL.values())}
    return {role: found[name] for role, name in OF_THE_PORTAL.items() if name in found}


def members_of(network: Network | None) -> dict[User, list[Role]]:
    """Everyone with a role, by name, and the roles."""
    role_of = {group.pk: role for role, group in groups_in(network).items()}
    people = User.objects.filter(groups__in=role_of).distinct().prefetch_related("groups")
    named = sorted(people.order_by("last_name", "first_name", "username"), key=lambda person: not person.is_active)
    return {person: [role_of[group.pk] for group in person.groups.all() if group.pk in role_of] for person in named}


@transaction.atomic
def add_member(*, network: Network | None, person: User, role: Role) -> None:
    """Give someone a role; others stay."""
    person.groups.add(groups_in(locked(network))[role])


@transaction.atomic
def change_role(*, network: Network | None, person: User, role: Role, by: User) -> None:
    """Give someone this role and no other; raises ValidationError where nobody would be left to manage the network."""
    groups = groups_in(locked(network))
    _check_member(person, groups.values())
    if role != Role.MANAGERS:
        _check_others_manage(groups, person)
    person.groups.remove(*groups.values())
    person.groups.add(groups[role])
    record("verbund.role", network, by=by, person=name_of(person), role=role.label)


@transaction.atomic
def remove_member(*, network: Network | None, person: User, by: User) -> None:
    """Take all roles in a network from someone; the account stays, and works where there are other roles."""
    groups = groups_in(locked(network))
    _check_member(person, groups.values())
    _check_others_manage(groups, person)
    person.groups.remove(*groups.values())
    record("verbund.remove", network, by=by, person=name_of(person))


def locked(network: Network | None) -> Network | None:
    """The network as it is now; whoever else changes its people waits for this transaction."""
    if network:
        return Network.objects.select_for_update().get(pk=network.pk)
    list(Group.objects.select_for_update().filter(name__in=OF_THE_PORTAL.values()))
    return None


def record(action: str, network: Network | None, *, by: User | None, **data) -> None:
    """Write into the history of the network, or of the portal's group of editors."""
    log(network or groups_in(None)[Role.EDITORS], action, user=by, data=data)


def _check_member(person: User, groups: Iterable[Group]) -> None:
    if not person.groups.filter(pk__in=[group.pk for group in groups]).exists():
        raise ValidationError(NO_MEMBER)


def _check_others_manage(groups: dict[Role, Group], person: User) -> None:
    """Someone whose account is switched off cannot manage anything."""
    if Role.MANAGERS not in groups:
        return
    managers = User.objects.filter(groups=groups[Role.MANAGERS], is_active=True)
    if managers.filter(pk=person.pk).exists() and not managers.exclude(pk=person.pk).exists():
        raise ValidationError(LAST_MANAGER, params={"person": name_of(person)})
