"""Memory that the analysis takes; ``python -m bench.memory`` prints it, as it has to be a process of its own."""

import subprocess
import sys
import tracemalloc

import django

from bench.result import Result
from bench.texts import documents

TEXTS = 300
MEGABYTE = 1024**2


def measured() -> Result:
    """Megabytes for the lexicon with the parts of the word list, and for the words of many texts."""
    done = subprocess.run([sys.executable, "-m", "bench.memory"], check=True, stdout=subprocess.PIPE, text=True)
    return Result("memory", 0, float(done.stdout), unit="MB")


def taken() -> float:
    from search.lexicons import analyser_of, derive, lexicon_for  # noqa: PLC0415 - after Django is set up

    derive()
    lines, texts = lexicon_for([]), list(documents(TEXTS))
    analyser_of.cache_clear()
    tracemalloc.start()
    for text in texts:
        analyser_of(lines).analyse(text.body)
    return tracemalloc.get_traced_memory()[0] / MEGABYTE


if __name__ == "__main__":
    django.setup()
    sys.stdout.write(f"{taken():.1f}")
