"""Form fields for addresses that anyone may write: what makes no sense is left out, never refused.

``ignores`` tells whether something was left out, for machines that should learn of it.
"""

import re
from collections.abc import Callable

from django import forms

MOST_VALUES = 20
LARGEST_NUMBER = 10**6


class FilterField(forms.MultipleChoiceField):
    """Values of a filter that repeats; unknown ones are ignored."""

    def __init__(self, *, known: Callable[[str], bool]):
        super().__init__(required=False)
        self.known = known

    def clean(self, value) -> tuple[str, ...]:
        given = (text for text in value or () if isinstance(text, str))
        return tuple(dict.fromkeys(text for text in given if self.known(text)))[:MOST_VALUES]

    def ignores(self, values: list[str]) -> bool:
        return set(values) != set(self.clean(values))


class OptionField(forms.CharField):
    """One of some values; the first where none or a wrong one is given."""

    def __init__(self, options: tuple[str, ...], **kwargs):
        super().__init__(required=False, **kwargs)
        self.options = options

    def clean(self, value) -> str:
        return value if value in self.options else self.options[0]

    def ignores(self, values: list[str]) -> bool:
        return values[-1] not in self.options


class PageField(forms.CharField):
    """A page number from 1; 1 for anything else."""

    def __init__(self):
        super().__init__(required=False)

    def clean(self, value) -> int:
        digits = re.fullmatch(r"0*([0-9]{1,7})", value or "")
        return min(max(int(digits[1]), 1), LARGEST_NUMBER) if digits else 1

    def ignores(self, values: list[str]) -> bool:
        return str(self.clean(values[-1])) != values[-1].lstrip("0")


class QuestionField(forms.CharField):
    """What a visitor types, as it is; the parser understands or ignores each part of it."""

    def __init__(self, **kwargs):
        super().__init__(required=False, **kwargs)

    def clean(self, value) -> str:
        return (value or "").strip() if isinstance(value, str) else ""

    def ignores(self, values: list[str]) -> bool:
        return False
