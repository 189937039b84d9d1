"""The quiz as JSON, and back.

`as_json` gives the contract of `python -m components.quiz --json`. The file saved from the page has one more key, `complete`: the facts
behind the questions and the generator's counts, so that the quiz comes back as the same object. Both are read.
"""

from __future__ import annotations

import json
from typing import Any, Final

from components.notes import all_notes
from components.quiz.exports.checked import QuizFileError, checked, numbers, source_from, strings
from components.quiz.exports.facts_json import Unseen, fact_data, fact_from
from components.quiz.facts import Fact, Place
from components.quiz.parser.decode import LARGEST
from components.quiz.question import Option, Question, Quiz
from components.quiz.sources import Source

VERSION: Final = 1


def as_json(quiz: Quiz) -> bytes:
    """The quiz in the contract (UTF-8)."""
    return _dumped(quiz.as_dict())


def saved(quiz: Quiz) -> bytes:
    """The quiz in the contract with `complete`, from which `read` gives an equal quiz."""
    facts: dict[Fact, int] = {}
    for question in quiz.questions:
        for fact in (question.fact, *(option.fact for option in question.options)):
            facts.setdefault(fact, len(facts))
    complete = {
        "facts": [fact_data(fact) for fact in facts],
        "questions": [
            {
                "fact": facts[question.fact],
                "options": [{"fact": facts[option.fact], "text": option.source.text} for option in question.options],
            }
            for question in quiz.questions
        ],
        "found": dict(sorted(quiz.found.items())),
        "made": quiz.made,
        "reason_for_none": quiz.reason_for_none,
    }
    return _dumped(quiz.as_dict() | {"complete": complete})


def read(data: bytes, name: str) -> Quiz:
    """The quiz in a JSON file.

    From a file in the contract alone comes a quiz with the same questions, of whose facts only the ids are known.

    Raises:
        QuizFileError: the file, called `name`, holds no quiz; the message is one sentence.
    """
    if len(data) > LARGEST:
        raise QuizFileError(f"{name} is larger than 5 MB, which no quiz saved here is: choose a quiz that was saved as JSON.")
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise QuizFileError(f"{name} is not JSON: choose a quiz that was saved as JSON.") from None
    try:
        return _quiz(found)
    except QuizFileError as error:
        raise QuizFileError(f"{name} is not a quiz saved here: {error}.") from None


def _dumped(data: dict[str, Any]) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _quiz(data: Any) -> Quiz:
    if checked(data, "version", int, "the file") != VERSION:
        raise QuizFileError("it is of another version")
    asked = checked(data, "questions", list, "the file")
    complete: dict[str, Any] | None = checked(data, "complete", dict, "the file") if "complete" in data else None
    facts: list[Fact] = []
    more: list[Any] = [None] * len(asked)
    if complete is not None:
        facts = [fact_from(fact, f"fact {number}") for number, fact in enumerate(checked(complete, "facts", list, "“complete”"), start=1)]
        more = checked(complete, "questions", list, "“complete”")
        if len(more) != len(asked):
            raise QuizFileError("“complete” has another number of questions")
    questions = tuple(_question(one, f"question {number}", facts, more[number - 1]) for number, one in enumerate(asked, start=1))
    if len({question.id for question in questions}) < len(questions):
        raise QuizFileError("two questions have one id")
    made = (
        {} if complete is None else numbers(checked(complete, "found", dict, "“complete”"), "“found”"),
        0 if complete is None else checked(complete, "made", int, "“complete”"),
        None if complete is None else _or_none(complete, "reason_for_none", "“complete”"),
    )
    return Quiz(
        checked(data, "seed", int, "the file"),
        strings(checked(data, "notes", list, "the file"), "the file"),
        questions,
        numbers(checked(data, "dropped", dict, "the file"), "“dropped”"),
        *made,
    )


def _question(data: Any, where: str, facts: list[Fact], more: Any) -> Question:
    source = source_from(checked(data, "source", dict, where), where)
    section = checked(data, "section", str, where)
    fact_id = checked(data, "fact_id", str, where)
    fact = Unseen(Place(source, (section,), "", _concept(source)), fact_id) if more is None else _fact(more, facts, where)
    if fact.id != fact_id:
        raise QuizFileError(f"{where} is about another fact in “complete”")
    given = checked(data, "options", list, where)
    also: list[Any] = [None] * len(given) if more is None else checked(more, "options", list, where)
    if len(given) not in (3, 4) or len(also) != len(given):
        raise QuizFileError(f"{where} does not have 3 or 4 options")
    options = tuple(_option(option, f"option {number} of {where}", fact, facts, also[number - 1]) for number, option in enumerate(given, 1))
    if sum(option.correct for option in options) != 1:
        raise QuizFileError(f"{where} does not have exactly one right option")
    if len({option.text for option in options}) < len(options):
        raise QuizFileError(f"{where} has one option twice")
    return Question(
        checked(data, "id", str, where),
        fact,
        checked(data, "form", str, where),
        section,
        checked(data, "stem", str, where),
        options,
        source,
        _or_none(data, "warning", where),
    )


def _option(data: Any, where: str, asked: Fact, facts: list[Fact], more: Any) -> Option:
    text, correct = checked(data, "text", str, where), checked(data, "correct", bool, where)
    source = source_from(checked(data, "source", dict, where), where, "" if more is None else checked(more, "text", str, where))
    if more is not None:
        fact = _fact(more, facts, where)
    elif correct:
        fact = asked
    else:
        fact = Unseen(Place(source, (), "", _concept(source)), "")
    return Option(text, correct, checked(data, "why", str, where), source, fact)


def _fact(data: Any, facts: list[Fact], where: str) -> Fact:
    number = checked(data, "fact", int, where)
    if not 0 <= number < len(facts):
        raise QuizFileError(f"{where} names a fact that is not there")
    return facts[number]


def _concept(source: Source) -> str:
    """The concept of the course in whose note the source stands; "" for other notes."""
    return next((note.name for note in all_notes() if note.source == source.file), "")


def _or_none(data: Any, name: str, where: str) -> str | None:
    if isinstance(data, dict) and name in data and data[name] is None:
        return None
    return checked(data, name, str, where)
