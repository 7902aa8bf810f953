from itertools import islice

from core.models import Topic
from home.demo.load import STEPS, load
from home.models import HomePage


def counts() -> tuple[int, int]:
    return HomePage.objects.count(), Topic.objects.count()


def test_loading_that_is_broken_off_leaves_nothing_behind(db):
    before = counts()
    loading = load()
    steps = [step.label for step in islice(loading, 2)]
    loaded = counts()

    loading.close()

    assert steps == list(STEPS)[:2] == ["Portal", "Themen"]
    assert (before, loaded) == ((1, 0), (3, 24))
    assert counts() == before
