"""Strict filters for options of two looks in a learner's notes: qualities beside things as names, a list of nouns beside descriptions.
True means broken.
"""

from __future__ import annotations

import re

from components.quiz.adjectives import adjective
from components.quiz.brackets import without_brackets
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, Definition, Statement
from components.quiz.filters_sight import own
from components.quiz.grammar import form
from components.quiz.question import Question
from components.quiz.sight import ADJECTIVES
from components.quiz.words import WORD, words

THINGS = frozenset(
    """derivative integral polynomial diagonal numeral chemical diuretic laxative sedative anaesthetic anesthetic analgesic antiseptic
    heuristic additive preservative adhesive explosive abrasive corrosive collective imperative infinitive genitive dative accusative
    radical general corporal""".split()
)
"""What ends like a quality and is a thing as often, besides what ends in `-ant`, `-ent` or `-ory`: `partial derivative`."""
BOTH = ("ant", "ent", "ory")
COMPANIONS = 2
THREE = 3
LONGEST = 6
JOINED = re.compile(r",(?! ?\d)")
DONE = re.compile(
    r"\b(?:[a-z]{3,}(?:ed|ing|own)|taken|given|built|bought|made|held|kept|sold|sent|done|found) "
    r"(?:by|with|from|in|into|to|on|at|for|as|of|a|an|the)\b",
    re.I,
)
"""A participle that goes on: `triggered by a forecast`."""
NO_LIST = re.compile(
    r"\s*(?:and|or|but|so|which|who|whose|that|where|when|while|with|without|by|in|on|at|for|from|to|as|of|not|no|used|made|e\.?g|i\.?e|"
    r"usually|often|mostly|especially|including|such|like|then|because|if|also|only|is|are|has|can)\b",
    re.I,
)
"""What stands behind a comma and goes on with what is said before it."""


def qualities_among_things(question: Question, corpus: Corpus) -> bool:
    """qualities: of the names asked for some are qualities of two words or more (`Secondary active`) and others are none (`Osmosis`), and
    the right one has fewer than two of its look beside it.
    """
    fact = question.fact
    if question.form not in ("owner", "term") or not isinstance(fact, Attribute | Definition) or not own(fact):
        return False
    if corpus.language(question.source.file) != "en":
        return False
    ours, *others = (_qualities(option.text) for option in (question.key, *question.distractors))
    return others.count(not ours) > 0 and others.count(ours) < COMPANIONS


def _qualities(name: str) -> bool:
    found = WORD.findall(without_brackets(name).lower())
    if "/" in name or len(found) < 2 or found[-1] in THINGS or found[-1].endswith(BOTH):
        return False
    return adjective(found[-1]) and all(word in ADJECTIVES or adjective(word) for word in found)


def list_beside_phrases(question: Question, corpus: Corpus) -> bool:
    """list beside phrases: of three descriptions one alone is a list of nouns, or one alone is none, and what is no list says what is done
    (`production triggered by a forecast`), without a comma.
    """
    fact = question.fact
    if question.form not in ("meaning", "contrast") or not isinstance(fact, Definition | Statement) or not own(fact):
        return False
    if corpus.language(question.source.file) != "en":
        return False
    shown = [option.text for option in question.options]
    lists = [_nouns(text) for text in shown]
    plain = [not re.search(r"[,;]", text) and (DONE.search(text) is not None or form(text) != "noun") for text in shown]
    return len(shown) == THREE and sorted((lists.count(True), plain.count(True))) == [1, 2]


def _nouns(text: str) -> bool:
    """Whether a text is two names of things or more with commas between them."""
    parts = JOINED.split(without_brackets(text))
    return (
        len(parts) > 1
        and all(0 < len(words(part)) <= LONGEST and form(part.strip()) == "noun" for part in parts)
        and not DONE.search(text)
        and not any(NO_LIST.match(part) for part in parts[1:])
    )
