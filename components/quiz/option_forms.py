"""What a short English text may be: a noun phrase, a quality, a deed (`saturates`), a clause, a gerund, an order (`pick k`).

Read off what each word may be, by the lexicon of lemminflect. Where words may be several things (`cook`: a person, and an order), so may
the text.
"""

from __future__ import annotations

import re
from functools import lru_cache

from components.quiz.adjectives import adjective
from components.quiz.words import STOP

WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
PART = re.compile(r"[,;:.(/+&]|\s[–—-]\s|\s(?:->|→|=>)\s|\s(?:and|or)\s")
"""Where a second thing or a remark begins."""
BEFORE = frozenset("the a an its their his her your our this these those each every one two three some any no all both".split())
PLACES = frozenset(
    """of in on at to for from by with without into onto over under between among through during before after about against within per via
    across along around behind below above beside beyond like as than if when while where because since until upon toward towards up
    down off out""".split()
)
RELATIVE = frozenset("that which who whom whose where when what how why".split())
FINITE = frozenset("is are was were has have had does do did can could may might must shall should will would cannot".split())
LEADS = frozenset("if when because while since although unless whenever".split())
FORMS = frozenset("noun quality deed clause gerund order".split())


@lru_cache(maxsize=50_000)
def may_be(word: str) -> frozenset[str]:
    """The parts of speech that a word may be (`NOUN`, `VERB`, `ADJ`, `ADV`); empty for a word that the lexicon does not know."""
    from lemminflect import getAllLemmas  # 0.3 s, and needed only where a question is made

    return frozenset(getAllLemmas(word.lower().rpartition("-")[2]))


@lru_cache(maxsize=50_000)
def forms_of(text: str) -> frozenset[str]:
    """The forms that a text may have, of FORMS; all of them where nothing can be said."""
    parts: list[list[str]] = [found for part in PART.split(text) if (found := WORD.findall(part))]
    if sum(map(len, parts)) == 1 and not may_be(parts[0][0]):
        return frozenset({"quality"}) if adjective(parts[0][0]) else FORMS  # `presynaptic`; a name
    if not parts or any(letter.isdigit() for letter in text.split()[0]) or "`" in text:
        return FORMS
    forms = _of_part(parts[0])
    for part in parts[1:]:
        forms = (forms & _of_part(part)) or forms
    return forms


def _of_part(found: list[str]) -> frozenset[str]:
    low = [word.lower() for word in found]
    first = low[0]
    speech = [may_be(word) for word in low]
    if first in LEADS:
        return frozenset({"clause"})
    if _is_deed(low, speech):
        return frozenset({"deed"})
    if _is_clause(found, low):
        return frozenset({"clause"})
    if first in PLACES or first in RELATIVE or first == "not":
        return FORMS  # `in the cold`, `to port`: a place, a purpose
    forms: set[str] = set()
    if len(low) > 1 and first.endswith("ing") and "VERB" in speech[0] and (low[1] in BEFORE or speech[1] == {"ADV"}):
        return frozenset({"gerund", "noun"} if low[1] in PLACES else {"gerund"})
    if _may_be_clause(low, speech):
        forms.add("clause")
    if first.endswith("s") and not first.endswith("ss") and "VERB" in speech[0]:
        forms.add("deed")  # `pumps blood into the aorta`
    if len(low) > 1 and first not in BEFORE and low[1] not in PLACES and "VERB" in speech[0] and not first.endswith(("s", "ed", "ing")):
        forms.add("order")
        if low[1] in BEFORE or speech[1] == {"ADV"}:
            return frozenset({"order"})
    head = _head(low)
    of_head = may_be(head)
    if all(one & {"ADJ", "ADV"} or word in STOP for word, one in zip(low, speech, strict=True)) and first not in BEFORE:
        forms.add("quality")
    if not of_head or of_head & {"NOUN", "PROPN", "NUM"} or (found[low.index(head)][0].isupper() and low.index(head) > 0):
        forms.add("noun")
    if not of_head and first.endswith("s") and len(low) == 1:
        forms.add("deed")
    return frozenset(forms) or FORMS


def _is_clause(found: list[str], low: list[str]) -> bool:
    """Whether a verb that can be nothing else stands behind a subject, and no relative word before it: `a voice enters`."""
    for place, word in enumerate(low[1:], start=1):
        if word in RELATIVE or word == "to":
            return False
        if word in FINITE:
            return True
        finite = not word.endswith(("ed", "ing", "en", "wn", "ought", "ilt", "aid", "ade", "ept", "eft", "ent", "old"))
        if finite and may_be(word) == {"VERB"} and low[place - 1] not in BEFORE | {"be", "been"} and not found[place][0].isupper():
            return not (place == 1 and may_be(low[0]) == {"ADV"})
    return False


def _may_be_clause(low: list[str], speech: list[frozenset[str]]) -> bool:
    """Whether what may be a verb stands between what may be its subject and a preposition, an article or an adverb: `water flows over`."""
    for place in range(1, len(low) - 1):
        if low[place] in RELATIVE:
            return False
        agrees = low[place].endswith("s") != low[place - 1].endswith("s")
        followed = low[place + 1] in PLACES | BEFORE | LEADS or speech[place + 1] == {"ADV"}
        if agrees and followed and "VERB" in speech[place] and ("NOUN" in speech[place - 1] or low[place - 1].endswith("ing")):
            return True
    return False


def _is_deed(low: list[str], speech: list[frozenset[str]]) -> bool:
    """Whether a text begins with a verb in the third person: `puts changes aside`, `modifies proteins`."""
    if not low[0].endswith("s") or "VERB" not in speech[0]:
        return False
    if "NOUN" not in speech[0]:
        return True
    return len(low) > 1 and (low[1] in BEFORE or speech[1] == {"ADV"} or (speech[1] != {"NOUN"} and "ADJ" in speech[1]))


def _head(low: list[str]) -> str:
    """The last word in front of a preposition, a relative word or a participle with one."""
    for place, word in enumerate(low[1:], start=1):
        if word in PLACES or word in RELATIVE:
            last = low[place - 1]
            return low[place - 2] if place > 1 and may_be(last) == {"VERB"} else last
        if place > 1 and may_be(word) == {"VERB"}:
            return low[place - 1]
    return low[-1]
