from django.utils.translation import override

from library.vocabularies import ItemKind
from search.kinds import word_for
from search.models import SearchRecord


def test_record_is_called_by_its_kind():
    assert str(word_for(SearchRecord(kind="news", subkind="projekt"))) == "Meldung"


def test_work_is_called_by_its_finer_kind():
    with override(None):
        assert word_for(SearchRecord(kind="library", subkind="projektarbeit")) == ItemKind.PAPER.label


def test_work_of_unknown_kind_is_called_by_its_place():
    assert str(word_for(SearchRecord(kind="library", subkind="steintafel"))) == "Mediathek"


def test_unknown_kind_has_no_word():
    assert word_for(SearchRecord(kind="demand")) == ""
