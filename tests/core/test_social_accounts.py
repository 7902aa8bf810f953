import pytest
from django.core.exceptions import ValidationError

from core.social_accounts import accounts, few_accounts, service_of


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.linkedin.com/company/lernnetz", "LinkedIn"),
        ("https://de.linkedin.com/company/lernnetz", "LinkedIn"),
        ("https://bildung.social/@lernnetz", "Mastodon"),
        ("https://mastodon.lernnetz.example/@leipzig", "Mastodon"),
        ("https://lernnetz.example/blog", "lernnetz.example"),
        ("https://notlinkedin.com/", "notlinkedin.com"),
        ("https:///", ""),
    ],
)
def test_service_is_known_by_its_host(address, name):
    assert service_of(address) == name


def test_accounts_on_one_service_are_told_apart():
    addresses = ["https://x.com/nord", "https://x.com/sued/", "https://vimeo.com/nord"]
    assert [account.name for account in accounts(addresses)] == ["X (nord)", "X (sued)", "Vimeo"]


def test_footer_bears_eight_accounts():
    addresses = [f"https://a.example/{number}" for number in range(9)]
    few_accounts(addresses[:8])
    with pytest.raises(ValidationError):
        few_accounts(addresses)
