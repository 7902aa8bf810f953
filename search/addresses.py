"""Addresses of results: one parameter changes, the others stay, and the page starts over."""

from dataclasses import dataclass

from django.http import QueryDict

PAGE = "seite"


@dataclass(frozen=True)
class Address:
    """A path with the parameters that mean something there."""

    path: str
    parameters: QueryDict

    @classmethod
    def of(cls, path: str, values: dict[str, tuple[str, ...]]) -> "Address":
        parameters = QueryDict(mutable=True)
        for name, given in values.items():
            if given:
                parameters.setlist(name, list(given))
        return cls(path, parameters)

    def toggled(self, name: str, value: str) -> str:
        """With a value more, or one less."""
        values = self.parameters.getlist(name)
        rest = [other for other in values if other != value]
        return self.having(name, *(rest if value in values else [*values, value]))

    def having(self, name: str, *values: str) -> str:
        """With these values of one parameter, from the first page."""
        parameters = self.parameters.copy()
        parameters.pop(PAGE, None)
        parameters.pop(name, None)
        if values := [value for value in values if value]:
            parameters.setlist(name, values)
        return f"{self.path}?{parameters.urlencode()}" if parameters else self.path

    @property
    def url(self) -> str:
        return self.having(PAGE)

    def page(self, number: int) -> str:
        """Another page of the same result."""
        return self.having(PAGE, str(number) if number > 1 else "")

    def without(self, name: str) -> "Address":
        """The address without one parameter."""
        return Address.of(
            self.path, {other: tuple(values) for other, values in self.parameters.lists() if other != name}
        )

    def only(self, *names: str) -> str:
        """With these parameters alone."""
        return Address.of(self.path, {name: tuple(self.parameters.getlist(name)) for name in names}).url
