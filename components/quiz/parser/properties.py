"""A property that a learner's questions ask of several things in turn: `What is the antidote for heparin?`, `Antidote for opioids?`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from components.quiz.parser.labels import is_term

PROPERTY = re.compile(
    r"(?:(?:what(?:['’]s|\s+is|\s+are|\s+was)|was ist|wie lautet|name|state|give|nenne)\s+)?(?:the\s+|der\s+|die\s+|das\s+)?"
    r"(?P<property>[^\W\d][\w-]*(?:\s[\w-]+){0,2}?)\s+(?:of|for|von|vom|für|der|des)\s+(?:an?\s+|the\s+|eine[mnrs]?\s+|de[mnrs]\s+|die\s+|das\s+)?"
    r"(?P<of>[^?:;,]{2,40}?)\s*[?.:]*",
    re.I,
)
NO_PROPERTY = re.compile(
    r"\b(?:differences?|unterschiede?|definitions?|meaning|bedeutung|examples?|beispiele?|reasons?|name|what|how|why|when|where|which|who|kinds?|types?|"
    r"is|are|was|do|does)\b",
    re.I,
)
ENOUGH = 3
"""So many things of which a property is asked stand side by side."""


def _asked(question: str) -> tuple[str, str] | None:
    match = PROPERTY.fullmatch(question.strip())
    if match is None or NO_PROPERTY.search(match["property"]) or not is_term(match["of"]):
        return None
    return match["of"].strip(), match["property"].lower()


def shared_properties(questions: Iterable[str]) -> frozenset[str]:
    """The properties, small, that are asked of ENOUGH things."""
    things: dict[str, set[str]] = defaultdict(set)
    for question in questions:
        if asked := _asked(question):
            things[asked[1]].add(asked[0].lower())
    return frozenset(name for name, found in things.items() if len(found) >= ENOUGH)


def property_of(question: str, shared: frozenset[str]) -> tuple[str, str] | None:
    """The thing and the property that a question asks of it, one of those that the notes ask of others too; else None."""
    if (asked := _asked(question)) and asked[1] in shared:
        return asked
    bare = question.strip().rstrip("?.: ")
    first = bare.lower().split()
    name = next((name for count in (3, 2, 1) if (name := " ".join(first[:count])) in shared and len(first) > count), "")
    thing = bare[len(name) :].strip()
    return (thing, name) if name and is_term(thing) else None
