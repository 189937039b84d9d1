"""What is wrong with a database after learners have answered: what a page acknowledged must be there, once, and with the right learner."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import URL, create_engine, select

from benchmarks.learner import Learner
from components.storage.tables import answer, card


def lost(url: URL, learners: Iterable[Learner], under_way: int = 0) -> list[str]:
    """One line for each learner of whom an acknowledged answer is missing, another option is kept, more answers are kept than were
    acknowledged and `under_way` when the server ended, or an answer has moved its fact's card on twice or not at all."""
    wrong = []
    engine = create_engine(url)
    with engine.connect() as connection:
        for number, learner in enumerate(learners):
            mine = select(answer.c.chosen).where(answer.c.learner == learner.identity).order_by(answer.c.at)
            kept = list(connection.execute(mine).scalars())
            reviews = sum(connection.execute(select(card.c.reviews).where(card.c.learner == learner.identity)).scalars())
            given = learner.given
            if kept[: len(given)] != given or len(kept) > len(given) + under_way or reviews != len(kept):
                wrong.append(f"learner {number}: acknowledged {given}, kept {kept}, reviews {reviews}")
    engine.dispose()
    return wrong
