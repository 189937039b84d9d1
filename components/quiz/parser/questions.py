"""Facts of questions with their answers: `Q: …`, `A: …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from components.quiz import asides
from components.quiz.brackets import without_brackets
from components.quiz.facts import Answer, Attribute, Collection, Definition, Fact, Place
from components.quiz.german_forms import german_form
from components.quiz.grammar import form
from components.quiz.parser.apart import set_apart
from components.quiz.parser.asked import Asked, asked_of, asks, formula_asked, no_one_thing, only_named, tells_to
from components.quiz.parser.labels import is_term
from components.quiz.parser.properties import property_of
from components.quiz.parser.replied import answer_of
from components.quiz.parser.replies import deed_asked, listed, what_it_does, without_credit, without_pronoun
from components.quiz.parser.sentences import definition, sentences
from components.quiz.parser.units import Unit
from components.quiz.parser.versus import third
from components.quiz.parser.worded import without_expansion, worded_formula
from components.quiz.sources import Source
from components.quiz.words import words

WHAT_IS = re.compile(
    r"(?:what's|whats|(?:what|was)\s+(?:is|are|ist|sind)(?:\s+meant\s+by)?)\s+(?:an?\s+|the\s+|eine?\s+|der\s+|die\s+|das\s+)?(?P<term>[^?]+?)\s*\??",
    re.I,
)
NO_THING = re.compile(r"\b(?:of|for|between|in|about|zwischen|für|(?<=\s)von)\b")
"""What is asked for with such a word is a relation, and no term: `What is the difference between …?`; `von Neumann` is a name."""
ASKING = re.compile(r"(?:what|how|why|when|where|which|who|was|wie|warum|wann|wo|wer|welche[rsn]?|is|are|do|does|can|ist|sind)\b", re.I)
LOOSE = re.compile(r"[/,;:=]|\b(?:difference|unterschied|examples?|beispiele?|vs?\.?|and|und|or|oder)\b", re.I)
"""What stands in a short question about several things."""
STEPS = re.compile(r"\(?1[.)]\s|1\s[a-zäöü]|I\s(?=.*\bII\s)")
"""What an answer begins with that counts steps."""
SHORT = 3
YES_OR_NO = re.compile(r"(?:do|does|did|is|are|was|were|can|could|will|would|has|have|should|must|ist|sind|war|hat|kann|darf|muss)\s", re.I)
"""What a question begins with that is answered with yes or no, or with one of the things that it names."""
AND_EXAMPLES = re.compile(r"(?<=\?)\s+(?:(?:and\s+)?give\s+)?(?:an?\s+|two\s+|three\s+)?examples?\s*[.?!]*$", re.I)
"""What a question asks for besides: `What is a buoy? Example.`"""
FORMULA_TAIL = re.compile(r":\s+\$.*$")
"""A formula that needs its layout, behind what is said in words."""
GOES_ON = re.compile(r"\s+\S")
QUESTION_LINE = re.compile(r"(?:Q|F|Question|Frage)\s*\d*\s*[:.)]\s*(?P<text>.+)")
ANSWER_LINE = re.compile(r"(?:A|Answer|Antwort)\s*\d*\s*[:.)]\s*(?P<text>.+)")
ONE_LINE = re.compile(
    r"(?:Q|F|Question|Frage)\s*\d*\s*[:.)]\s*(?P<question>\S.{2,160}?)\s+(?:[–—|-]\s+)?(?:A|Answer|Antwort)\s*\d*\s*[:)]\s+(?P<answer>\S.+)"
)
"""Both in one line: `Q: Define the keel. A: The spine of a boat.`"""
BECAUSE = re.compile(r"^(?:because|since)\s+", re.I)
LEAST = 2
ASKED_AND_ANSWERED = re.compile(r"(?P<question>[^?]{8,160}\?)\s+(?:(?:->|→|=>|[–—-])\s+)?(?P<answer>(?![–—=-]+>?\s|→)[^\s(?][^?]{4,200})")
"""A question and, in small letters or behind an arrow, its answer: `Who may vote? -> every citizen of 18 years`."""
SPEAKER = re.compile(r"^(?:Q|A|F|Question|Answer|Frage|Antwort)\s*\d*\s*[:.)]\s*")


def thing_asked(text: str) -> str:
    """The term of a question that asks what one thing is: `What is a scion?`; "" for any other text."""
    what = WHAT_IS.fullmatch(text)
    return what["term"] if what and is_term(what["term"]) and not NO_THING.search(what["term"]) else ""


def _named_only(text: str) -> str:
    """The term of a question that is a name and no more: `tidal effect?`, `verstehen`; "" for any other text."""
    name = without_brackets(text).strip().rstrip("?= ")
    if no_one_thing(name):
        return ""
    short = len(name.split()) <= SHORT and is_term(name) and not ASKING.match(name)
    short = short and not NO_THING.search(name) and not LOOSE.search(name) and not tells_to(name)
    return name if short else only_named(name)


def _tells_a_deed(said: str) -> bool:
    """Whether an answer begins with a verb in the third person: `checks whether …`, `bildet … ab`."""
    return form(said) == "does" or german_form(said) == "does" or third((words(said) or [""])[0])


def questions_and_answers(
    group: list[Unit], units: list[Unit], places: dict[int, Place], known: frozenset[str], properties: frozenset[str] = frozenset()
) -> list[Fact]:
    """Facts of the lines of a group that are questions with their answer in the next line of the notes. `properties`: what the notes ask
    of several things.
    """
    found: list[Fact] = []
    for unit in group:
        place = places[unit.index]
        if not place.concept and (both := ONE_LINE.fullmatch(unit.text)):
            if asides.reason(both["answer"]) is None:
                answer = BECAUSE.sub("", both["answer"], count=1)
                found += _reply(both["question"], f"{answer[0].upper()}{answer[1:]}", place, place.source, known, properties)
            continue
        question = QUESTION_LINE.fullmatch(unit.text)
        if question is None or unit.index + 1 >= len(units):
            continue
        below = ANSWER_LINE.fullmatch(units[unit.index + 1].text)
        if below is None or asides.reason(below["text"]):
            continue
        place = places[units[unit.index + 1].index]
        source = Source(place.source.file, unit.source.first, place.source.last, f"{unit.source.text}\n{place.source.text}")
        more = _going_on(units, unit.index + 2)
        found += _reply(question["text"], below["text"], place, source, known, properties, more)
    return found


def _going_on(units: list[Unit], index: int) -> str:
    """The lines right below an answer that are set in: it goes on there."""
    found: list[str] = []
    while index < len(units) and units[index].kind == "line" and GOES_ON.match(units[index].source.text):
        if QUESTION_LINE.fullmatch(units[index].text) or units[index].source.first != units[index - 1].source.last + 1:
            break
        found.append(units[index].text)
        index += 1
    return ". ".join(found)


def _reply(
    question: str, answer: str, place: Place, source: Source, known: frozenset[str], properties: frozenset[str], more: str = ""
) -> Iterator[Fact]:
    """The facts of a question with its answer. `source`: the lines of both; `more`: the lines in which the answer goes on."""
    said = answer if place.concept else FORMULA_TAIL.sub("", without_credit(answer)).strip() or answer
    question = question if place.concept else AND_EXAMPLES.sub("", question)
    first = sentences(said)[0]
    asked = replace(place, source=source, group="#".join((place.source.file, "asked", *place.path)))
    if not place.concept and (one_list := listed(question, first)):
        yield Collection(replace(asked, group=place.group), *one_list)
    elif not place.concept and (sized := worded_formula(question, first)):
        yield Attribute(asked, sized[0], "formula", sized[1])
    elif not place.concept and (sides := set_apart(question, said) or (more and set_apart(question, f"{said.rstrip('.')}. {more}"))):
        for name, side in sides:
            reckoned = worded_formula(name, side)
            yield Attribute(asked, name, "formula", reckoned[1]) if reckoned else Definition(asked, name, answer_of(side))
    elif not place.concept and (thing := what_it_does(question)):
        yield Definition(asked, thing, without_pronoun(first.rstrip(".")))
    elif not place.concept and (told := property_of(question, properties)) and (value := answer_of(said)):
        yield Attribute(asked, *told, value)
    elif not place.concept and (sized := formula_asked(question, first)):
        yield Attribute(asked, sized[0], "formula", sized[1])
    elif not place.concept and (one := asked_of(question)):
        yield from _of_a_term(one, said, question, asked, known)
    elif not place.concept and (deed := deed_asked(question, first)):
        yield Definition(asked, deed[0], deed[1].rstrip("."))
    elif term := thing_asked(question) or _named_only(question):
        stated = definition(first, known, term)
        meaning = first.rstrip(".") if place.concept else answer_of(without_expansion(term, said))
        if words(stated[1] if stated else meaning) and (place.concept or not STEPS.match(said)):
            yield Definition(asked, term, stated[1] if stated else meaning)
    elif place.concept or (asks(question) and not YES_OR_NO.match(question)):
        yield Answer(place, question, first)


def _of_a_term(one: Asked, said: str, question: str, asked: Place, known: frozenset[str]) -> Iterator[Fact]:
    """What an answer says of the one term of its question."""
    meaning = answer_of(without_expansion(one.term, said), one.verb)
    if not words(meaning):
        return
    if STEPS.match(said) or STEPS.match(meaning):
        yield Answer(asked, question, sentences(said)[0])
    elif one.use and not _tells_a_deed(meaning):
        to = meaning.startswith("to ")
        yield Attribute(asked, one.term, "used to" if to else "used for", meaning.removeprefix("to "))
    else:
        stated = definition(meaning, known, one.term)
        yield Definition(asked, one.term, stated[1] if stated else meaning)


def answered(unit: Unit, place: Place) -> Iterator[Fact]:
    """A question with its answer behind it in one line: `Why do clouds form? Because rising air cools.`"""
    if not place.concept and ONE_LINE.fullmatch(unit.text):
        return
    said = [SPEAKER.sub("", sentence) for sentence in sentences(unit.text)]
    if len(said) == 1 and (one := ASKED_AND_ANSWERED.fullmatch(said[0])) and not asides.reason(one["answer"]):
        said = [one["question"], one["answer"]]
    if len(said) < 2 or len(words(said[0])) < 3 or not said[0].endswith("?") or asides.reason(said[0]) not in (None, "open question"):
        return
    for question, reply in pairwise(said):
        answer = BECAUSE.sub("", SPEAKER.sub("", reply), count=1)
        if not question.endswith("?") or len(words(answer)) < LEAST or asides.reason(reply) or reply.endswith(":"):
            continue
        term = None if place.concept else asked_of(question)
        if not place.concept and (members := listed(question, answer)):
            yield Collection(place, *members)
        elif term and not term.use:
            yield from _of_a_term(term, answer, question, place, frozenset())
        elif asides.is_question(question):
            yield Answer(place, question, f"{answer[0].upper()}{answer[1:]}")
