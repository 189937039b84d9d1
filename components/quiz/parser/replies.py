"""What an answer of a learner's `Q:` and `A:` states besides a sentence: a list, two things set against each other, whose idea it is."""

from __future__ import annotations

import re

from components.quiz.grammar import plural
from components.quiz.parser.labels import inline_list, is_term
from components.quiz.parser.sentences import sentences
from components.quiz.words import NUMBERS, words

NAME = r"(?:[A-ZÄÖÜ][\w'’-]*\.?)"
CREDIT = re.compile(
    rf"{NAME}(?: (?:&|and|und|{NAME})){{0,4}},?\s*\(?(?P<year>\d{{4}}(?:[/–-]\d{{2,4}})?)?\)?\s*(?P<end>\.(?=\s)|:(?=\s))\s+(?=\S)"
)
"""Whose idea it is, in front of the idea: `Cooley 1902. We form …`, `C. Wright Mills (1959): the ability to …`, `Durkheim. Ways of …`."""
ASKED_LIST = re.compile(
    r"(?:(?:what|which|was|welche) (?:are|sind) (?:the |die )?|(?:name|list|nenne|give) (?:the |die )?)?"
    r"(?:(?P<number>\w+) )?(?P<head>[^?]{3,60}?)(?:\s*\([^()]*\))?\s*[?:]?",
    re.I,
)
GERMAN_NUMBERS = dict(zip("zwei drei vier fünf sechs sieben acht".split(), range(2, 9), strict=True))
SIDES = re.compile(
    r"(?:difference between |unterschied zwischen )?(?P<one>[\w-]+)\s+(?:vs?\.?|versus|and|or|und|oder|/)\s+(?P<other>[\w-]+)"
    r"(?P<noun>(?: [\w-]+){0,2})(?:\s*\([^()]*\))?\s*\??",
    re.I,
)
SAID = r"\s*(?:=|:|–|—|-|→|->|is|are|means|ist|sind)\s+(?P<said>\S.+)"
LONGEST_MEMBER = 5


def without_credit(answer: str) -> str:
    """An answer without the name in front of it, if four words are left."""
    match = CREDIT.match(answer)
    if match is None or not (match["year"] or match["end"] == "." or len(match[0].split()) > 1):
        return answer
    rest = answer[match.end() :]
    return rest if len(words(rest)) >= 4 else answer


def listed(question: str, answer: str) -> tuple[str, tuple[str, ...]] | None:
    """The head and the members of `Three classic perspectives?` with an answer `a, b, c`; None if it is no such list."""
    match = ASKED_LIST.fullmatch(question.strip())
    members = inline_list(re.sub(r"\s*\([^()]*\)", "", answer))
    if match is None or not members or len(members) < 3 or any(len(member.split()) > LONGEST_MEMBER for member in members):
        return None
    head, number = match["head"].strip(), (match["number"] or "").lower()
    count = int(number) if number.isdigit() else NUMBERS.get(number) or GERMAN_NUMBERS.get(number)
    if number and count is None:
        head = f"{match['number']} {head}"
    if count is not None and int(count) != len(members):
        return None
    return (head, members) if _several(head) and is_term(head) else None


def _several(head: str) -> bool:
    """Whether a head names several things by its noun: `types of legitimate authority`."""
    return plural(re.split(r"\s(?:of|in|for|on|von|der|des)\s", head, maxsplit=1)[0])


def set_apart(question: str, answer: str) -> list[tuple[str, str]]:
    """Both sides of `Mechanical vs organic solidarity?` with what the answer says of each; [] if it does not say it of both."""
    match = SIDES.fullmatch(question.strip())
    if match is None or match["one"].lower() == match["other"].lower():
        return []
    found: dict[str, str] = {}
    for sentence in (part for one in sentences(answer) for part in re.split(r";\s", one)):
        for side in (match["one"], match["other"]):
            told = re.fullmatch(
                rf"(?:the |an? )?{re.escape(side)}(?: {re.escape(match['noun'].strip())})?{SAID}", sentence.strip(" ."), re.I
            )
            if told and side not in found:
                found[side] = told["said"].strip()
    if len(found) < 2 or any(len(words(said)) < 2 for said in found.values()):
        return []
    return [(f"{side}{match['noun']}" if match["noun"] else side, said) for side, said in found.items()]
