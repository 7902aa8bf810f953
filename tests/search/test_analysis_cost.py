"""What the analysis costs: time in line with the text, little memory, and no word list before it is needed."""

import gc
import subprocess
import sys
import time
import tracemalloc

import pytest

from search.compounds import Lexicon, own_lexicon
from search.german import Analyser, own_analyser
from search.lexicons import analyser_of, lexicon_for
from search.stemming import stem

SIZES = {"prose": (250_000, 1_000_000)}  # characters; the others are texts that nobody writes
MOST_GROWTH = 6
MEASURABLE = 0.01  # seconds
MOST_MEMORY = 40 * 1024 * 1024
TEXTS = {
    "prose": "Die Weiterbildungsverbünde fördern Netzwerkkoordinator*innen und die Fachkräftesicherung. ",
    "truncated": "Projekt-, Zeit-, Aus- und Weiterbildung ",
    "chain": "a-b-c-",
    "one word": "Bildungs",
    "broken lines": "Weiter- \n",
}


def seconds(analyser: Analyser, text: str) -> float:
    """CPU time for a text, the best of three, with nothing remembered of other texts."""
    return min(measured(analyser, text) for _ in range(3))


def measured(analyser: Analyser, text: str) -> float:
    analyser.word_terms.cache_clear()
    gc.disable()  # it would look through all that other tests have left
    start = time.process_time()
    analyser.analyse(text)
    taken = time.process_time() - start
    gc.enable()
    return taken


def text_of(piece: str, size: int) -> str:
    return (piece * (size // len(piece) + 1))[:size]


def new_words(number: int) -> str:
    """Words that differ, so that none is remembered."""
    return " ".join("Verbunds" + "".join(chr(97 + int(digit)) for digit in str(each)) for each in range(number))


@pytest.mark.parametrize("name", TEXTS)
def test_time_grows_with_the_text_and_not_with_its_square(name):
    sizes = SIZES.get(name, (25_000, 100_000))

    small, large = (seconds(own_analyser(), text_of(TEXTS[name], size)) for size in sizes)

    assert large <= MOST_GROWTH * max(small, MEASURABLE)


def test_time_grows_with_the_number_of_words_that_are_new():
    small, large = (seconds(own_analyser(), new_words(number)) for number in (1_000, 4_000))

    assert large <= MOST_GROWTH * max(small, MEASURABLE)


@pytest.mark.parametrize(("head", "letters", "is_split"), [("kurs", 60, True), ("kurse", 61, False)])
def test_only_words_of_at_most_sixty_letters_are_split(head, letters, is_split):
    word = "bildungs" * 7 + head

    assert (len(word), bool(own_analyser().split(word))) == (letters, is_split)


def test_analyser_with_all_lexicons_takes_at_most_forty_megabytes(word_list, settings):
    settings.DATA_DIR = word_list
    lines = lexicon_for([])
    gc.collect()
    tracemalloc.start()

    analyser = Analyser(Lexicon.of(lines.splitlines(), stem))
    analyser.analyse(new_words(3_000))
    taken, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert len(lines.splitlines()) > 5_000
    assert taken <= MOST_MEMORY


def test_analysis_needs_neither_the_word_list_nor_a_lexicon_nor_django_before_it_is_asked():
    program = """
import sys
import search.german
from search.compounds import own_lexicon
print({"simplemma", "django"} & sys.modules.keys(), own_lexicon.cache_info().currsize)
"""

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout == "set() 0\n"


def test_worker_does_not_load_the_word_list():
    program = "import django, sys; django.setup(); import search.worker; print('simplemma' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout == "False\n"


@pytest.mark.django_db
def test_page_without_a_question_loads_no_lexicon(client, home):
    lexicons = (own_lexicon, own_analyser, analyser_of)
    client.get("/")  # what is written while the portal is set up is analysed
    for lexicon in lexicons:
        lexicon.cache_clear()

    statuses = [client.get(address).status_code for address in ("/", "/suche/")]

    assert statuses == [200, 200]
    assert [lexicon.cache_info().currsize for lexicon in lexicons] == [0, 0, 0]
