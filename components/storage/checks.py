"""Nothing reaches SQL unchecked: ids by their shape, texts by their size, and no character that a database cannot hold."""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from components.storage.errors import GoneError, RefusedError
from components.storage.limits import ID, LABEL, LARGEST_QUIZ, SMALL
from components.storage.rows import Answer, Card, Sitting

LEARNER: Final = re.compile(r"[0-9a-f]{64}", re.ASCII)
RANDOM: Final = re.compile(r"[A-Za-z0-9_-]{22}", re.ASCII)
HUGE: Final = 2**31 - 1


def new_id() -> str:
    """128 random bits."""
    return secrets.token_urlsafe(16)


def learner_id(value: str) -> str:
    """The value, if it is a SHA-256 in hexadecimal. Raises RefusedError."""
    if not isinstance(value, str) or not LEARNER.fullmatch(value):
        raise RefusedError("This is not a learner's id.")
    return value


def random_id(value: str) -> str:
    """The value, if `new_id` could have made it. Raises GoneError: nothing is kept under any other."""
    if not isinstance(value, str) or not RANDOM.fullmatch(value):
        raise GoneError("Nothing is kept under this id.")
    return value


def given_id(value: str) -> str:
    """The value, if it can be a question's or fact's id; those of a quiz from a file are anybody's. Raises RefusedError."""
    if not isinstance(value, str) or not 1 <= len(value) <= ID or not value.isprintable():
        raise RefusedError(f"The id of a question or fact must be 1 to {ID} printable characters.")
    return value


def label(value: str, most: int = LABEL) -> str:
    """A title or the like, without what databases cannot hold, and cut where it is too long."""
    if not isinstance(value, str):
        raise RefusedError("A title must be text.")
    return clean(value)[:most]


def clean(text: str) -> str:
    """The text without NUL (PostgreSQL) and lone surrogates (UTF-8)."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()


def json_text(value: Any, what: str, most: int = SMALL) -> str:
    """The value as JSON text. Raises RefusedError if it is not JSON data or too long."""
    try:
        text = json.dumps(value, ensure_ascii=True, allow_nan=False)
        json.dumps(value, ensure_ascii=False).encode()  # a half character could never be exported again
    except (TypeError, ValueError, RecursionError):
        raise RefusedError(f"{what} cannot be written as JSON.") from None
    if len(text) > most:
        raise RefusedError(f"{what} would take {len(text)} characters, and may take {most}.")
    return text


def count(value: int, what: str) -> int:
    """The value, if it is a number from 0 on that every database can hold. Raises RefusedError."""
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= HUGE:
        raise RefusedError(f"{what} must be a whole number from 0 on.")
    return value


def moment(value: datetime, what: str) -> datetime:
    """The value, if it is a time with a zone that can be turned into UTC. Raises RefusedError."""
    if not isinstance(value, datetime) or value.tzinfo is None or not 1970 <= value.year <= 9990:
        raise RefusedError(f"{what} must be a time with its zone.")
    return value


def truth(value: bool, what: str) -> bool:
    """The value, if it is True or False. Raises RefusedError."""
    if not isinstance(value, bool):
        raise RefusedError(f"{what} must be true or false.")
    return value


def sitting_values(sitting: Sitting) -> dict[str, Any]:
    """The row of a sitting. Raises RefusedError."""
    quiz = clean(sitting.quiz)
    if len(quiz.encode()) > LARGEST_QUIZ:
        raise RefusedError("This quiz takes more than 5 MB and cannot be kept: choose fewer questions.")
    if not isinstance(sitting.settings, Mapping):
        raise RefusedError("A sitting's settings must be names and values.")
    return {
        "id": random_id(sitting.id),
        "title": label(sitting.title),
        "created": moment(sitting.created, "A sitting's beginning"),
        "updated": moment(sitting.updated, "A sitting's last change"),
        "quiz": quiz,
        "settings": json_text(dict(sitting.settings), "A sitting's settings"),
        "position": count(sitting.position, "A sitting's position"),
        "finished": truth(sitting.finished, "“finished”"),
    }


def answer_values(answer: Answer) -> dict[str, Any]:
    """The row of an answer. Raises RefusedError."""
    if answer.certainty is not None and (isinstance(answer.certainty, bool) or answer.certainty not in (1, 2, 3)):
        raise RefusedError("Certainty must be 1, 2 or 3.")
    return {
        "sitting": random_id(answer.sitting),
        "question_id": given_id(answer.question_id),
        "fact_id": given_id(answer.fact_id),
        "form": label(answer.form),
        "section": label(answer.section),
        "chosen": count(answer.chosen, "The chosen option"),
        "correct": truth(answer.correct, "“correct”"),
        "certainty": answer.certainty,
        "at": moment(answer.at, "The time of an answer"),
    }


def card_values(card: Card) -> dict[str, Any]:
    """The row of a card. Raises RefusedError."""
    if not isinstance(card.fsrs, str) or len(card.fsrs) > SMALL:
        raise RefusedError("A card's schedule is too long to be one.")
    return {
        "fact_id": given_id(card.fact_id),
        "fsrs": clean(card.fsrs),
        "due": moment(card.due, "When a card is due"),
        "reviewed": moment(card.reviewed, "When a card was reviewed"),
        "last_form": label(card.last_form),
        "section": label(card.section),
        "source": label(card.source),
        "reviews": count(card.reviews, "A card's reviews"),
        "lapses": count(card.lapses, "A card's lapses"),
    }
