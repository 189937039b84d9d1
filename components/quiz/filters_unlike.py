"""Strict filters for options of unlike form in a learner's notes: `after LogSoftmax` beside nouns, `mostly chance` beside plain values, a
bare name beside whole clauses, two opposites at once beside longer ones. True means broken.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from components.quiz.choices import symbolic
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, Definition
from components.quiz.filters_sight import own
from components.quiz.grammar import PREPOSITIONS, date
from components.quiz.question import Question
from components.quiz.words import normal, words

LED = (PREPOSITIONS - {"of", "over", "through"}) | frozenset(
    """after before when if while during because since unless without via
    nach vor bei beim im in am mit ohne durch für aus von vom zum zur wenn falls weil während seit sobald""".split()
)
"""Prepositions and conjunctions with which a value begins that says when, where or how."""
OPEN = 3
"""A number among so many words at the beginning belongs to a span or a bound: `from 5 to 7`, `after 1945`."""
HEDGED = re.compile(
    r"(?:mostly|usually|often|sometimes|typically|generally|mainly|normally|probably|possibly|maybe|perhaps|rarely|"
    r"meist(?:ens)?|oft|manchmal|normalerweise|wahrscheinlich|vielleicht|selten)\s",
    re.I,
)
STATES = re.compile(r"(?:only|just|always|never|merely|nur|bloß|immer|nie(?:mals)?)\s+(?P<rest>\S.*)", re.I)
HEADED = re.compile(
    r"(?!(?:an?|one|two|three|if|when|some)\b)(?:[\w’'-]+ ){0,2}[\w’'-]+(?<!ed) (?:that|which|who|with|of|to|in|on|for|from|without)\b",
    re.I,
)
"""What goes on as a rank does, which has a noun: `only antibody that crosses the placenta`."""
ALONE, SHORT, LONG = 1, 2, 6
PARTS = re.compile(r"[,;:]")
ONE_LETTER = re.compile(r"(?<![^\W_])[^\W\d_](?![^\W\d_])")
SIDES = re.compile(r"(?=[^/]*?[^\W\d_]{2})[^/]*/(?=[^/]*?[^\W\d_]{2})[^/]*")
"""Two things with a stroke between them."""
ALIKE = 1.5
"""How much longer one pair may be than another."""


def led_otherwise(question: Question, corpus: Corpus) -> bool:
    """led: one value of a column begins with a preposition or a conjunction (`after LogSoftmax`), or one alone does not, and stands beside
    others.
    """
    return isinstance(question.fact, Attribute) and _odd(question, corpus, _led)


def _led(text: str) -> bool:
    first = words(text)[:OPEN]
    return bool(first) and first[0] in LED and not any(word[0].isdigit() for word in first)


def hedged(question: Question, corpus: Corpus) -> bool:
    """hedged: the only value of a column or list that begins with a word that leaves it open (`mostly chance`) stands beside others, or the
    right one differs in that from all others.
    """
    return _odd(question, corpus, _hedged, either=False)


def _hedged(text: str) -> bool:
    return HEDGED.match(text) is not None


def _odd(question: Question, corpus: Corpus, looks: Callable[[str], bool], *, either: bool = True) -> bool:
    """Whether options differ in their look, and one alone in its column or list looks so (`either`: or not so), or the right one among them
    does.
    """
    fact = question.fact
    if question.form not in ("property", "meaning") or not own(fact):
        return False
    found = [looks(option.text) for option in question.options]
    if len(set(found)) == 1:
        return False
    named = f"attribute {normal(fact.attribute)}" if isinstance(fact, Attribute) else "definition"
    beside = [looks(other.parts[-1]) for other in corpus.shelves.get((named, "group", fact.place.group), ())]
    of_key = looks(question.key.text)
    return beside.count(True) <= 1 or (either and beside.count(False) <= 1) or (len(found) > SHORT and found.count(of_key) == 1)


def states(question: Question, corpus: Corpus) -> bool:
    """states: a meaning that says how many there are or when, and not what (`only one copy present`), beside what says what a thing is."""
    if question.form != "meaning" or not isinstance(question.fact, Definition) or not own(question.fact):
        return False
    return len({_states(option.text) for option in question.options}) > 1


def _states(text: str) -> bool:
    match = STATES.match(text)
    return match is not None and HEADED.match(match["rest"]) is None


def short_beside_clauses(question: Question, corpus: Corpus) -> bool:
    """short: one option of a word or two where all others have six words and more, or one so long where the others have a word or two;
    or a single word beside more than six. Of a long enumeration its longest part counts.
    """
    fact = question.fact
    if question.form not in ("property", "meaning") or not isinstance(fact, Attribute | Definition) or not own(fact):
        return False
    shown = [option.text for option in question.options]
    if any(date(text) for text in shown):
        return False
    small = [len(words(text)) <= SHORT for text in shown]
    large = [max(len(words(part)) for part in PARTS.split(text)) >= LONG for text in shown]
    others = len(shown) - 1
    alone = (small.count(True), large.count(True)) in ((1, others), (others, 1))
    return alone or (any(len(words(text)) <= ALONE for text in shown) and any(_longer(text) for text in shown))


def _longer(text: str) -> bool:
    """Whether a part of a text has more words than a short clause."""
    return any(len(words(part)) > LONG for part in PARTS.split(text))


def unlike_sides(question: Question, corpus: Corpus) -> bool:
    """sides: two opposites at once (`superior / inferior`), of which both the terms and what is said are no pairs of alike length."""
    fact = question.fact
    if question.form not in ("term", "meaning", "gap", "pair") or not isinstance(fact, Definition) or not own(fact):
        return False
    said = [option.fact.meaning for option in question.options if isinstance(option.fact, Definition)]
    if not SIDES.fullmatch(fact.term) or not SIDES.fullmatch(fact.meaning):
        return False
    lengths = [len(words(text)) for text in said]
    return not all(SIDES.fullmatch(text) for text in said) or max(lengths) > ALIKE * min(lengths)


def symbols_in_stem(question: Question, corpus: Corpus) -> bool:
    """echoed symbols: the right option is symbols of one letter, all of which stand in the stem (`a, b` of `Uniform(a, b)`), as those of no
    other do.
    """
    if not own(question.fact) or not symbolic(question.key.text):
        return False
    stem = set(ONE_LETTER.findall(question.stem))
    named = [symbolic(option.text) and set(ONE_LETTER.findall(option.text)) <= stem for option in question.options]
    return named.count(True) == 1 and set(ONE_LETTER.findall(question.key.text)) <= stem
