"""The addresses of what networks look like."""

from django import template
from django.urls import reverse

from core.faces import current_digest

register = template.Library()


@register.simple_tag
def colours_url() -> str:
    """The style sheet with the colours of all networks."""
    return reverse("colours", args=[current_digest()])


@register.simple_tag
def signet_url(slug: str) -> str:
    """The signet of a network within the sprite of all."""
    return f"{reverse('signets', args=[current_digest()])}#{slug}"
