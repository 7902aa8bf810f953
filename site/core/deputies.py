"""Who hears of a review that nobody has taken in time, or that someone has taken and left undone."""

from collections.abc import Iterable

from django.core.cache import cache
from django.utils import timezone

from core.models import Network, ReviewState, User
from core.models.workflow import network_of
from core.review_mail import facts_of, send_to, wants

PAUSED, PAUSE = "deputies-are-told-later", 15 * 60  # seconds that a mail server which took nothing is left alone
Letter = tuple[str, User]  # the kind of mail, and who gets it


class NobodyToldError(Exception):
    """No mail went out; it is tried again when the pause is over."""


def waiting_to_be_told() -> list[int]:
    """Keys of reviews that nobody has taken, and that a deputy has to hear of now."""
    return [] if cache.get(PAUSED) else list(ReviewState.objects.passed_over().values_list("pk", flat=True))


def waiting_to_be_reminded_of() -> list[int]:
    """Keys of reviews that someone has taken, and has to be reminded of now."""
    return [] if cache.get(PAUSED) else list(ReviewState.objects.left_undone().values_list("pk", flat=True))


def deputies(network: Network | None, state: ReviewState) -> list[User]:
    """The network's deputy while he reviews there, else its Verwaltung; for the portal, those who review.

    Whoever has taken the review is none.
    """
    if network is None:
        return list(state.task.specific.reviewers().exclude(pk=state.claimed_by_id))
    people = network.people_who_review().exclude(pk=state.claimed_by_id)
    named = people.filter(pk=network.deputy_id) if network.deputy_id else []
    return list(named or people.filter(groups=network.managers_id))


def tell_deputy(pk: int) -> None:
    """Write once about a review that nobody has taken, and note that it was done. Needs a transaction."""
    state = ReviewState.objects.select_for_update(of=("self",)).passed_over().filter(pk=pk).first()
    if state:
        ReviewState.objects.filter(pk=pk).update(deputy_told_at=timezone.now())
        letters = [("passed_on", person) for person in deputies(network_of(state.workflow_state.workflow), state)]
        deliver(letters, facts_of(state, state.workflow_state.requested_by))


def remind(pk: int) -> None:
    """Write once to whoever has taken a review and left it undone, and to the deputy. Needs a transaction."""
    state = ReviewState.objects.select_for_update(of=("self",)).left_undone().filter(pk=pk).first()
    if state:
        ReviewState.objects.filter(pk=pk).update(reminded_at=timezone.now())
        others = deputies(network_of(state.workflow_state.workflow), state)
        letters = [("reminded", state.claimed_by), *(("left_undone", person) for person in others)]
        deliver(letters, facts_of(state, state.claimed_by))


def deliver(letters: Iterable[Letter], facts: dict) -> None:
    """Send what people want to have. Raises NobodyToldError, and begins a pause, where nothing of it goes out."""
    wanted = [(kind, person) for kind, person in letters if wants(person, kind)]
    if wanted and not sum(send_to(person, kind, facts) for kind, person in wanted):
        cache.set(PAUSED, value=True, timeout=PAUSE)
        raise NobodyToldError
