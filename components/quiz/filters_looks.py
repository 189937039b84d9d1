"""Strict filters for options that look otherwise than the rest, whatever they mean: a name among plain words, a remark, a line with its
year, a single word among phrases. True means broken.
"""

from __future__ import annotations

import re
from collections import Counter

from components.quiz.brackets import without_brackets
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, Collection, Definition
from components.quiz.filters_sight import OF_TERMS, own
from components.quiz.grammar import numeric, plural
from components.quiz.kinds import KINDS, NO_PROCEDURE
from components.quiz.question import Question
from components.quiz.units import unit
from components.quiz.words import WORD, content, normal, words

NAMES = ("term", "gap", "owner", "member", "outsider")
SHOWN = ("term", "gap", "meaning", "pair", "property", "member", "contrast", "question")
YEAR = re.compile(r"(?:ca?\.\s?|um\s)?(?:1\d{3}|20\d\d)(?:\s?[–-]\s?\d{2,4})?:?\s+\S")
"""What a line begins with that tells an event by its year."""
SAYS_NOTHING = re.compile(
    r"(?:(?:the|a|an|my|der|die|das)\s)?(?:(?:right|wrong|correct|best|worst|good|bad|usual|normal|main|new|old|other|same|last|hard|easy|"
    r"important|richtige|falsche|beste|andere|wichtige)\s(?:order|way|one|ones|choice|thing|idea|answer|option|case|part|stuff|method|"
    r"reihenfolge|weg|wahl|idee|antwort|sache|fall|teil)|rest|others|andere[ns]?|übrigen?|opposite|other way round|umgekehrt|"
    r"gegenteil|reverse)",
    re.I,
)
"""A remark that says nothing of the thing: `the right order`, `the rest`."""
PROCESS = re.compile(r"[a-z]{3,}(?:ing|[st]ion|sis|ment)", re.I)
ING = re.compile(r"[a-z]{3,}ing", re.I)
DOES = re.compile(r"[a-z]{3,}[^s\Wui]s\s(?!of\b)", re.I)
PARTICLES = frozenset("to away up down out off in on over back".split())
GOES_ON = re.compile(r", |\s(?:for|when|if|during|für|wenn|bei)\s")
ASIDE = re.compile(r"\([^()]*[a-zäöüß]{3,}[^()]*\)\s*$")
BOUND = re.compile(
    r"[<>≥≤]\s?\d|(?:over|under|up to|at least|at most|more than|less than|über|unter|bis zu|mindestens|höchstens)\s\d", re.I
)
NUMBER = re.compile(r"(?<![\w.,])(?:\d{1,4}|[IVX]{1,4}[ab]?)(?![\w.,]*\d|\w)")
SEVERAL = 3
"""So many names that differ in their number are a series."""
POINT = re.compile(r"\s*(?:[-*•+–]|\d+[.)]|\|)\s")
SAME_MARK = {"–": ":", "—": ":", "-": ":", ">": "→", "→": "→", "⇒": "→"}
LONE = 1
PHRASE = 3
"""So many words are a phrase, beside which a single word is out of the running."""
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


def unlike_capitals(question: Question, corpus: Corpus) -> bool:
    """capitals: of pairs of values one begins small, and another with a capital."""
    if question.form != "both" or not own(question.fact):
        return False
    halves = [half.strip() for option in question.options for half in option.text.split("; ")]
    return len({half[0].isupper() for half in halves if half[:1].isalpha()}) > 1


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


def single_word(question: Question, corpus: Corpus) -> bool:
    """single: of descriptions one alone is a single word, and another has several."""
    fact = question.fact
    if question.form != "meaning" or not isinstance(fact, Definition) or not own(fact) or numeric(question.key.text) is not None:
        return False
    if corpus.language(question.source.file) != "en":
        return False  # a German word is a phrase
    counts = [len(option.text.split()) for option in question.options]
    return counts.count(LONE) == 1 and max(counts) >= PHRASE


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


def alone_a_person(question: Question, corpus: Corpus) -> bool:
    """persons: the right name alone is one for people by its noun (`discouraged workers`), or it alone is none; or asked of such a name
    (`owner`), the right description alone begins with what somebody does (`decides what`).
    """
    if question.form == "meaning" and isinstance(question.fact, Definition) and own(question.fact):
        does, *others = (DOES.match(option.text) is not None for option in (question.key, *question.distractors))
        return does and not any(others) and _person(question.fact.term)
    if question.form not in NAMES or not own(question.fact) or numeric(question.key.text) is not None:
        return False
    ours, *others = (_person(option.text) for option in (question.key, *question.distractors))
    return ours not in others


def _person(text: str) -> bool:
    last = words(without_brackets(text))[-1:]
    return any(KINDS.get(word) == "person" for one in last for word in (one, one.removesuffix("s")))


def alone_in_ing(question: Question, corpus: Corpus) -> bool:
    """ing: the right name alone is one word for what is done (`compensating`), or the only one that is none."""
    if question.form not in NAMES or not own(question.fact) or corpus.language(question.source.file) != "en":
        return False
    doing, *others = (_doing(option.text) for option in (question.key, *question.distractors))
    ing, *in_ing = (_doing(option.text, ING) for option in (question.key, *question.distractors))
    return (ing and not any(others)) or (not doing and all(in_ing))


def _doing(text: str, pattern: re.Pattern[str] = PROCESS) -> bool:
    """Whether a name is one word for what is done or goes on, with its particle or without."""
    found = words(without_brackets(text))
    alone = len(found) == 1 or (len(found) == 2 and found[1] in PARTICLES)
    return alone and pattern.fullmatch(found[0]) is not None and found[0] not in NO_PROCEDURE


def told_by_its_unit(question: Question, corpus: Corpus) -> bool:
    """its unit: asked whose a measured value is, where no other of them has a value of that unit: `mmHg` of a pressure."""
    fact = question.fact
    if question.form not in ("owner", "profile") or not isinstance(fact, Attribute) or not own(fact):
        return False
    ours = _unit(fact.value)
    if not ours:
        return False
    column = corpus.shelves.get((f"attribute {normal(fact.attribute)}", "group", fact.place.group), ())
    units = {other.subject: _unit(other.value) for other in column if isinstance(other, Attribute)}
    if question.form == "profile":
        values = [option.fact for option in question.distractors]
        return not any(isinstance(other, Attribute) and _unit(other.value) == ours for other in values)
    return not any(units.get(option.fact.subject) == ours for option in question.distractors if isinstance(option.fact, Attribute))


def _unit(value: str) -> str:
    """The unit of a value that is a number, whatever stands behind it in brackets; "" if it has none."""
    bare = re.sub(r"\s*\([^()]*\)", "", value).strip()
    return unit(bare) if numeric(bare) is not None else ""


def of_another_column(question: Question, corpus: Corpus) -> bool:
    """columns: of what holds for a row one option alone is of another column."""
    if question.form != "profile" or not isinstance(question.fact, Attribute):
        return False
    named = [option.text.partition(": ")[0] for option in (question.key, *question.distractors)]
    counts = [named.count(name) for name in named]
    return len(set(named)) == 2 and 1 in counts and len(named) > 2


def with_a_remark(question: Question, corpus: Corpus) -> bool:
    """remark: a cell with a remark in brackets that tells its row (`12,000 (oak + pine)`): asked whose it is, or the only one so."""
    fact = question.fact
    if question.form not in ("owner", "property", "both", "profile") or not isinstance(fact, Attribute) or not own(fact):
        return False
    if question.form == "owner":
        return ASIDE.search(fact.value) is not None
    ours, *others = (ASIDE.search(option.text) is not None for option in (question.key, *question.distractors))
    return ours not in others


def bounded(question: Question, corpus: Corpus) -> bool:
    """bound: a cell gives a bound (`> 100,000`), beside which a wrong number may be right as well."""
    fact = question.fact
    if question.form not in ("property", "both") or not isinstance(fact, Attribute) or not own(fact):
        return False
    return any(isinstance(option.fact, Attribute) and _bound(option.fact) for option in question.options)


def _bound(fact: Attribute) -> bool:
    """Whether a cell begins with a bound, or has its sign in the notes: the sign is no part of the number."""
    signed = rf"(?:^|[\s|:(])[<>≥≤]\s?{re.escape(fact.value)}"
    bare = fact.value[:1].isdigit() and re.search(signed, fact.place.source.text) is not None
    return bare or BOUND.match(fact.value) is not None


def alone_in_number(question: Question, corpus: Corpus) -> bool:
    """number of the name: the right name alone is in the plural, and what is said of it has a verb in the plural; or it alone is not."""
    fact = question.fact
    if question.form not in ("term", "gap") or not isinstance(fact, Definition) or not own(fact) or question.key.text.startswith("`"):
        return False
    if corpus.language(question.source.file) != "en":
        return False
    ours, *others = (_many(option.text) for option in (question.key, *question.distractors))
    return ours and not any(others)


def _many(text: str) -> bool:
    return len(words(text)) > 1 and plural(without_brackets(text)) and not re.search(r"(?:ics|sis|[A-Z]s)\b", text)


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
