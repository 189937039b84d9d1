"""Answers, which are only ever added to, and the cards that say when a fact is due again."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from components.storage.checks import answer_values, card_values, given_id, random_id
from components.storage.errors import GoneError, RefusedError
from components.storage.limits import MOST_ANSWERS, MOST_CARDS
from components.storage.rows import Answer, Card
from components.storage.scope import Scope
from components.storage.tables import answer, card, sitting

Review = Callable[[Card | None], Card]
"""From what is known of a fact before the answer to what is known after."""


def record(mine: Scope, given: Answer, review: Card | Review | None) -> Answer:
    """Add the answer, and take the fact's card on. Returns what is kept: for a question answered before, the first answer.

    Raises GoneError if the sitting is not kept (it was erased in another tab).
    """
    values = answer_values(given)
    earlier = mine.one(answer, answer.c.sitting == values["sitting"], answer.c.question_id == values["question_id"])
    if earlier is not None:
        return Answer(**earlier)
    if not mine.change(sitting, sitting.c.id == values["sitting"], updated=values["at"]):
        raise GoneError("This quiz is not kept any more: begin a new one.")
    _room(mine.count(answer) + 1)
    mine.add(answer, values)
    if callable(review):
        review = review(of_fact(mine, values["fact_id"]))
    if review is not None:
        if review.fact_id != values["fact_id"]:
            raise RefusedError("The card is about another fact than the answer.")
        put_cards(mine, [review])
    return Answer(**values)


def every(mine: Scope, sitting_id: str | None = None) -> list[Answer]:
    """Answers in the order given: all, or those of one sitting."""
    where = [] if sitting_id is None else [answer.c.sitting == random_id(sitting_id)]
    return [Answer(**row) for row in mine.rows(answer, *where, order=(answer.c.at, answer.c.sitting, answer.c.question_id))]


def put_missing(mine: Scope, given: Iterable[Answer]) -> int:
    """Add those answers whose question has none yet in its sitting, which need not be kept any more. Returns how many."""
    kept = {(one.sitting, one.question_id) for one in every(mine)}
    new = {(values["sitting"], values["question_id"]): values for values in map(answer_values, given)}
    missing = [values for key, values in new.items() if key not in kept]
    _room(len(kept) + len(missing))
    mine.add(answer, *missing)
    return len(missing)


def cards(mine: Scope) -> list[Card]:
    """The learner's cards, the one due first first."""
    return [Card(**row) for row in mine.rows(card, order=(card.c.due, card.c.fact_id))]


def of_fact(mine: Scope, fact_id: str) -> Card | None:
    """The card of one fact, or None."""
    row = mine.one(card, card.c.fact_id == given_id(fact_id))
    return None if row is None else Card(**row)


def put_cards(mine: Scope, new: Iterable[Card]) -> None:
    """Keep the cards, each in place of the one for the same fact."""
    mine.put(card, *map(card_values, new))
    if mine.count(card) > MOST_CARDS:
        raise RefusedError(f"{MOST_CARDS} facts are kept at most: export your data, erase it, and go on from there.")


def _room(wanted: int) -> None:
    if wanted > MOST_ANSWERS:
        raise RefusedError(f"{MOST_ANSWERS} answers are kept at most: export your data, erase it, and go on from there.")
