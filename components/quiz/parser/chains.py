"""What follows what, in one line behind arrows: `order of a query: FROM → WHERE → GROUP BY → HAVING`."""

from __future__ import annotations

import re

from components.quiz.asides import EXAMPLES, is_task
from components.quiz.brackets import without_brackets
from components.quiz.german_forms import german_form
from components.quiz.grammar import form
from components.quiz.words import normal

ARROW = re.compile(r"\s*(?:→|⇒|➔|➜|-{1,2}>|=>)\s*")
LABEL = re.compile(r"(?P<label>[^\W\d_][^:→⇒➔➜>]{2,50}?)(?::|\s[–—-])\s+(?P<rest>\S.*)")
MEMBER = re.compile(r"[^\W\d_]{2,}(?:[ '’-][^\W\d_]+){0,3}")
LEAST, MOST = 4, 9
"""With fewer members there are too few wrong options; a longer line is a story."""
SORTS = ("noun", "ing", "to", "participle")
"""Forms of a step or a station; a sentence tells what happens, and not what comes where."""


def chain(text: str, german: bool = False) -> tuple[str, tuple[str, ...]] | None:
    """The label in front of a line ("" if there is none) and what follows one another in it; None for a line that says anything else.

    Each member is a name of a few words and stands there once: of `rain → soil → rain` nothing is the next.
    """
    bare = text.strip().rstrip(".")
    if len(ARROW.findall(bare)) < LEAST - 1:
        return None
    match = LABEL.fullmatch(bare)
    label, rest = (match["label"].strip(), match["rest"]) if match else ("", bare)
    if label and (EXAMPLES.fullmatch(label) or is_task(label) or form(label) != "noun"):
        return None
    members = tuple(without_brackets(part).strip() for part in ARROW.split(rest))
    if not LEAST <= len(members) <= MOST or len({normal(member) for member in members}) < len(members):
        return None
    sort = german_form if german else form
    return (label, members) if all(MEMBER.fullmatch(member) and sort(member) in SORTS for member in members) else None
