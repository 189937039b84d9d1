"""Rows of tables to facts: definitions where the headers say so, else a property in each column."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from components.quiz import asides
from components.quiz.brackets import CRIED
from components.quiz.facts import Attribute, Definition, Fact, Place
from components.quiz.grammar import EITHER, FINITE, SHAPE, date, form, numeric
from components.quiz.headers import EVENT_HEADS, LABELS, said
from components.quiz.parser.remarks import remark
from components.quiz.parser.sentences import sentences
from components.quiz.parser.slots import own_column, reminder
from components.quiz.parser.tables import PROPERTIES, Things, cornered
from components.quiz.parser.units import Unit
from components.quiz.parser.worked import RECKONED
from components.quiz.vocabulary import known_words
from components.quiz.words import WORD, words

DEFINITION_HEADS = frozenset("term word concept name expression symbol keyword acronym abbreviation begriff vocabulary".split())
QUOTED = re.compile(r"[\"“„][^\"“”„]*\s[^\"“”„]*[\"”“]")
"""A column over what becomes of one sentence in quotes: `In “the dog barks”`."""
REMARKED = re.compile(
    r"\s*\((?=[^()]*\b(?:added|later|not|but|only|see|ask|check|learn|remember|prof|teacher|lecturer|exam|he|she|sure|same|again|like in|"
    r"nicht|aber|nur|siehe|klausur|lernen|später|wie bei)\b)[^()]*\)$",
    re.I,
)
"""A bracket at the end of a cell with a remark on it, which tells its row from the others: `(added later, not by Black)`."""
LEANING = re.compile(
    r"!\s*$|!!|\b(?:too|also|still|then|same|instead|ditto|exams?|test|learn|remember|ask|check|look up|important|auch|noch|ebenso|klausur|"
    r"lernen|kommt dran|wichtig|fragen|nachsehen)\b",
    re.I,
)
"""What tells that a remark is about the learner, or leans on another cell: `rarely bassoon too`."""
SHORT = 2
"""So many words of a cell are no sentence: their point belongs to a short form."""
SHORTENED = 4
PART = re.compile(r"\. \d+/\d")
DATED_HEADS = frozenset(
    "year years yr date dates day when time period century decade era from since jahr jahre datum wann zeit zeitraum".split()
)
"""Words of the header over dates: under `cm⁻¹` the range 1630-1690 is none."""
NUMBER = re.compile(r"\d{1,4}(?:/\d{1,4})?")
FORMULA = re.compile(r"\$(?P<inside>[^\\$^_{}]+)\$")
COUNTED = re.compile(r"[A-ZÄÖÜa-zäöüß]{3,}(?: [a-zäöüß]{3,})?")
"""A heading of a column that can stand in front of a number."""
SAYING = 5
"""So many words of a label, a verb among them, say something and name no property: `the cuckoo that won't sing`."""
NEGATED = re.compile(r"\w+n['’]t")
MEANING_HEADS = frozenset("definition meaning description explanation bedeutung erklärung beschreibung means".split())


def row_facts(unit: Unit, place: Place, aside: Callable[[str], None], of: Things = "columns") -> Iterator[Fact]:
    """The facts of one row of a table. `aside` is told what states none, by its reason. `of`: what the table tells of, if its corner is
    empty.
    """
    if not place.concept and any(RECKONED.fullmatch(name.strip(" :.*")) for name in (place.intro, *place.path[-1:])):
        aside("example")
        return
    half = len(unit.header) // 2
    if half >= 2 and unit.header[:half] == unit.header[half:]:  # two tables side by side
        for part in (slice(half), slice(half, None)):
            yield from row_facts(replace(unit, header=unit.header[part], cells=unit.cells[part]), place, aside, of)
        return
    if not place.concept:
        unit = replace(unit, header=tuple(map(_plain, unit.header)), cells=tuple(map(_plain, unit.cells)))
    subject, header = unit.cells[0] if unit.cells else "", unit.header
    if len({heading.lower() for heading in header}) < len(header) and not place.concept:
        aside("a table with two columns of one name")
        return
    if not place.concept and SHAPE.fullmatch(subject.strip("` ")):
        aside("a row named by a shape alone")
        return
    if not re.search(r"\w", subject) or "^^" in unit.cells or not all(header[1:]) or len(unit.cells) < 2:
        return
    if all(re.fullmatch(r"[\d\s.]*", heading) for heading in header[1:]):
        return
    if not header[0].strip() and not of:
        aside("a table that may be read in two ways")
        return
    compared = not header[0].strip() or (not place.concept and cornered(header))
    if of == "columns" and compared and not place.concept and (reminder(subject) or _saying(subject)):
        aside("remark")
        return
    if of == "columns" and compared:  # a comparison: its columns are what is compared
        yield from (
            Attribute(place, column, subject, sentences(value)[0])
            for column, value in zip(header[1:], unit.cells[1:], strict=False)
            if value.strip(" -–—")
            and not _left_open(value, place)
            and (place.concept or not remark(value))
            and not asides.EXAMPLES.fullmatch(subject)
        )
        return
    number = "" if place.concept or not NUMBER.fullmatch(subject) or date(subject) else subject
    if number:  # a row named by a bare number is named by what the first column counts as well: `Group 2`
        if not COUNTED.fullmatch(header[0]) or header[0].lower() in LABELS:
            aside("a row named by a number alone")
            return
        subject = f"{header[0]} {number}"
    dated = date(subject) is not None and (place.concept or not header[0].strip() or bool(DATED_HEADS & set(words(header[0]))))
    if not place.concept and dated and len(header) >= 3 and EVENT_HEADS & set(words(header[1])) and numeric(unit.cells[1]) is None:
        event = sentences(unit.cells[1])[0] if unit.cells[1].strip(" -–—") else ""
        if event:  # a date names no row: what happened then does
            yield Definition(place, event, subject)
            unit = replace(unit, header=header[1:], cells=(event, *unit.cells[2:]))
            yield from row_facts(unit, place, aside, of)
        return
    first = set(words(header[0]))
    for heading, value in zip(header[1:], unit.cells[1:], strict=False):
        if not value.strip(" -–—") or not heading:
            continue
        if _left_open(value, place):
            aside("open question")
            continue
        if not place.concept and (own_column(heading) or remark(value) or (said(heading) and LEANING.search(value))):
            aside("remark")
            continue
        if not place.concept and _torn(value):
            aside("garbled")
            continue
        if number and value.strip() == number:
            continue  # the question would name its own answer
        if asides.EXAMPLES.fullmatch(heading) or QUOTED.search(heading):
            aside("example")
            continue
        if dated and len(header) == 2 and numeric(value) is None:
            yield Definition(place, sentences(value)[0], subject)
        elif first & DEFINITION_HEADS and set(words(heading)) & MEANING_HEADS:
            yield Definition(place, subject, sentences(value)[0])
        else:
            text = CRIED.sub("", sentences(value)[0]) or value
            yield Attribute(place, subject, heading, text if place.concept else REMARKED.sub("", text) or text, header[0])


def _torn(value: str) -> bool:
    """Whether the first sentence of a cell ends in a word that nobody knows, behind which the cell goes on: `Spessart, Thür. Wald`; in
    dots; or in a short word in front of a part of something: `bends low. 2/3 of the wire`.
    """
    first = (sentences(value) or [""])[0].rstrip(".")
    behind = value.strip()[len(first) :].lstrip()
    last = (WORD.findall(first) or [""])[-1]
    if behind.startswith("..") or (len(last) <= SHORTENED and PART.match(behind)):
        return True
    unknown = bool(known_words()) and last.lower() not in known_words()
    return behind.startswith(". ") and last.isalpha() and (unknown or len(first.split()) <= SHORT)


def _saying(label: str) -> bool:
    """Whether the label of a row is a saying or a question: of several words, with a verb, where it does not begin like a property
    (`number of times it divides`, `what it needs to grow`).
    """
    found = words(label)
    if len(found) < SAYING or found[0] in PROPERTIES:
        return False
    if label.strip().endswith("?"):
        return True
    return form(label) != "asking" and (
        form(label) == "clause" or any(NEGATED.fullmatch(word) or word in FINITE - EITHER for word in found)
    )


def _left_open(value: str, place: Place) -> bool:
    """Whether a cell of a learner's own table asks and does not say: `which ones?`, `kidneys (why?)`."""
    return not place.concept and asides.QUESTION_MARK.search(value) is not None


def _plain(cell: str) -> str:
    """A cell that is a formula without any sign of one (`$4$`), without its marks."""
    match = FORMULA.fullmatch(cell.strip())
    return match["inside"].strip() if match else cell
