import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import override

from core.models import Topic, TopicTranslation
from tests.factories.core import TopicFactory

pytestmark = pytest.mark.django_db


def test_topics_are_sorted_as_a_german_dictionary_does():
    for name in ("Zukunft", "Übergänge", "Urlaub"):
        TopicFactory(name=name)

    assert [topic.name for topic in Topic.objects.all()] == ["Übergänge", "Urlaub", "Zukunft"]


def test_lineage_leads_up_to_the_broadest_topic():
    learning = TopicFactory(name="Lernen")
    digital = TopicFactory(name="Digitales Lernen", parent=learning)
    mobile = TopicFactory(name="Mobiles Lernen", parent=digital)

    assert mobile.lineage() == [mobile, digital, learning]


def test_topic_cannot_be_broader_than_itself():
    broad = TopicFactory()
    broad.parent = TopicFactory(parent=broad)

    with pytest.raises(ValidationError) as caught:
        broad.full_clean()

    assert list(caught.value.message_dict) == ["parent"]


def test_label_is_that_of_the_language_or_german():
    topic = TopicFactory(name="Weiterbildung")
    TopicTranslation.objects.create(topic=topic, language="en", name="Further training")
    labels = []

    for language in ("de", "en", "de-x-leicht"):
        with override(language):
            labels.append(Topic.objects.get().label)

    assert labels == ["Weiterbildung", "Further training", "Weiterbildung"]


@pytest.mark.parametrize("topics", [1, 3])
def test_labels_of_many_topics_are_read_at_once(topics, django_assert_num_queries):
    for _number in range(topics):
        TopicTranslation.objects.create(topic=TopicFactory(), language="en", name="Topic")

    with override("en"), django_assert_num_queries(2):
        assert {topic.label for topic in Topic.objects.labelled()} == {"Topic"}


def test_topic_has_one_label_in_a_language():
    topic = TopicFactory()
    TopicTranslation.objects.create(topic=topic, language="en", name="Topic")

    with pytest.raises(IntegrityError), transaction.atomic():
        TopicTranslation.objects.create(topic=topic, language="en", name="Subject")
