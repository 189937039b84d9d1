"""Whether what the notes say of a term says what it is, so that one may ask what it means; or tells a property, an effect, a part of it."""

from __future__ import annotations

import re
from functools import lru_cache

from components.quiz.grammar import PREPOSITIONS, form, plural
from components.quiz.kinds import KINDS, head
from components.quiz.sight import described, quality
from components.quiz.words import words

ARTICLE = re.compile(r"(?:an?|the|one|any|ein|eine|einer|der|die|das|jede[rs]?)\s", re.I)
SAID_OF_A_NOUN = re.compile(
    r"(?P<noun>(?:[\w’'-]+,? ){0,4}?[\w’'-]{3,}),?\s+"
    r"(?:of|that|which|who|whose|where|when|in which|by which|on which|for|between|with|without|from|to|into|inside|in|on|at|by|"
    r"made|used|needed|left|moved|caused|done|given|held|issued|\w+ed (?:by|when|on|in|from|with|at|for|as|to)|\w+ing(?= \w)|so \w+ that|"
    r"the|a|we|you|people)\s"
)
"""A noun and what tells more of it: `memory for facts`, `trap raised when …`, `resistance the ventricle has to overcome`."""
NO_DEED = frozenset("seed bed speed need breed weed reed deed feed shed red hundred sacred".split())
BEHIND = PREPOSITIONS | frozenset("without after before during".split())
FORMS = re.compile(r"[%~+]")
"""What stands in a note about a quantity or a reaction, and not in a definition."""
RELATIVE_DE = re.compile(r", (?:[a-z]+ )?(?:der|die|das|den|dem|deren|dessen|denen|wo|wenn|um|ohne|welche[rsmn]?)\s")
TOLD_DE = re.compile(r"(?:[a-zäöüß-]+,? )*[A-ZÄÖÜ][\w-]+ (?:der|des|eines|einer|aller|von|für|zwischen|mit|ohne|innerhalb|außerhalb)\s")
"""A German noun and whose or what for it is: `Summe der Protonen`; and no way or deed (`Rücktransport zur Leber`)."""
RELATIVE_NOUN_DE = re.compile(r"(?:[a-zäöüß-]+,? )*[A-ZÄÖÜ][^,]*" + RELATIVE_DE.pattern)


@lru_cache(maxsize=50_000)
def defines(said: str, german: bool = False) -> bool:
    """Whether a description is a noun phrase that says what its term is."""
    said = said.strip()
    if german:
        if said.count(", ") >= 2 and not RELATIVE_DE.search(said):
            return False
        return described(said, True) == "noun" and any(sign.match(said) for sign in (ARTICLE, TOLD_DE, RELATIVE_NOUN_DE))
    if ARTICLE.match(said) and form(said) == "noun":
        return True
    if described(said) not in ("noun", "ing") or FORMS.search(said) or _tells_a_deed(said):
        return False
    match = SAID_OF_A_NOUN.match(f"{said.split(', ')[0]} ")
    if match and not quality(match["noun"].split()[-1]):
        return True
    return described(said) == "ing" or head(said) in KINDS


def _tells_a_deed(said: str) -> bool:
    """Whether a description without its subject may well tell what was done: `created strong heroes`, `died without an heir`."""
    found = words(said)
    if len(found) < 2 or not found[0].endswith("ed") or found[0] in NO_DEED:
        return False
    return found[1] in BEHIND or plural(head(said))
