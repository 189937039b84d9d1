"""What German sentences say beside the terms that a learner set in bold."""

from __future__ import annotations

import pytest

from components.quiz.parser.apposed_de import apposed_de, nominative
from tests.quiz.make import facts_of

NOTES = """# Glockenguss

## Die Form

Den Abguss aus Lehm um den Kern nennt man **falsche Glocke**. Der **Kern**, ein Kegel aus Ziegeln und Lehm, steht in der Grube und wird dort
getrocknet. Als **Mantel** bezeichnet man die äußere Schale der Form. Eine **Schablone** ist ein Brett mit dem Umriss der Glocke.

## Die Glocke

Der **Klöppel** schlägt gegen den Rand der Glocke und das **Joch** trägt die Glocke im Stuhl.
"""


@pytest.mark.parametrize(
    ("sentence", "term", "said"),
    [
        ("Den Klang kurz nach dem Anschlag nennt man Schlagton.", "schlagton", "Klang kurz nach dem Anschlag"),
        ("Den tiefen Klang nach dem Anschlag nennt man Summton.", "summton", None),
        ("Die Oktave unter dem Schlagton heißt Unterton.", "unterton", "die Oktave unter dem Schlagton"),
        ("Unter einem Joch versteht man den Balken über der Glocke.", "joch", "Balken über der Glocke"),
        ("Der Mantel, die äußere Schale der Form, bricht leicht.", "mantel", "die äußere Schale der Form"),
        ("Der Mantel, der die Form außen umgibt, bricht leicht.", "mantel", None),
        ("Die Krone, also die Bügel am Kopf der Glocke, hält sie.", "krone", "die Bügel am Kopf der Glocke"),
        ("Der dickste Teil der Wandung wird Schlagring genannt.", "schlagring", "der dickste Teil der Wandung"),
        ("Der Teil, gegen den der Klöppel schlägt, ist der Schlagring.", "schlagring", "der Teil, gegen den der Klöppel schlägt"),
        ("Der Grund für den Riss der Glocke ist der Frost.", "frost", None),
        ("Der dickste Teil unserer Glocke ist der Schlagring.", "schlagring", None),
        ("Man braucht dazu Lehm, ein Brett und ein Fass.", "lehm", None),
        ("Die Form, die gestern gebaut wurde, bricht.", "form", None),
        ("Der Klöppel schlägt gegen den Rand der Glocke.", "klöppel", "schlägt gegen den Rand der Glocke"),
        ("Der Klöppel liegt gegen den Rand der Glocke.", "klöppel", None),
        ("Der Klöppel schlägt dabei gegen den Rand.", "klöppel", None),
    ],
)
def test_what_stands_beside_a_term(sentence: str, term: str, said: str | None) -> None:
    assert [one for _, one in apposed_de(sentence, frozenset({term}))] == ([said] if said else [])


def test_a_case_that_shows() -> None:
    assert nominative("den Abstand zweier Töne") == "Abstand zweier Töne"
    assert nominative("den kleinen Abstand") == ""
    assert nominative("die Töne") == "die Töne"


def test_they_are_facts() -> None:
    told = {fact.parts[0]: fact for fact in facts_of(NOTES)}
    assert told["falsche Glocke"].parts[1] == "Abguss aus Lehm um den Kern"
    assert told["Joch"].parts[1] == "trägt die Glocke im Stuhl"
    assert told["Kern"].place.group == told["Mantel"].place.group == told["Schablone"].place.group
    assert "Die Glocke" not in told
