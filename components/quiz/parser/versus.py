"""Points below a heading that sets things against each other, each beginning with one of them: `TCP or UDP?`, `- TCP sends again …`."""

from __future__ import annotations

import re

from components.quiz.german_forms import german_form
from components.quiz.parser.labels import is_term
from components.quiz.parser.prose import BREAKS, OPENERS, POINTING
from components.quiz.verbs import SHUT, is_third
from components.quiz.vocabulary import known_words
from components.quiz.words import content, words

BETWEEN = re.compile(
    r"(?:(?:what is|what's|what are|was ist|worin liegt) )?(?:the |der |die )?(?:main )?"
    r"(?:differences?(?: between)?|comparison(?: of| between)?|comparing|unterschiede?(?: zwischen)?|vergleich(?: von| zwischen)?)\s+"
    r"(?P<sides>\S.*)",
    re.I,
)
JOINT = re.compile(r",?\s+(?:vs?\.?|versus|or|oder)\s+")
LISTED = re.compile(r",\s+(?:and\s+|und\s+)?|\s+(?:and|und|&|vs?\.?|versus)\s+")
ARTICLE = re.compile(r"^(?:an?|the|ein|eine|einem|einer|der|die|das|dem)\s+", re.I)
MOST, LONGEST = 4, 3
LINKS = frozenset(
    """is are was were has have can cannot needs does doesn't doesn’t can't can’t isn't isn’t aren't aren’t don't don’t ist sind hat haben
    kann können""".split()
)
FEWEST, MOST_SAID = 2, 16


def third(word: str) -> bool:
    """Whether a word is a verb in the third person, also in `es` and `ies`: `reaches`, `carries`."""
    known = known_words()
    bases = (
        {f"{word[:-3]}y"}
        if word.endswith("ies")
        else {word[:-2]}
        if word.endswith(("shes", "ches", "sses", "xes", "zes", "oes"))
        else set()
    )
    return is_third(word) or any(base in known and f"{base}ing" in known for base in bases)


def sides(title: str) -> tuple[str, ...]:
    """The things that a heading sets against each other; () for any other heading."""
    bare = title.strip().rstrip("?:! ")
    between = BETWEEN.fullmatch(bare)
    parts = LISTED.split(between["sides"]) if between else JOINT.split(bare)
    named = tuple(ARTICLE.sub("", part, count=1).strip() for part in parts)
    fits = 2 <= len(named) <= MOST and all(len(name.split()) <= LONGEST and content(name) and is_term(name) for name in named)
    return named if fits and len({name.lower() for name in named}) == len(named) else ()


def of_one_side(text: str, title: str, german: bool = False) -> tuple[str, str] | None:
    """The thing and what is said of it in a point that begins with one of those above it and names no other; else None."""
    names = sides(title)
    for name in sorted({*names, without_noun(names)[0]} - {""}, key=len, reverse=True):
        match = re.match(rf"(?:(?:an?|the|ein|eine|der|die|das)\s+)?{re.escape(name)}\s+(?P<said>\S.*)", text.strip().rstrip("."), re.I)
        if match is None or (name.isupper() and name not in text):
            continue
        said = BREAKS.split(match["said"], maxsplit=1)[0].strip()
        found = words(said)
        tells = found and (found[0] in LINKS or (german_form(said) == "does" if german else third(found[0])))
        if not tells or not FEWEST <= len(found) <= MOST_SAID or POINTING.search(said) or found[-1] in (OPENERS | SHUT):
            return None
        others = [other for other in names if not other.startswith(name)]
        return None if any(content(other) <= content(said) for other in others) else (name, said)
    return None


def without_noun(names: tuple[str, ...]) -> tuple[str, str]:
    """The last thing without the noun that goes with all of them, and that noun with a space in front: `L2` and ` regularisation` of
    `L1 and L2 regularisation`; the last thing and "" where none does.
    """
    *firsts, last = (name.split() for name in names) if names else ([],)
    alone = len(last) > 1 and all(len(first) == len(last) - 1 and last[-1] not in first for first in firsts)
    return (" ".join(last[:-1]), f" {last[-1]}") if alone else (" ".join(last), "")
