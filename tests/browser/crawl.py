"""A visitor who keeps nothing and follows every link of the portal."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from urllib.parse import quote, unquote, urldefrag, urljoin, urlsplit

from tests.browser.fetching import Answer, Names, fetch

AT_ONCE = 4  # as many as the server has threads


@dataclass
class Crawl:
    """All that can be reached from some addresses of one host."""

    origin: str
    answers: dict[str, Answer] = field(default_factory=dict)
    names: dict[str, Names] = field(default_factory=dict)
    named_on: dict[str, str] = field(default_factory=dict)  # from an address, with its anchor, to a page that names it
    foreign: dict[str, str] = field(default_factory=dict)  # likewise, where a browser would load it from another host

    def follow(self, addresses: Iterable[str]):
        """Fetch these addresses, then what they name, until nothing is new."""
        with ThreadPoolExecutor(AT_ONCE) as pool:
            wave = set(addresses)
            while wave := wave - self.answers.keys():
                self.answers |= zip(wave, pool.map(fetch, wave), strict=True)
                wave = {urldefrag(name)[0] for address in wave for name in self.read(address)}

    def read(self, address: str) -> set[str]:
        """The addresses of our host that an answer names."""
        answer = self.answers[address]
        names = self.names[address] = answer.names()
        loads = {absolute(answer, name) for name in names.loads if not name.startswith("data:")}
        self.foreign |= {name: address for name in loads if not self.is_ours(name)}
        ours = {name for name in loads | {absolute(answer, name) for name in names.links} if self.is_ours(name)}
        self.named_on |= dict.fromkeys(ours - self.named_on.keys(), address)
        return ours

    def is_ours(self, address: str) -> bool:
        return address.startswith(f"{self.origin}/")

    def broken(self) -> dict[str, str]:
        """Addresses that are not answered with 200, and a page that names each."""
        return {name: page for name, page in self.named_on.items() if self.answers[urldefrag(name)[0]].status != 200}

    def lost_anchors(self) -> dict[str, str]:
        """Addresses with an anchor that their page does not have, and a page that names each."""
        return {name: page for name, page in self.named_on.items() if "#" in name and not self.has_anchor(name)}

    def has_anchor(self, name: str) -> bool:
        address, anchor = urldefrag(name)
        return self.answers[address].kind != "text/html" or unquote(anchor) in self.names[address].anchors

    def setting_cookies(self) -> set[str]:
        """Paths that set a cookie."""
        return {urlsplit(address).path for address, answer in self.answers.items() if answer.headers["Set-Cookie"]}

    def pages(self) -> dict[str, Answer]:
        return {address: answer for address, answer in self.answers.items() if answer.kind == "text/html"}


def absolute(answer: Answer, name: str) -> str:
    """A name as an address that can be asked for; the form to report a page is the same for all of them."""
    address = quote(urljoin(answer.address, name.strip()), safe="/:?#[]@!$&'()*+,;=%")
    return address.partition("?")[0] if "/melden/?" in address else address
