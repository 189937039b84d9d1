"""Strict filters for what is no question at all: a value that stands in the stem, two options that list the same things, a list of nobody
knows what. True means broken.
"""

from __future__ import annotations

import re
from itertools import combinations

from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, Collection, Definition, Printed
from components.quiz.filters_sight import own
from components.quiz.printed import hidden
from components.quiz.question import Question
from components.quiz.same_cells import JOINTS
from components.quiz.words import content, normal

NUMBERS = re.compile(r"[(\[]\s*(-?\d[\d.]*(?:\s*,\s*-?\d[\d.]*)*)\s*,?\s*[)\]]")
"""Numbers in brackets and nothing else: `(32, 3, 64, 64)`."""
ORDERED = re.compile(r"[(\[`×→>]|->|\d\s?x\s?\d")
"""What is not the same in another order: a shape, code, a chain."""
MADE = re.compile(r"(?P<name>[A-Za-z_]\w*) = (?P<value>[^=].*)")
SHOWN = re.compile(r"`([A-Za-z_]\w*)\.shape` is `")
READ = re.compile(r"(?:\b|_)(?:load|open|imread|loadtxt|genfromtxt|fromfile|read_\w+)\(")
"""What takes a value from a file: `np.load(`, `pd.read_csv(`."""
CALL = re.compile(r"\b(?:(?:math|np|numpy)\.)?(?:pow|round|abs|int|factorial|comb|perm|prod|exp|sqrt)(?=\()")
SUM = re.compile(r"[\d\s.,_+*/%()e-]+")
WHOLE = re.compile(r"(?<![\w.])\d+(?![\w.])")
SEVERAL = 2
"""So many numbers make a shape."""
LARGE = re.compile(r"-?\d{6,}")
OF_THINGS = ("property", "owner", "meaning", "term", "gap", "pair", "listed", "question")


def value_in_stem(question: Question, corpus: Corpus) -> bool:
    """literal: the printed value stands in the stem: the shape of `x = torch.randn(2, 3)`."""
    if question.form != "printed" or not own(question.fact):
        return False
    shown = {_numbers(found) for found in NUMBERS.findall(question.stem)}
    groups = [_numbers(found) for found in NUMBERS.findall(question.key.text)]
    if groups:
        return all(group in shown for group in groups)
    return re.search(rf"= {re.escape(question.key.text)}`", question.stem) is not None


def calculated(question: Question, corpus: Corpus) -> bool:
    """calculator: a large number that only a calculator gives, of an expression that has nothing but numbers: `26**8`."""
    fact = question.fact
    if question.form != "printed" or not isinstance(fact, Printed) or not own(fact):
        return False
    return SUM.fullmatch(CALL.sub("", fact.code)) is not None and LARGE.fullmatch(question.key.text) is not None


def of_the_call(question: Question, corpus: Corpus) -> bool:
    """of the call: a number in the call is in the printed shape, and in no wrong one: `view(6, -1)` beside one shape with a 6."""
    fact = question.fact
    if question.form != "printed" or not isinstance(fact, Printed) or not own(fact) or len(WHOLE.findall(question.key.text)) < SEVERAL:
        return False
    shown = set(WHOLE.findall(fact.code)) & set(WHOLE.findall(question.key.text))
    return bool(shown - {number for option in question.distractors for number in WHOLE.findall(option.text)})


def unshown(question: Question, corpus: Corpus) -> bool:
    """unshown: a printed shape of what rests on a name of which the stem gives neither value nor shape, or on a file."""
    if question.form != "printed" or not own(question.fact):
        return False
    code = re.findall(r"`([^`]+)`", question.stem)
    if any(READ.search(line) for line in code):
        return True
    made = [(match["name"], match["value"]) if (match := MADE.fullmatch(line)) else ("", line) for line in code]
    shown = set(SHOWN.findall(question.stem))
    for place, (_, value) in enumerate(made):
        given = {name for number, (name, _) in enumerate(made) if number != place}
        if hidden(value) - given - shown:
            return True
    return False


def _numbers(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(","))


def same_things(question: Question, corpus: Corpus) -> bool:
    """same things: two options list the same in another order: `67/68` and `68/67`, `salt and flour` and `flour and salt`."""
    fact = question.fact
    if question.form not in OF_THINGS or not isinstance(fact, Attribute | Definition) or not own(fact):
        return False
    listed = [_things(option.text) for option in question.options]
    return any(one is not None and one == other for one, other in combinations(listed, 2))


def _things(text: str) -> frozenset[str] | None:
    """The things that a text lists; None if it lists none, or puts them in an order."""
    if ORDERED.search(text):
        return None
    parts = [normal(part) for part in JOINTS.split(text)]
    return frozenset(parts) if len(parts) > 1 and all(parts) and len(set(parts)) == len(parts) else None


def order_of_what(question: Question, corpus: Corpus) -> bool:
    """of what: the order of `the stages`, and the stem does not say of what."""
    fact = question.fact
    if question.form != "order" or not isinstance(fact, Collection) or not own(fact):
        return False
    return len(content(fact.head)) <= 1 and re.search(r"[“„`]", question.stem) is None
