"""What an answer of a learner's `Q:` and `A:` states besides a sentence: a list, two things set against each other, whose idea it is."""

from __future__ import annotations

import re

from components.quiz.brackets import without_brackets
from components.quiz.grammar import plural
from components.quiz.parser.labels import inline_list, is_term
from components.quiz.parser.sentences import sentences
from components.quiz.parser.versus import sides, without_noun
from components.quiz.words import NUMBERS, words

NAME = r"(?:[A-ZÄÖÜ][\w'’-]*\.?)"
CREDIT = re.compile(
    rf"{NAME}(?:,? (?:&|and|und|{NAME})){{0,4}},?\s*\(?(?P<year>\d{{4}}(?:[/–-]\d{{2,4}})?)?\)?\s*(?P<end>\.(?=\s)|:(?=\s))\s+(?=\S)"
)
"""Whose idea it is, in front of the idea: `Cooley 1902. We form …`, `C. Wright Mills (1959): the ability to …`, `Durkheim. Ways of …`."""
ASKED_LIST = re.compile(
    r"(?:(?:what|which|was|welche) (?:are|sind) (?:the |die )?|(?:name|list|nenne|give) (?:the |die )?)?"
    r"(?:(?P<number>\w+) )?(?P<head>[^?]{3,60}?)(?:\s*\([^()]*\))?\s*[?:]?",
    re.I,
)
GERMAN_NUMBERS = dict(zip("zwei drei vier fünf sechs sieben acht".split(), range(2, 9), strict=True))
SAID = re.compile(r"\s*(?:=|:|–|—|-|→|->|is|are|means|ist|sind)\s+(?P<said>\S.+)")
IN_ORDER = re.compile(
    r",? (?:in order|bottom to top|top to bottom|from \w+ to \w+|in (?:the )?(?:right|correct) order|der reihe nach)$", re.I
)
DOES = re.compile(
    r"what (?:does|do) (?:an? |the )?(?P<what>[^?]{2,40}?) do\s*\?|"
    r"was (?:macht|machen|tut|bewirkt) (?:eine? |der |die |das )?(?P<was>[^?]{2,40}?)\s*\?",
    re.I,
)
THIRD = re.compile(r"[a-z]{2,}[^s\W]s")
"""What a verb in the third person looks like: right behind its subject a word need not be known (`hoists`)."""
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
    head, number = IN_ORDER.sub("", match["head"].strip()), (match["number"] or "").lower()
    count = int(number) if number.isdigit() else NUMBERS.get(number) or GERMAN_NUMBERS.get(number)
    if number and count is None:
        head = f"{match['number']} {head}"
    if count is not None and int(count) != len(members):
        return None
    return (head, members) if _several(head) and is_term(head) and "," not in head else None


def _several(head: str) -> bool:
    """Whether a head names several things by its noun: `types of legitimate authority`."""
    return plural(re.split(r"\s(?:of|in|for|on|von|der|des)\s", head, maxsplit=1)[0])


def set_apart(question: str, answer: str) -> list[tuple[str, str]]:
    """Both sides of `Mechanical vs organic solidarity?` with what the answer says of each; [] if it does not say it of both."""
    asked = without_brackets(question).strip(" ?").replace(" / ", " and ")
    names = sides(asked) or sides(f"difference between {asked}")
    if len(names) != 2:
        return []
    bare, noun = without_noun(names)
    forms = {f"{names[0]}{noun}": (f"{names[0]}{noun}", names[0]), names[1]: (names[1], bare)}
    starts = "|".join(re.escape(written) for several in forms.values() for written in several)
    begins = re.compile(rf"[;,.]\s(?=(?:the |an? )?(?:{starts})\b)|;\s", re.I)
    found: dict[str, str] = {}
    for part in [part.strip(" .") for sentence in sentences(answer) for part in begins.split(sentence)]:
        for name, written in ((name, written) for name, several in forms.items() for written in several):
            told = re.match(rf"(?:the |an? )?{re.escape(written)}(?=[\s:=])", part, re.I)
            if told and (said := _said(part[told.end() :])):
                found.setdefault(name, said)
    return list(found.items()) if len(found) == 2 else []


def _said(rest: str) -> str:
    """What a sentence says behind its subject: a description, or what it does; "" if neither is plain."""
    told = SAID.fullmatch(rest)
    does = THIRD.fullmatch(rest.split()[0]) if rest.split() else None
    said = told["said"] if told else rest if does else ""
    return said.strip() if len(words(said)) >= 2 else ""


def what_it_does(question: str) -> str:
    """The thing of `What does ARP do?`; "" for any other question."""
    match = DOES.fullmatch(question.strip())
    what = (match["what"] or match["was"]) if match else ""
    return what if what and is_term(what) else ""
