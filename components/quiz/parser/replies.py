"""What an answer of a learner's `Q:` and `A:` states besides a sentence: a list, what a thing does, whose idea it is."""

from __future__ import annotations

import re

from components.quiz.grammar import plural
from components.quiz.parser.labels import inline_list, is_term
from components.quiz.parser.versus import third
from components.quiz.words import NUMBERS, words

NAME = r"(?:[A-ZÄÖÜ][\w'’-]*\.?)"
CREDIT = re.compile(
    rf"{NAME}(?:,? (?:&|and|und|{NAME})){{0,4}},?\s*\(?(?P<year>\d{{4}}(?:[/–-]\d{{2,4}})?)?\)?\s*(?P<end>\.(?=\s)|:(?=\s))\s+(?=\S)"
)
"""Whose idea it is, in front of the idea: `Cooley 1902. We form …`, `C. Wright Mills (1959): the ability to …`, `Durkheim. Ways of …`."""
ASKED_LIST = re.compile(
    r"(?:(?:what|which|was|welche) (?:are|sind) (?:the |die )?|(?P<told>name|list|nenne|give) (?P<all>the |die |all |alle )?)?"
    r"(?:(?P<number>\w+) )?(?P<head>[^?]{3,60}?)(?:\s*\([^()]*\))?\s*[?:.]?",
    re.I,
)
SOME = ("examples of", "Beispiele für")
"""How a list is headed that may well not be whole: `Name three sails`."""
GERMAN_NUMBERS = dict(zip("zwei drei vier fünf sechs sieben acht".split(), range(2, 9), strict=True))
THERE = re.compile(r"(?:what|which|welche)\s+(?P<head>\S.*)\s(?:are there|exist|do we (?:have|know)|gibt es)\s*\??", re.I)
"""`What kinds of rope are there?`"""
IN_ORDER = re.compile(
    r",? (?:in order|bottom to top|top to bottom|from \w+ to \w+|in (?:the )?(?:right|correct) order|der reihe nach)$", re.I
)
DOES = re.compile(
    r"what (?:does|do) (?:an? |the )?(?P<what>[^?]{2,40}?) do\s*\?|"
    r"was (?:macht|machen|tut|bewirkt) (?:eine? |der |die |das )?(?P<was>[^?]{2,40}?)\s*\?",
    re.I,
)
ASKED_DEED = re.compile(r"what (?P<aux>does|do) (?:an? |the )?(?P<what>[^?]{2,40}) (?P<verb>[a-z]{3,})\s*\?", re.I)
"""`What does ARP resolve?`"""
ITSELF = re.compile(r"(?P<pronoun>it|they|this)\s+(?P<deed>(?P<verb>[a-z]+)\s\S.*)", re.I)
"""A deed of what was asked about: `It resolves addresses`."""
SEVERAL_DE = re.compile(
    r"(?:[a-zäöüß-]+e[nr]? )*[A-ZÄÖÜ][\w-]*(?:en|ungen|stände|formen|arten|phasen|schritte|teile|merkmale|gründe|ziele)(?: |$)"
)
LONGEST_MEMBER = 5
COUNTS = {word: int(value) for word, value in NUMBERS.items()} | GERMAN_NUMBERS
COUNT_INSIDE = re.compile(rf"(?:(?<=['’]s )|(?<=s['’] ))(?P<number>{'|'.join(COUNTS)})\s", re.I)
"""So many of somebody's: `Koch's four postulates`."""
NUMBERED = re.compile(r"\d{1,2}[.)]?\s+(?=[^\W\d])")
"""The number of a member in its list: `1 jib, 2 main, 3 mizzen`."""


def without_credit(answer: str) -> str:
    """An answer without the name in front of it, if four words are left."""
    match = CREDIT.match(answer)
    if match is None or not (match["year"] or match["end"] == "." or len(match[0].split()) > 1):
        return answer
    rest = answer[match.end() :]
    return rest if len(words(rest)) >= 4 else answer


def listed(question: str, answer: str) -> tuple[str, tuple[str, ...]] | None:
    """The head and the members of `Three classic perspectives?` with an answer `a, b, c`; None if it is no such list."""
    there = THERE.fullmatch(question.strip())
    match = ASKED_LIST.fullmatch(there["head"] if there else question.strip())
    if match is None:
        return None
    number = (match["number"] or "").lower()
    count = int(number) if number.isdecimal() else COUNTS.get(number)
    members = _members(re.sub(r"\s*\([^()]*\)", "", answer), count or 0)
    if len(members) < 3 or any(len(member.split()) > LONGEST_MEMBER for member in members):
        return None
    head = IN_ORDER.sub("", match["head"].strip())
    if number and count is None:
        head = f"{match['number']} {head}"
    if count is not None and count != len(members):
        return None
    inside = COUNT_INSIDE.search(head)
    if inside and not match["told"]:
        if COUNTS[inside["number"].lower()] != len(members):
            return None
        head = f"{head[: inside.start()]}{head[inside.end() :]}"
    if not _several(head) or not is_term(head) or re.search(r"[,:]", head) or any(":" in member for member in members):
        return None
    return (f"{SOME[match['told'].lower() == 'nenne']} {head}" if match["told"] and not match["all"] else head), members


def _members(answer: str, count: int) -> tuple[str, ...]:
    """The members of a list, as many as are asked for: where too many are found, those that commas alone part."""
    members = inline_list(answer) or ()
    if count and len(members) > count:
        parts = tuple(part.strip() for part in answer.strip().rstrip(".").split(", "))
        members = parts if len(parts) == count else members
    if members and all(NUMBERED.match(member) for member in members):
        members = tuple(NUMBERED.sub("", member, count=1) for member in members)
    if members and members[0][:1].isupper() and members[0][1:2].islower() and all(member[:1].islower() for member in members[1:]):
        members = (f"{members[0][0].lower()}{members[0][1:]}", *members[1:])  # the capital is that of the line
    return members


def _several(head: str) -> bool:
    """Whether a head names several things by its noun: `types of legitimate authority`, `Bedingungen für einen Stau`."""
    many = SEVERAL_DE.match(head) is not None
    return many or plural(re.split(r"\s(?:of|in|for|on|von|der|des)\s", head, maxsplit=1)[0])


def what_it_does(question: str) -> str:
    """The thing of `What does ARP do?`; "" for any other question."""
    match = DOES.fullmatch(question.strip())
    what = (match["what"] or match["was"]) if match else ""
    return what if what and is_term(what) else ""


def without_pronoun(answer: str) -> str:
    """What an answer says that the thing asked about does: `translates names` of `It translates names`; any other answer as it is."""
    match = ITSELF.fullmatch(answer)
    if match is None:
        return answer
    many = match["pronoun"].lower() == "they"
    verb = match["verb"].lower()
    tells = {f"{verb}s", f"{verb}es", f"{verb[:-1]}ies"} if many else {verb}
    return match["deed"] if any(third(form) for form in tells) else answer


def deed_asked(question: str, answer: str) -> tuple[str, str] | None:
    """The thing and its deed, where `What does ARP resolve?` is answered with `It resolves …`; None for any other question."""
    match, said = ASKED_DEED.fullmatch(question.strip()), ITSELF.fullmatch(answer)
    if match is None or said is None or not is_term(match["what"]):
        return None
    verb = match["verb"].lower()
    forms = {verb} if match["aux"].lower() == "do" else {f"{verb}s", f"{verb}es", f"{verb[:-1]}ies"}
    return (match["what"], said["deed"]) if said["verb"].lower() in forms else None
