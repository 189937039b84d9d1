"""The form of a German description, by its first words: what something does, a sentence, a number or the name of a thing."""

from __future__ import annotations

import re
from functools import lru_cache

from components.quiz.grammar import date, numeric

ARTICLES = frozenset(
    """der die das den dem des ein eine einen einem einer eines alle jede jeder jedes jeden zwei drei vier fünf sechs mehrere viele kein
    keine""".split()
)
OBJECT = frozenset("den die das dem einen eine ein sich zwei drei alle auf aus in an für mit über von zu bei durch".split())
NO_VERB = frozenset(
    """mit seit nicht acht bereits jetzt meist fast erst oft dort gut laut rot bunt fest dicht leicht nacht zeit art kraft luft haut
    geist frucht schicht flucht macht welt gebiet gesetz""".split()
)
IRREGULAR = frozenset("ist sind hat haben wird werden kann können muss müssen darf dürfen soll sollen war waren tut".split())
CONDITION = re.compile(r"(?:[a-zäöü]+t|ist|wird|wenn|falls|sobald)\s(?:man|sie|er|es|ein|eine|der|die|das)\b.*,", re.I)
PARTICIPLE = re.compile(r"(?:\w+ )?ge\w+(?:t|en)(?: (?:durch|von|aus|in|mit|für|an|auf)\b|$)")
MANY = re.compile(r"[a-zäöü]{2,}(?:en|ern|eln)")
"""A verb in the plural, as it stands in notes behind its subject."""
INFINITIVE = re.compile(r"(?!ge)[a-zäöü]{3,}(?:en|ern|eln)|tun|sein")
RELATIVE = r"(?:[a-z]+\s)?(?:der|die|das|den|dem|deren|dessen|denen|welche[rsmn]?)\s"
AGAIN = r"(?:(?:in|an|auf|mit|von|bei|durch|für|aus|zu|nach|über|unter|vor|um|ohne|gegen)\s)?" + RELATIVE.removeprefix(r"(?:[a-z]+\s)?")
INSERTED = re.compile(rf",\s{RELATIVE}[^,;]+,(?=\s[a-zäöü])(?!\s{AGAIN})")
"""A clause about a noun between its commas: `alle Strahlen, die durch die Mitte gehen, bleiben gerade`."""
OF_A_NOUN = re.compile(rf"[A-ZÄÖÜ][^,;]+,\s{AGAIN}[^,;]+")
"""A noun and a clause about it up to the end, which is no condition: `Abschnitt der DNA, der die Information trägt`."""
NO_PLURAL = frozenset("gegen neben zwischen wegen außen innen oben unten hinten entgegen mitten".split())
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@lru_cache(maxsize=50_000)
def german_form(text: str) -> str:
    """One of `number`, `does` (`pumpt Blut in die Lunge`), `clause` (`Merkmale werden vererbt`), `infinitive` (`Merkmale vererben`)
    and `noun`.
    """
    bare = text.strip().rstrip(".")
    if date(bare) or numeric(bare) is not None or re.match(r"(?:ca\.?|etwa|rund|über|unter)?\s*\d", bare):
        return "number"
    found = WORD.findall(bare)
    if not found:
        return "number"
    if CONDITION.match(bare) and not OF_A_NOUN.fullmatch(bare):
        return "clause"
    if PARTICIPLE.match(bare) and not COMMON.intersection(found[:2]):
        return "noun"
    first, second = found[0], found[1] if len(found) > 1 else ""
    low = first.lower()
    apart = re.match(r"\W*[\w-]+[,;:(]", bare) is not None  # `Kunst, die …`
    if first in IRREGULAR or (
        not apart and _verb(low) and second and (first.islower() or second in OBJECT) and (second in OBJECT or second[0].isupper())
    ):
        return "does"
    if MANY.fullmatch(first) and not apart and second and (second in OBJECT | ARTICLES or second[0].isupper()):
        return "clause"  # `bauen Zellen auf`
    if not apart and _verb(low) and first.islower() and second.islower() and low not in ARTICLES and len(found) > 2:
        return "does"  # `nimmt sauerstoffarmes Blut auf`
    main = re.split(r",|;|\s[–—-]\s", INSERTED.sub("", bare), maxsplit=1)[0]
    inside = WORD.findall(main)
    verb = next((place for place, word in enumerate(inside) if place and (word in IRREGULAR or _finite(word, inside[place - 1]))), None)
    if verb is not None:
        return "clause"
    deed = len(inside) > 1 and INFINITIVE.fullmatch(inside[-1]) and inside[-1] not in NO_PLURAL
    return "infinitive" if deed else "noun"  # `die Lage bewerten`


def _verb(word: str) -> bool:
    return len(word) > 3 and word.endswith("t") and word not in NO_VERB and word not in ARTICLES


COMMON = frozenset(
    """kommt geht steht liegt bleibt gibt fällt hält läuft nimmt führt zeigt bildet findet wächst sinkt steigt entsteht besteht gehört
    dient teilt wirkt heißt macht lässt braucht enthält trägt zieht bringt hilft spricht schreibt sieht fließt beginnt endet gilt irrt
    will haftet schuldet wehrt gelangt genügt gewinnt gerät verspricht vertritt verliert versteht verbindet vergeht verläuft betrifft
    beruht bezieht bewirkt bedeutet befindet besitzt entscheidet entspricht entzieht erhält erkennt ergibt erfolgt erwirbt
    zerfällt""".split()
)


def _finite(word: str, before: str) -> bool:
    """Whether a word inside a phrase is a finite verb for certain: small and common, or on -t and no participle (`verteilt`, `gebaut`), or
    on -en right behind a noun (`wenige Anbieter teilen sich den Markt`).
    """
    if not word.islower() or word in ARTICLES:
        return False
    if word.endswith("en"):
        return before[:1].isupper() and len(word) > 4 and word not in NO_PLURAL
    plain = _verb(word) and re.match(r"(?:ge|be|ver|er|zer|ent)", word) is None
    return word in COMMON or (plain and (before[:1].isupper() or word.endswith(("elt", "ert", "igt", "nkt", "llt"))))
