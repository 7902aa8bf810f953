"""Who hears of a review that nobody has taken in time."""

from django.core.cache import cache
from django.utils import timezone

from core.models import Network, ReviewState
from core.models.workflow import network_of
from core.review_mail import facts_of, send, wants

PAUSED, PAUSE = "deputies-are-told-later", 15 * 60  # seconds that a mail server which took nothing is left alone


class NobodyToldError(Exception):
    """No mail went out; it is tried again when the pause is over."""


def waiting_to_be_told() -> list[int]:
    """Keys of reviews that a deputy has to hear of now."""
    return [] if cache.get(PAUSED) else list(ReviewState.objects.passed_over().values_list("pk", flat=True))


def deputies(network: Network | None, state: ReviewState) -> list:
    """The network's deputy while he reviews there, else its Verwaltung; for the portal, those who review."""
    if network is None:
        return list(state.task.specific.reviewers())
    people = network.people_who_review()
    named = people.filter(pk=network.deputy_id) if network.deputy_id else []
    return list(named or people.filter(groups=network.managers_id))


def tell_deputy(pk: int) -> None:
    """Write once about a review, and note that it was done. Needs a transaction."""
    state = ReviewState.objects.select_for_update(of=("self",)).passed_over().filter(pk=pk).first()
    if state is None:
        return
    ReviewState.objects.filter(pk=pk).update(deputy_told_at=timezone.now())
    people = [
        person for person in deputies(network_of(state.workflow_state.workflow), state) if wants(person, "passed_on")
    ]
    if people and not send("passed_on", people, facts_of(state, state.workflow_state.requested_by)):
        cache.set(PAUSED, value=True, timeout=PAUSE)
        raise NobodyToldError
