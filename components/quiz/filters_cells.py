"""Strict filters for tables and lists of a learner's own notes: what a cell, a row's name or a line gives away. True means broken."""

from __future__ import annotations

import re

from components.quiz.corpus import Corpus
from components.quiz.demonyms import lands
from components.quiz.facts import Attribute, Collection, Definition
from components.quiz.filters_sight import UNKNOWN
from components.quiz.grammar import numeric
from components.quiz.question import Question
from components.quiz.words import WORD, content, normal

LETTER = re.compile(r"[A-Da]")
"""What looks like the letter of an option."""
OF_LISTS = ("gap", "member", "outsider")
LONG = 6
"""A word of so many letters at the end of another says of what kind it is: `Gemüse`, `Blattgemüse`."""
ALSO = re.compile(r"\(\s*(?:also|auch|ebenso|likewise|same (?:for|with)|like|so does|so do|as (?:is|are|do|does))\s", re.I)
CELLS = 4
"""Facts of a table of two by two."""


def one_of_a_cell(question: Question, corpus: Corpus) -> bool:
    """cell: one of several things in a cell, which may hold for other rows too (`handheld`), unless each is the name of somebody."""
    fact = question.fact
    if question.form != "listed" or not isinstance(fact, Attribute) or fact.place.concept:
        return False
    if corpus.language(fact.place.source.file) != "en":
        return True
    members = [part.strip() for option in question.options if isinstance(option.fact, Attribute) for part in option.fact.value.split(",")]
    return not all(member[:1].isupper() and corpus.in_text(member) == member for member in members[:20])


def crossed(corpus: Corpus, fact: Attribute) -> list[Attribute]:
    """The four cells of a table of two by two, if a fact is one of them; [] for any other."""
    cells = [one for one in corpus.shelves.get(("attribute", "group", fact.place.group), ()) if isinstance(one, Attribute)]
    square = len(cells) == CELLS and len({one.subject for one in cells}) == len({one.attribute for one in cells}) == 2
    return cells if square and not fact.about and not fact.place.concept and len({one.value for one in cells}) == CELLS else []


def torn_square(question: Question, corpus: Corpus) -> bool:
    """square: a row of a table of two by two without its column, where one option alone goes with what is asked, or without its table."""
    fact = question.fact
    if not isinstance(fact, Attribute) or not crossed(corpus, fact):
        return False
    return question.form in ("profile", "owner") or not question.stem.startswith("In the table ")


def unknown(question: Question, corpus: Corpus) -> bool:
    """unknown: a row is asked for by a cell that says that nothing is known: `unclear`."""
    fact = question.fact
    return isinstance(fact, Attribute) and question.form in ("owner", "both", "profile") and UNKNOWN.match(fact.value) is not None


def inside(question: Question, corpus: Corpus) -> bool:
    """inside: by a line of the notes one value lies in another (`Louvre, Paris`, `the harbour in Kiel`): both may be right."""
    fact = question.fact
    if question.form not in ("property", "listed") or not isinstance(fact, Attribute) or fact.place.concept:
        return False
    key = question.key.text
    return numeric(key) is None and any(_lies_in(key, option.text, corpus) for option in question.distractors)


def _lies_in(one: str, other: str, corpus: Corpus) -> bool:
    """Whether a line names one place and right behind it the other."""
    ours, theirs = content(one), content(other)
    if not ours or not theirs or not one[0].isupper() or not other[0].isupper():
        return False
    rarest = min((corpus.lines_with.get(word, []) for word in ours | theirs), key=len)
    first, second = re.escape(one), re.escape(other)
    said = re.compile(rf"\b(?:{first}(?:,| in| \(in| \() ?(?:the )?{second}|{second}(?:,| in| \(in| \() ?(?:the )?{first})\b")
    return any(corpus.lines[index].kind != "row" and said.search(corpus.lines[index].text) for index in rarest[:200])


def of_others_too(question: Question, corpus: Corpus) -> bool:
    """others: it is asked of what something is said, where the notes add in brackets of what else: `safe (also aspirin)`."""
    fact = question.fact
    return question.form in ("term", "gap", "owner", "pair") and not fact.place.concept and ALSO.search(fact.place.source.text) is not None


def lettered(question: Question, corpus: Corpus) -> bool:
    """lettered: an option that looks like the letter of an option: vitamin `D` behind `B.`"""
    return any(LETTER.fullmatch(option.text) for option in question.options)


def of_the_same_stuff(question: Question, corpus: Corpus) -> bool:
    """stuff: asked to whom a value belongs, an option whose own value is the same by another name: `leafy greens`, `Gemüse`."""
    fact = question.fact
    if question.form != "owner" or not isinstance(fact, Attribute) or fact.place.concept or numeric(fact.value) is not None:
        return False
    ours = _long(fact.value)
    values = [option.fact.value for option in question.distractors if isinstance(option.fact, Attribute)]
    return any(one.endswith(other) or other.endswith(one) for value in values for one in _long(value) for other in ours)


def _long(text: str) -> list[str]:
    return [word.lower() for word in WORD.findall(text) if len(word) >= LONG]


def of_its_land(question: Question, corpus: Corpus) -> bool:
    """land: the name of the right land, or of its people, stands in the question: `Soviet montage` and `USSR`."""
    fact = question.fact
    if fact.place.concept or question.form not in ("property", "owner", "listed", "term", "meaning", "pair", "both"):
        return False
    if numeric(question.key.text) is not None:
        return False
    if not isinstance(fact, Attribute | Definition):
        return False
    asked, said = fact.parts[0], fact.parts[-1]
    told = lands(asked) & lands(said)
    return bool(told) and not all(told & lands(" ".join(option.fact.parts)) for option in question.distractors)


def unlike_members(question: Question, corpus: Corpus) -> bool:
    """members: beside the members of a list of German notes, which name no kind, what is no member of a list under the same heading."""
    fact = question.fact
    if question.form not in OF_LISTS or not isinstance(fact, Collection) or fact.place.concept:
        return False
    if corpus.language(fact.place.source.file) != "de":
        return False
    if question.form == "outsider":
        return True
    return any(not isinstance(option.fact, Collection) or option.fact.place.path != fact.place.path for option in question.distractors)


def said_twice(question: Question, corpus: Corpus) -> bool:
    """twice: two rows of one name say different things of it, and the question does not say which row is meant."""
    fact = question.fact
    if question.form not in ("property", "both") or not isinstance(fact, Attribute):
        return False
    column = corpus.shelves.get((f"attribute {normal(fact.attribute)}", "group", fact.place.group), ())
    rows = [(normal(other.subject), normal(other.value), other.subject) for other in column if isinstance(other, Attribute)]
    asked = [(name, value) for name, value, subject in rows if subject == fact.subject or subject in question.stem]
    return len(set(asked)) > len({name for name, _ in asked})
