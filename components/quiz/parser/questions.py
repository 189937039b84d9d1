"""Facts of questions with their answers: `Q: …`, `A: …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from components.quiz import asides
from components.quiz.facts import Answer, Attribute, Collection, Definition, Fact, Place
from components.quiz.german_forms import german_form
from components.quiz.grammar import form
from components.quiz.parser.asked import asked_of, formula_asked, only_named, tells_to
from components.quiz.parser.labels import is_term
from components.quiz.parser.properties import property_of
from components.quiz.parser.replied import answer_of
from components.quiz.parser.replies import listed, set_apart, what_it_does, without_credit
from components.quiz.parser.sentences import definition, sentences
from components.quiz.parser.units import Unit
from components.quiz.parser.versus import third
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
STEPS = re.compile(r"\(?1[.)]\s")
"""What an answer begins with that counts steps."""
SHORT = 3
QUESTION_LINE = re.compile(r"(?:Q|F|Question|Frage)\s*\d*\s*[:.)]\s*(?P<text>.+)")
ANSWER_LINE = re.compile(r"(?:A|Answer|Antwort)\s*\d*\s*[:.)]\s*(?P<text>.+)")
ASKED_AND_ANSWERED = re.compile(r"(?P<question>[^?]{8,160}\?)\s+(?:(?:->|→|=>|[–—-])\s+)?(?P<answer>(?![–—=-]+>?\s|→)[^\s(?][^?]{4,200})")
"""A question and, in small letters or behind an arrow, its answer: `Who may vote? -> every citizen of 18 years`."""
SPEAKER = re.compile(r"^(?:Q|A|F|Question|Answer|Frage|Antwort)\s*\d*\s*[:.)]\s*")


def thing_asked(text: str) -> str:
    """The term of a question that asks what one thing is: `What is a scion?`; "" for any other text."""
    what = WHAT_IS.fullmatch(text)
    return what["term"] if what and is_term(what["term"]) and not NO_THING.search(what["term"]) else ""


def _named_only(text: str) -> str:
    """The term of a question that is a name and no more: `tidal effect?`, `verstehen`; "" for any other text."""
    name = text.strip().rstrip("?= ")
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
        question = QUESTION_LINE.fullmatch(unit.text)
        if question is None or unit.index + 1 >= len(units):
            continue
        answer = ANSWER_LINE.fullmatch(units[unit.index + 1].text)
        if answer is None or asides.reason(answer["text"]):
            continue
        place = places[units[unit.index + 1].index]
        said = answer["text"] if place.concept else without_credit(answer["text"])
        first = sentences(said)[0]
        both = Source(place.source.file, unit.source.first, place.source.last, f"{unit.source.text}\n{place.source.text}")
        asked = replace(place, source=both, group="#".join((place.source.file, "asked", *place.path)))
        if not place.concept and (one_list := listed(question["text"], first)):
            found.append(Collection(replace(asked, group=place.group), *one_list))
        elif not place.concept and (sides := set_apart(question["text"], said)):
            found += [Definition(asked, *side) for side in sides]
        elif not place.concept and (thing := what_it_does(question["text"])):
            found.append(Definition(asked, thing, first.rstrip(".")))
        elif not place.concept and (told := property_of(question["text"], properties)) and (value := answer_of(said)):
            found.append(Attribute(asked, *told, value))
        elif not place.concept and (sized := formula_asked(question["text"], first)):
            found.append(Attribute(asked, sized[0], "formula", sized[1]))
        elif not place.concept and (one := asked_of(question["text"])):
            meaning = answer_of(said, one.verb)
            if STEPS.match(meaning):
                found.append(Answer(place, question["text"], first))
            elif one.use and not _tells_a_deed(meaning):
                to = meaning.startswith("to ")
                found.append(Attribute(asked, one.term, "used to" if to else "used for", meaning.removeprefix("to ")))
            elif meaning:
                stated = definition(meaning, known, one.term)
                found.append(Definition(asked, one.term, stated[1] if stated else meaning))
        elif term := thing_asked(question["text"]) or _named_only(question["text"]):
            stated = definition(first, known, term)
            told_of_it = first.rstrip(".") if place.concept else answer_of(said)
            found.append(Definition(asked, term, stated[1] if stated else told_of_it))
        else:
            found.append(Answer(place, question["text"], first))
    return found


def answered(unit: Unit, place: Place) -> Iterator[Fact]:
    """A question with its answer behind it in one line: `Why do clouds form? Because rising air cools.`"""
    said = [SPEAKER.sub("", sentence) for sentence in sentences(unit.text)]
    if len(said) == 1 and (one := ASKED_AND_ANSWERED.fullmatch(said[0])) and not asides.reason(one["answer"]):
        said = [one["question"], one["answer"]]
    if len(said) < 2 or len(words(said[0])) < 3 or not said[0].endswith("?") or asides.reason(said[0]) not in (None, "open question"):
        return
    for question, reply in pairwise(said):
        answer = re.sub(r"(?:because|since)\s+", "", SPEAKER.sub("", reply), count=1, flags=re.I)
        if question.endswith("?") and asides.is_question(question) and len(words(answer)) >= 2 and not asides.reason(reply):
            yield Answer(place, question, f"{answer[0].upper()}{answer[1:]}")
