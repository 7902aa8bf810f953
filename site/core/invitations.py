"""Inviting people to a network, or to the portal (``network=None``), and what follows."""

from functools import partial

from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.authorship import name_of
from core.invitation_mail import send_invitation
from core.membership import add_member, groups_in, locked, record
from core.models import Invitation, Network, User
from core.vocabularies import Role

ALREADY_INVITED = _("%(email)s is invited already. The list has it; there you can send it again.")
ALREADY_MEMBER = _("%(email)s has a role here already.")
NOT_PENDING = _("This invitation has been accepted or revoked already.")
NO_LONGER_VALID = _("This link is no longer valid.")


@transaction.atomic
def invite(*, network: Network | None, email: str, role: Role, by: User) -> Invitation:
    """Offer someone a role; the mail goes out when this is saved."""
    network, email = locked(network), email.lower()
    _check_new(network, email)
    invitation = Invitation(network=network, email=email, role=role, by=by)
    token = invitation.new_token()
    invitation.save()
    record("verbund.invite", network, by=by, email=email, role=role.label)
    transaction.on_commit(partial(send_invitation, invitation, token), robust=True)
    return invitation


@transaction.atomic
def renew(*, invitation: Invitation, by: User) -> None:
    """Send a new link; the earlier one leads nowhere from now on."""
    invitation = _pending(invitation)
    invitation.by, token = by, invitation.new_token()
    invitation.save()
    transaction.on_commit(partial(send_invitation, invitation, token), robust=True)


@transaction.atomic
def revoke(*, invitation: Invitation, by: User) -> None:
    """Take an offer back; its link leads nowhere from now on."""
    invitation = _pending(invitation)
    invitation.revoked = timezone.now()
    invitation.save()
    record("verbund.revoke", invitation.network, by=by, email=invitation.email)


@transaction.atomic
def accept(*, token: str, person: User) -> Invitation:
    """Give a person the role that a link offers, and use the link up. An account that has just been made is saved here.

    Raises ValidationError where somebody else was quicker or the offer has ended.
    """
    invitation = Invitation.objects.select_for_update().following(token).first()
    if invitation is None:
        raise ValidationError(NO_LONGER_VALID)
    if person.pk is None:
        _found_account(person, invitation.email)
    add_member(network=invitation.network, person=person, role=Role(invitation.role))
    invitation.accepted = timezone.now()
    invitation.save()
    role = invitation.get_role_display()
    record("verbund.accept", invitation.network, by=person, person=name_of(person), role=role)
    return invitation


def account_with(email: str) -> User | None:
    """Whose address this is."""
    known = Q(email__iexact=email) | Q(username__iexact=email) | Q(emailaddress__email__iexact=email)
    return User.objects.filter(known).first()


def _found_account(person: User, email: str) -> None:
    """The link came by mail, and so proves the address."""
    person.username = person.email = email
    try:
        with transaction.atomic():
            person.save()
    except IntegrityError as error:  # made this moment, by another invitation
        raise ValidationError(NO_LONGER_VALID) from error
    EmailAddress.objects.create(user=person, email=email, verified=True, primary=True)


def _check_new(network: Network | None, email: str) -> None:
    if User.objects.filter(email__iexact=email, groups__in=groups_in(network).values()).exists():
        raise ValidationError(ALREADY_MEMBER, params={"email": email})
    if Invitation.objects.of(network).pending().filter(email=email).exists():
        raise ValidationError(ALREADY_INVITED, params={"email": email})


def _pending(invitation: Invitation) -> Invitation:
    """The invitation as it is now, for this transaction alone."""
    current = Invitation.objects.select_for_update().pending().filter(pk=invitation.pk).first()
    if current is None:
        raise ValidationError(NOT_PENDING)
    return current
