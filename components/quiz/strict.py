"""Which questions keep the strict filters, all of them or all but some."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from functools import lru_cache

from components.quiz.corpus import Corpus
from components.quiz.exposure import at_home
from components.quiz.filters import Filter
from components.quiz.filters_strict import DOUBTS, LESSER, STRICT, STRICT_WHOLE
from components.quiz.question import Question

__all__ = ["DOUBTS", "LESSER", "STRICT", "STRICT_WHOLE", "SURE", "Strictness", "sound", "without"]


@dataclass(frozen=True, eq=False)
class Strictness:
    """Strict filters: `pairwise`, which a question breaks with one of its wrong options alone, and of the `whole`."""

    pairwise: dict[str, Filter]
    whole: dict[str, Filter]


SURE = Strictness(STRICT, STRICT_WHOLE)


@lru_cache(maxsize=4)
def without(names: frozenset[str]) -> Strictness:
    """The strict filters but those of these names."""
    return Strictness(*({name: broken for name, broken in part.items() if name not in names} for part in (STRICT, STRICT_WHOLE)))


def sound(question: Question, corpus: Corpus, *, lesser: bool = True, doubtful: bool = False, but: frozenset[str] = DOUBTS) -> bool:
    """Whether a question keeps the strict filters as well; without `lesser`, all of them but LESSER; `doubtful`, all of them but DOUBTS,
    or those of them that `but` names.

    In the course's own notes, whose lists are of one kind each, LESSER do not matter where all options are of one list.
    """
    lesser = lesser and not at_home(question)
    left = (but if doubtful else frozenset()) | (frozenset() if lesser else LESSER)
    every = itertools.chain(STRICT.items(), STRICT_WHOLE.items())
    return not any(broken(question, corpus) for name, broken in every if name not in left)
