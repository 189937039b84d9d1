"""Which facts come back today, in which question, and in which order."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from components.quiz.practice.scheduling import CardError, due_day, retrievability
from components.quiz.question import Question


@dataclass(frozen=True)
class Asked:
    """In which form, and in which question, a fact was asked last."""

    form: str
    question: str


def days(cards: Mapping[str, str], standing: Collection[str], day: date, exam: date | None = None) -> dict[str, date]:
    """Fact -> the day on which it comes back, as known on `day`.

    `cards` maps a fact's id to its card; a fact that the notes no longer state (not in `standing`) does not come back, and neither does one
    whose card cannot be read.
    """
    found: dict[str, date] = {}
    for fact, card in cards.items():
        if fact in standing:
            with suppress(CardError):
                found[fact] = due_day(card, exam, day)
    return found


def due(cards: Mapping[str, str], standing: Collection[str], day: date, exam: date | None = None) -> list[str]:
    """The ids of the facts that are to be asked on `day` (see `days`), the least known first."""
    back = days(cards, standing, day, exam)
    return [fact for _, fact in sorted((retrievability(cards[fact], day), fact) for fact, when in back.items() if when <= day)]


def in_another_form(candidates: Iterable[Question], last: Mapping[str, Asked]) -> list[Question]:
    """For every fact the questions that differ most from the one that was asked last.

    Those in another form, else other questions of the same form, else the same question again. The order stays.
    """
    by_fact: dict[str, list[Question]] = defaultdict(list)
    for question in candidates:
        by_fact[question.fact.id].append(question)
    kept: list[Question] = []
    for fact, questions in by_fact.items():
        before = last.get(fact)
        if before is None:
            kept += questions
            continue
        other_form = [question for question in questions if question.form != before.form]
        other = [question for question in questions if question.id != before.question]
        kept += other_form or other or questions
    return kept


def interleaved(questions: Iterable[Question], seed: int) -> list[Question]:
    """The questions with the sections mixed and what is easily confused near each other, all from the seed.

    Facts of one list or table, or under one heading, form a cluster; two clusters of different sections are dealt out like the halves of
    a pack of cards: neighbours differ in section, and the next of the same cluster is two steps away. Once a single section is left its
    clusters follow one another. Interleaving: Rohrer & Taylor 2007; confusable categories side by side: Kang & Pashler 2012.
    """
    chance = random.Random(f"{seed}/interleaved")
    sections: dict[str, dict[tuple[str, ...], list[Question]]] = {}
    for question in sorted(questions, key=lambda question: question.id):
        sections.setdefault(question.section, {}).setdefault(_confusable(question), []).append(question)
    queues: dict[str, list[list[Question]]] = {}
    for section in sorted(sections):
        clusters = list(sections[section].values())
        for cluster in clusters:
            chance.shuffle(cluster)
        chance.shuffle(clusters)
        queues[section] = clusters
    done: list[Question] = []
    while left := [section for section, clusters in queues.items() if clusters]:
        left.sort(key=lambda section: (bool(done) and section == done[-1].section, -sum(map(len, queues[section])), section))
        hands = [queues[section].pop() for section in left[:2]]
        done += [question for dealt in zip_longest(*hands) for question in dealt if question is not None]
    return done


def _confusable(question: Question) -> tuple[str, ...]:
    place = question.fact.place
    return (place.source.file, *place.path) if place.path else (place.source.file, place.group)
