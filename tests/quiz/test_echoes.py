"""A right option that alone echoes the question in letters or signs."""

from __future__ import annotations

import pytest

from components.quiz.corpus import Corpus
from components.quiz.filters_echoes import echoed
from components.quiz.strict import STRICT_WHOLE
from tests.quiz.test_filters_looks import of_terms

EMPTY = Corpus([])


@pytest.mark.parametrize(
    ("form", "key", "others", "refused"),
    [
        ("term", ("cardiac output", "CO = HR × SV"), (("preload", "stretch"), ("ejection fraction", "share")), True),
        ("term", ("cardiac output", "volume per minute"), (("preload", "stretch"), ("ejection fraction", "share")), False),
        ("term", ("SID", "source to image receptor distance"), (("OID", "gap"), ("SOD", "path")), True),
        ("meaning", ("RAO", "right anterior side toward the plate"), (("supine", "flat on the back"), ("prone", "face down")), True),
        ("term", ("Th17", "makes IL-17 against fungi"), (("Th1", "makes heat"), ("Th2", "makes slime")), True),
        ("term", ("Th17", "works against fungi"), (("Th1", "makes heat"), ("Th2", "makes slime")), False),
        ("meaning", ("SO4 2−", "BaSO4"), (("Cl−", "AgCl"), ("Fe3+", "Fe2O3")), True),
        ("meaning", ("SO4 2−", "BaSO4"), (("SO3", "CaSO3"), ("S2O3", "NaS2O3")), False),
        ("term", ("n-way", "n places per set"), (("direct", "one place per block"), ("full", "any place")), True),
        ("term", ("r", "random draws"), (("d", "how dense"), ("p", "up to a value")), True),
        ("term", ("ETag", "version tag of the page"), (("Host", "name of the site"), ("Vary", "what a copy hangs on")), True),
        ("term", ("Puritan", "wanted the church purified"), (("Chantry", "masses"), ("Muster", "men called up")), True),
        ("term", ("Puritan", "wanted fewer vestments"), (("Chantry", "masses"), ("Muster", "men called up")), False),
        ("meaning", ("802.11b", "11 Mbit/s"), (("802.11g", "54 Mbit/s"), ("802.3", "10 Mbit/s")), True),
        ("meaning", ("802.11b", "13 Mbit/s"), (("802.11g", "54 Mbit/s"), ("802.3", "10 Mbit/s")), False),
        ("meaning", ("Ordq", "total ordqr of things"), (("Monoid", "one that leaves all"), ("Functor", "maps")), True),
        ("meaning", ("Brewster", "tan θB = n"), (("Snell", "n sin θ"), ("total reflection", "sin θc = n")), True),
    ],
)  # fmt: skip
def test_an_echo(form: str, key: tuple[str, str], others: tuple[tuple[str, str], ...], refused: bool) -> None:
    assert STRICT_WHOLE["echo"] is echoed
    assert echoed(of_terms(key, *others, form=form), EMPTY) == refused
