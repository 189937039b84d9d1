"""Filters for a learner's own notes: terms and descriptions that look alike and stand together. True means broken.

Blind readers of 214 questions from eighteen hasty notes found most faults here: a person beside a treaty, a formula beside sentences, a
remark (`next wk`) beside terms.
"""

from __future__ import annotations

import re

from components.quiz import labels
from components.quiz.compared import compared
from components.quiz.corpus import Corpus
from components.quiz.exposure import elsewhere
from components.quiz.facts import Answer, Attribute, CodeLine, Collection, Definition, Fact, Place, Statement
from components.quiz.filters_form import PREFIX
from components.quiz.grammar import date
from components.quiz.growth import of_growth
from components.quiz.parser.hasty import in_own_words
from components.quiz.parser.second import goes_on
from components.quiz.pointing import elsewhere_named
from components.quiz.question import Question
from components.quiz.sight import LAST_YEAR, PARAGRAPH, PHRASES, counted, described, named
from components.quiz.words import normal, words

SHORT = 5
"""In a list of so many terms what is a thing and what is a quality stand beside one another."""
ENOUGH = 3
"""A list of so many terms gives its own wrong options."""
NESTED = 2
"""A point that is set in by so many characters more stands in a list inside another."""
DEEP = 3
"""Headings of so many levels, the title among them, stand below a part of the notes; those above are parts."""
OF_TERMS = ("meaning", "term", "gap", "pair")
STATUTE = re.compile(r"§.*\b[A-ZÄÖÜ][A-Za-zäöü]*[A-ZÄÖÜ]+\b|\b[A-ZÄÖÜ]\w+gesetz|\bTreaty|\bConstitution|\bAct\b")
ALIKE = ("question", "property", "profile", "listed", "contrast", "meaning", "member", "opposite")
ALONE = re.compile(r"`?[^\W\d_]`?|\d{1,2}")
"""A letter, or a number that counts who knows what."""
NAMED = ("noun", "list", "rank")
"""Looks of a description that names things, one or several."""
ENTRIES = re.compile(r"[.;]\s+[a-zäöüß][\w-]*(?: [\w-]+){0,2}:\s+\w")
"""A second term behind the first in one line: `stress timed: english. syllable timed: french`."""
SEVERAL = re.compile(r", | (?:and|und|&) ")
AT_LEAST = re.compile(r"\b(?:at least|or more|minimum|mind\.|mindestens|oder mehr)(?:\s|$)", re.I)
QUALIFIERS = frozenset("mind min max about usually mostly often only just also mindestens nur etwa ca".split())
SAID_ONLY = re.compile(r"do the notes (?:say|pair) “|is it said: “|” paired\?$|sagen die Notizen(?: zu „[^“]*“)?: „|heißt es: „")
"""A stem that asks of which term something is said, and not what it is: what is said of the others need not be of the same form."""
WHY = re.compile(r"(?:[^:?]*: )?(?:why|warum|weshalb|wieso)\b", re.I)
VAGUE = frozenset(
    """simple easy fast slow good bad cheap dear expensive hard complex yes no both high low none can't cannot weak better worse einfach
    schnell gut ja nein""".split()
)
HYPHENED = re.compile(r"[^\W\d_]{3,}-[^\W\d_]{3,}")
UNKNOWN = re.compile(r"(?:unclear|unknown|not known|unsure|n/?a|same|ditto|unklar|unbekannt|keine ahnung)\b", re.I)
"""What a learner writes where a value is missing."""


def own(fact: Fact) -> bool:
    """Whether a fact stands in a learner's own notes."""
    return not fact.place.concept


def labelled(question: Question, corpus: Corpus) -> bool:
    """label: a remark, half a sentence or a head of what follows stands where a term belongs, in the stem or among the options."""
    if not own(question.fact):
        return False
    if any(UNKNOWN.match(option.text) for option in question.options):
        return True
    if any(isinstance(option.fact, Collection) and labels.leading(option.fact.head) for option in question.options):
        return True
    return any(labels.label(name) for option in question.options for name in [_name(option.fact)] if name)


def unlike_terms(question: Question, corpus: Corpus) -> bool:
    """sight: a term or a description does not look like the right one."""
    fact = question.fact
    if question.form not in OF_TERMS or not isinstance(fact, Definition):
        return False
    german = corpus.language(fact.place.source.file) == "de"
    listed = len(corpus.shelves.get(("definition", "group", fact.place.group), ()))
    ours = _looks(fact, german, listed)
    for option in question.distractors:
        other = option.fact
        if not isinstance(other, Definition):
            return True
        beside = fact.place.group == other.place.group
        if beside and said_only(question) and not counted(ours[1]):
            unlike = not _named_alike(other, fact, german)
        elif beside and not german:
            named_so = question.form == "meaning" or _named_alike(other, fact, german)  # its term is not shown
            unlike = not named_so or _shown(other, listed) != _shown(fact, listed)
        else:
            unlike = _looks(other, german, listed) != ours
        if unlike or (not german and not (beside and question.form == "meaning") and _proper(other, fact, corpus)):
            return True
    return False


def _shown(fact: Definition, listed: int) -> str:
    """What a description in one list with others looks like: what is a phrase, a deed or a list there is told as shortly as may be."""
    name, said = _looks(fact, False, listed)
    if counted(said) or name == "person":
        return said
    if own(fact):
        return PHRASES[0] if said in NAMED else said
    return PHRASES[0] if said in (*PHRASES, "ing", "does") else said


def _named_alike(one: Definition, other: Definition, german: bool) -> bool:
    """Whether two terms look alike; of `double-blind` one does not see whether it is a thing or a quality."""
    ours, theirs = _seen(one, german), _seen(other, german)
    return ours == theirs or ({ours, theirs} == {"adjective", "word"} and any(HYPHENED.fullmatch(fact.term) for fact in (one, other)))


def _seen(fact: Definition, german: bool) -> str:
    """What a term looks like where what is said of it is not shown: a year there dates no name."""
    return named(fact.term, LAST_YEAR.sub("", fact.meaning), german)


def said_only(question: Question) -> bool:
    """Whether a question asks of which term something is said, so that what is said of the others is not seen."""
    return question.form == "term" and SAID_ONLY.search(question.stem) is not None


def _told(question: Question) -> list[str]:
    """The descriptions that a question rests on: those of its options, or, where it shows none of the others, the right one's alone."""
    options = (question.key,) if said_only(question) else question.options
    explained = [question.fact.explanation] if isinstance(question.fact, CodeLine) else []
    return explained + [option.fact.meaning for option in options if isinstance(option.fact, Definition)]


def _looks(fact: Definition, german: bool, listed: int) -> tuple[str, str]:
    said, name = described(fact.meaning, german), named(fact.term, fact.meaning, german)
    if said in PHRASES and (listed <= SHORT or name in ("adjective", "person")):
        said = PHRASES[0]
    if name == "person" and said in ("rank", "names"):
        said = PHRASES[0]
    return "" if counted(said) else name, said


def _proper(one: Definition, other: Definition, corpus: Corpus) -> bool:
    """Whether of two terms of one word one is written small and the other is a name: `convergence`, `Solow`."""
    small, large = sorted((one.term, other.term), key=lambda term: term[:1].isupper())
    if not small[:1].islower() or not re.fullmatch(r"[A-ZÄÖÜ][^\W\d_]*[a-zß-ÿ][^\W\d_]*", large):
        return False
    return corpus.in_text(large) == large


def nameless(question: Question, corpus: Corpus) -> bool:
    """nameless: an adjective without its topic in front, in English, a paragraph without its statute, and in a learner's notes a letter or
    a number say nothing alone.
    """
    fact = question.fact
    if question.form not in OF_TERMS or not isinstance(fact, Definition):
        return False
    if PARAGRAPH.search(fact.term) and not STATUTE.search(fact.term):
        return True
    if own(fact) and (ALONE.fullmatch(fact.term.strip()) or ALONE.fullmatch(fact.meaning.strip())):
        return True
    german = corpus.language(fact.place.source.file) == "de"
    return not german and named(fact.term, fact.meaning) == "adjective" and not PREFIX.match(question.stem)


def pointing(question: Question, corpus: Corpus) -> bool:
    """points: a description points to something that stands elsewhere in the notes."""
    if not own(question.fact) or question.form in ("question", "asked", "outsider"):
        return False
    said = _told(question)
    if isinstance(question.fact, Definition) and date(question.fact.meaning):
        said.append(question.fact.term)  # what happened
    return any(elsewhere_named(text) for text in [*said, *(option.text for option in question.options)])


def contained(question: Question, corpus: Corpus) -> bool:
    """contained: one name of a learner's notes is written inside another, and so tells of what kind that is: `HashMap`, `LinkedHashMap`."""
    if question.form not in ("term", "gap", "owner") or not own(question.fact):
        return False
    names = sorted((option.text.lower() for option in question.options), key=len)
    return any(short in long and len(short) >= SHORT for place, short in enumerate(names) for long in names[place + 1 :])


def scraps(question: Question, corpus: Corpus) -> bool:
    """scrap: a description goes on with a second entry or remark behind a stop or a dash, or its line does;
    or one of several values is two at once.
    """
    if question.form == "listed" and SEVERAL.search(question.key.text):
        return True
    if own(question.fact) and question.form in OF_TERMS and ENTRIES.search(question.source.text):
        beside = corpus.shelves.get(("definition", "group", question.fact.place.group), ())
        if not any(other is not question.fact and other.place.source == question.fact.place.source for other in beside):
            return True
    said = _told(question)
    return any(goes_on(text) for text in [*said, *(option.text for option in question.options)])


def nearly_alike(question: Question, corpus: Corpus) -> bool:
    """nearly: one option says what another says, and a qualifier more or less: who holds one true must hold the other true."""
    if question.form not in ALIKE or of_growth(question):
        return False
    if AT_LEAST.search(question.key.text):
        return True  # what is more is at least so
    said = [frozenset(words(option.text)) - QUALIFIERS for option in question.options]
    return any(len(one) >= 3 and one <= other for place, one in enumerate(said) for other in said[:place] + said[place + 1 :])


def of_a_heading(question: Question, corpus: Corpus) -> bool:
    """heading: what is one of several points under a heading that is no question why is no answer that tells the question."""
    fact = question.fact
    if question.form != "asked" or not isinstance(fact, Answer) or not own(fact) or WHY.match(fact.question):
        return False
    beside = corpus.shelves.get(("answer", "group", fact.place.group), ())
    return sum(isinstance(other, Answer) and other.question == fact.question for other in beside) > 1


def vague_value(question: Question, corpus: Corpus) -> bool:
    """vague: a value of a table that is one word of praise or blame (`simple`) may hold for other rows as well."""
    fact = question.fact
    return isinstance(fact, Attribute) and own(fact) and question.form == "owner" and fact.value.strip().lower() in VAGUE


def of_another_measure(question: Question, corpus: Corpus) -> bool:
    """measure: what is said of a heading is a number, or a number of another unit, beside something that is none."""
    fact = question.fact
    if not isinstance(fact, Statement) or question.form != "contrast":
        return False
    looks = {described(option.text) for option in question.options}
    return len(looks) > 1 and any(counted(look) for look in looks)


def out_of_place(question: Question, corpus: Corpus) -> bool:
    """place: a wrong option does not belong beside the right one.

    A term stands beside terms of its own list, or of its heading where the list has too few; a date beside any date of the notes. What is
    said of a heading stands beside what is said of headings next to it, or beside its own contrary. An answer stands beside answers under
    the same heading, unless each question is a heading. Of anything else, at least one wrong option stands under its heading or a
    sibling's; answers and lists have no siblings. In the course a term stands beside terms of its own note, if that has enough.
    """
    fact = question.fact
    if fact.place.concept:
        beside = corpus.shelves.get(("definition", "file", fact.place.source.file), ())
        enough = isinstance(fact, Definition) and len(beside) > ENOUGH
        return enough and any(option.fact.place.source.file != fact.place.source.file for option in question.distractors)
    if isinstance(fact, Definition):
        if date(fact.meaning):
            return any(option.fact.place.source.file != fact.place.source.file for option in question.distractors)
        listed = len(corpus.shelves.get(("definition", "group", fact.place.group), ())) >= ENOUGH
        others = [option.fact for option in question.distractors]
        return not all(_beside(other.place, fact.place, listed) or (_entry(other) and _entry(fact)) for other in others)
    if isinstance(fact, Statement):
        if compared(question) or in_own_words(fact.place.path[-1]):
            return False
        return len(fact.place.path) < DEEP or not all(option.fact is fact or _sibling(option.fact, fact) for option in question.distractors)
    if isinstance(fact, Answer) and normal(fact.question) not in {normal(title) for title in fact.place.path}:
        return elsewhere(question) > 0
    if elsewhere(question) < 1:
        return False
    return fact.kind in ("answer", "collection") or not any(_sibling(option.fact, fact) for option in question.distractors)


def _beside(one: Place, other: Place, listed: bool) -> bool:
    """Whether two facts stand in one list, or under one heading if the list has too few terms."""
    beside = (one.source.file, one.path, one.intro) == (other.source.file, other.path, other.intro)
    return one.group == other.group or (not listed and beside and abs(_indent(one) - _indent(other)) < NESTED)


def _indent(place: Place) -> int:
    """How far a line is set in: what stands below a point of a list is no neighbour of that list's points."""
    return len(place.source.text) - len(place.source.text.lstrip())


def _entry(fact: Fact) -> bool:
    """Whether a term is its own heading, as in a glossary in which each has one."""
    return isinstance(fact, Definition) and normal(fact.term) == normal(fact.place.path[-1] if fact.place.path else "")


def _sibling(one: Fact, other: Fact) -> bool:
    """Whether two facts are of one kind and stand under headings side by side."""
    ours, theirs = one.place.path, other.place.path
    return one.kind == other.kind and len(ours) == len(theirs) and ours != theirs and ours[:-1] == theirs[:-1]


def _name(fact: Fact) -> str:
    if isinstance(fact, Definition):
        return "" if counted(described(fact.meaning)) else fact.term  # an event with its date is a sentence by right
    return fact.subject if isinstance(fact, Attribute | Statement) else ""
