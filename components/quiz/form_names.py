"""The forms in which a fact can be asked, with what a reader calls them."""

from __future__ import annotations

from typing import Final

FORM_NAMES: Final[dict[str, str]] = {
    "meaning": "What a term means",
    "term": "Which term is meant",
    "gap": "A gap at the end of a sentence",
    "pair": "What belongs together",
    "property": "A property of something",
    "owner": "Whose property it is",
    "profile": "What holds for something",
    "both": "Two things at once",
    "opposite": "A statement among its opposites",
    "listed": "One of several values",
    "contrast": "One of two that are set against each other",
    "member": "One of a list",
    "outsider": "Which is NOT one",
    "order": "The order of steps",
    "together": "What a list is a list of",
    "question": "A question of the notes",
    "asked": "Which question is answered",
    "reason": "Why something is so",
    "correction": "Which statement is right",
    "mistake": "Which statement is wrong",
    "code": "What a line of code does",
    "call": "Which line of code it is",
    "printed": "What code gives",
}
"""A form's name, as in `Question.form`, and its label; in the order in which they are offered."""
