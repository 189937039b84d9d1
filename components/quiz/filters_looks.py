"""Strict filters for names and lines that look otherwise than the rest, whatever they mean: a name among plain words, a remark, a line with
its year. True means broken.
"""

from __future__ import annotations

import re
from collections import Counter

from components.quiz.brackets import without_brackets
from components.quiz.corpus import Corpus
from components.quiz.facts import Collection, Definition
from components.quiz.filters_sight import OF_TERMS, own
from components.quiz.question import Question
from components.quiz.words import WORD, content, normal

NAMES = ("term", "gap", "owner", "member", "outsider")
YEAR = re.compile(r"(?:ca?\.\s?|um\s)?(?:1\d{3}|20\d\d)(?:\s?[–-]\s?\d{2,4})?:?\s+\S")
"""What a line begins with that tells an event by its year."""
SAYS_NOTHING = re.compile(
    r"(?:(?:the|a|an|my|der|die|das)\s)?(?:(?:right|wrong|correct|best|worst|good|bad|usual|normal|main|new|old|other|same|last|hard|easy|"
    r"important|richtige|falsche|beste|andere|wichtige)\s(?:order|way|one|ones|choice|thing|idea|answer|option|case|part|stuff|method|"
    r"reihenfolge|weg|wahl|idee|antwort|sache|fall|teil)|rest|others|andere[ns]?|übrigen?|opposite|other way round|umgekehrt|"
    r"gegenteil|reverse|self[- ]explanatory|selbsterklärend|obvious(?:ly)?|easy|clear|logical|logisch|klar|as the name says)",
    re.I,
)
"""A remark that says nothing of the thing: `the right order`, `the rest`."""
GOES_ON = re.compile(r", |\s(?:for|when|if|during|für|wenn|bei)\s")
NUMBER = re.compile(r"(?<![\w.,])(?:\d{1,4}|[IVX]{1,4}[ab]?)(?![\w.,]*\d|\w)")
SEVERAL = 3
"""So many names that differ in their number are a series."""
POINT = re.compile(r"\s*(?:[-*•+–]|\d+[.)]|\|)\s")
SAME_MARK = {"–": ":", "—": ":", "-": ":", ">": "→", "→": "→", "⇒": "→"}
KINSHIP = r"['’]s?\s"


def unlike_proper(question: Question, corpus: Corpus) -> bool:
    """proper: the name of one thing or person (`Göbekli Tepe`) beside plain words in a list that writes these small, or the other way
    round.
    """
    if question.form not in ("term", "gap") or not isinstance(question.fact, Definition) or not own(question.fact):
        return False
    if corpus.language(question.source.file) != "en":
        return False
    ours = _proper(question.key.fact, corpus)
    return ours is not None and any(_proper(option.fact, corpus) is (not ours) for option in question.distractors)


def _proper(fact: object, corpus: Corpus) -> bool | None:
    """True for two words or three with capitals, False for what the notes begin small; None where that cannot be told."""
    if not isinstance(fact, Definition):
        return None
    found = WORD.findall(without_brackets(fact.term))
    if not found or "-" in fact.term or any(not word.isalpha() for word in found):
        return None
    if fact.term[:1].islower() or corpus.in_text(fact.term)[:1].islower():
        return False
    names = 2 <= len(found) <= 3 and all(word[0].isupper() and word[1:].islower() and word.lower() not in corpus.lower for word in found)
    return True if names else None


def out_of_series(question: Question, corpus: Corpus) -> bool:
    """series: beside one of several names that differ in their number only (`code 2`, `code 3`) what is none of them, or the other way."""
    fact = question.fact
    if question.form not in ("term", "gap") or not isinstance(fact, Definition) or not own(fact):
        return False
    names = [other.term for other in corpus.shelves.get(("definition", "group", fact.place.group), ()) if isinstance(other, Definition)]
    counted = Counter(series for name in names if (series := _series(name)))
    many = {series for series, count in counted.items() if count >= SEVERAL}
    ours = _series(fact.term)
    theirs = [_series(option.fact.term) for option in question.distractors if isinstance(option.fact, Definition)]
    return bool(many) and any(one != ours and (one in many or ours in many) for one in theirs)


def _series(name: str) -> str:
    """A name without its number, Roman ones included; "" if it has none."""
    bare = NUMBER.sub("#", name)
    return normal(bare) if bare != name and normal(bare) else ""


def with_a_comma(question: Question, corpus: Corpus) -> bool:
    """comma: of names one is two with a comma between them, or says for what it is (`RICE for sprains`), and another is not so."""
    if question.form not in NAMES or not own(question.fact) or any(option.text.startswith("`") for option in question.options):
        return False
    ours, *others = (GOES_ON.search(without_brackets(option.text)) is not None for option in (question.key, *question.distractors))
    return not all(one is ours for one in others)


def unlike_marks(question: Question, corpus: Corpus) -> bool:
    """marks: of lines that are no points of a list one has another mark behind its term: `Trismus: …`, `Adrenaline → …`, `IDB = …`."""
    fact = question.fact
    if question.form not in OF_TERMS or not isinstance(fact, Definition) or not own(fact) or POINT.match(fact.place.source.text):
        return False
    ours = _mark(fact)
    theirs = [mark for option in question.distractors if isinstance(option.fact, Definition) and (mark := _mark(option.fact))]
    return bool(ours) and any(mark != ours for mark in theirs)


def _mark(fact: Definition) -> str:
    """What stands between a term and what is said of it; a dash is a colon, and all arrows are one."""
    found = re.search(rf"{re.escape(fact.term)}[*_`]*\s*(:|=|→|->|=>|⇒|[–—-]+)[*_`]*\s", fact.place.source.text, re.I)
    return "" if found is None else SAME_MARK.get(found[1][-1], found[1])


def with_its_year(question: Question, corpus: Corpus) -> bool:
    """year: an event is asked for by what is said of it, and the options begin with their years."""
    return question.form in NAMES and own(question.fact) and any(YEAR.match(option.text) for option in question.options)


def says_nothing(question: Question, corpus: Corpus) -> bool:
    """nothing: an option is a remark that says nothing of the thing: `the right order`, `the rest`."""
    fact = question.fact
    shown = [option.text for option in question.options] + ([fact.meaning] if isinstance(fact, Definition) else [])
    return own(fact) and any(SAYS_NOTHING.fullmatch(text.strip(" .")) for text in shown)


def of_one_circle(question: Question, corpus: Corpus) -> bool:
    """circle: what is said of another names the right one as its own (`Wheeler's student`): it may be true of both."""
    fact = question.fact
    if question.form not in OF_TERMS or not isinstance(fact, Definition) or not own(fact):
        return False
    return any(isinstance(option.fact, Definition) and _owns(fact, option.fact) for option in question.distractors)


def _owns(one: Definition, other: Definition) -> bool:
    return any(
        len(name) > 3 and name[0].isupper() and re.search(rf"\b{re.escape(name)}{KINSHIP}", told.place.source.text)
        for named, told in ((one, other), (other, one))
        for name in WORD.findall(named.term)
    )


def only_lists_beside(question: Question, corpus: Corpus) -> bool:
    """lines: what stands with commas behind a term, in a list that mostly describes its terms, is a description and no list of members."""
    fact = question.fact
    if question.form not in ("member", "outsider", "gap", "together") or not isinstance(fact, Collection) or not own(fact):
        return False
    if corpus.language(fact.place.source.file) != "de":
        return False
    described = corpus.shelves.get(("definition", "group", fact.place.group), ())
    listed = corpus.shelves.get(("collection", "group", fact.place.group), ())
    return len(described) > len(listed) and len(content(fact.head)) <= 2
