"""What things are about: a central tree of concepts after SKOS."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.search import index

from core.fields import TextListField
from core.models.sorted import Named


class TopicQuerySet(models.QuerySet):
    def labelled(self):
        """With the labels of every language at hand."""
        return self.prefetch_related("translations")


class Topic(Named, ClusterableModel):
    """A concept (skos:Concept). The German label is the preferred one; other languages are rows beside it."""

    sorted_by = "name"

    name = models.CharField(_("label"), max_length=120)
    notation = models.SlugField(_("notation"), unique=True, help_text=_("Stays the same for ever; part of addresses."))
    alternative_labels = TextListField(
        _("alternative labels"), help_text=_("Other words for the same thing, one per line.")
    )
    definition = models.TextField(_("definition"), blank=True)
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="narrower",
        verbose_name=_("broader topic"),
    )

    search_fields = [
        *Named.search_fields,
        index.AutocompleteField("alternative_labels"),
        index.AutocompleteField("notation"),
    ]

    objects = TopicQuerySet.as_manager()

    class Meta(Named.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")

    def clean(self):
        super().clean()
        if self.parent_id and self.pk in {ancestor.pk for ancestor in self.parent.lineage()}:
            raise ValidationError({"parent": _("A topic cannot be broader than itself.")})

    def lineage(self) -> list["Topic"]:
        """The topic and its broader topics, nearest first."""
        lineage, topic = [], self
        while topic and topic not in lineage:
            lineage.append(topic)
            topic = topic.parent
        return lineage

    @property
    def label(self) -> str:
        """The label in the active language, German where there is none."""
        language = get_language()
        if language == settings.LANGUAGE_CODE:
            return self.name
        return next((row.name for row in self.translations.all() if row.language == language), self.name)


class TopicTranslation(models.Model):
    topic = ParentalKey(Topic, on_delete=models.CASCADE, related_name="translations")
    language = models.CharField(_("language"), max_length=20)
    name = models.CharField(_("label"), max_length=120)
    alternative_labels = TextListField(
        _("alternative labels"), help_text=_("Other words for the same thing, one per line.")
    )

    class Meta:
        verbose_name = _("translation")
        verbose_name_plural = _("translations")
        constraints = [models.UniqueConstraint(fields=["topic", "language"], name="one_label_per_language")]
