"""Two things or more that a learner's `Q:` sets apart, with what its `A:` says of each: `Rope vs line?`, `stay? shroud?`."""

from __future__ import annotations

import re

from components.quiz.adjectives import adjective
from components.quiz.brackets import without_brackets
from components.quiz.parser.sentences import sentences
from components.quiz.parser.versus import sides, without_noun
from components.quiz.words import NUMBERS, words

SYMBOLS = re.compile(r"\s*\((?:[^\W\d]\S{0,2}(?:, )?)+\)")
"""Signs in brackets, which stand for a thing: `(μ, σ)`."""
SAID = re.compile(r"\s*(?:=|:|–|—|-|→|->|is|are|means|ist|sind)\s+(?P<said>\S.+)")
SHORT_SAID = re.compile(r"\s*(?:=|:)\s")
"""Behind a name cut short to its first word stands such a sign."""
THIRD = re.compile(r"[a-z]{2,}[^s\W]s")
"""What a verb in the third person looks like: right behind its subject a word need not be known (`hoists`)."""
ARTICLE = r"(?:the |an? |eine? |der |die |das )?"
DIFFERENCE = re.compile(r"\s*[–—:,-]\s*(?:(?:what is |what's )?the )?(?:differences?|unterschiede?)$", re.I)
LOOSE = re.compile(r"^(?:how|what|where|when|if|why|whether|that|wie|was|wo|wann|wenn|ob)(?: \w+){0,2} (?:it|they|them|er|sie|es)\b", re.I)
"""A clause whose subject no noun in front of it names: `how strongly it shows`."""
JOINED = re.compile(r"\s(?:vs?\.?|versus|or|oder|/)\s|\?\s+\w|\b(?:difference|unterschied)", re.I)
"""What shows that each thing of a question is asked about on its own; `and` may join a pair."""
LISTED = re.compile(r"\s/\s|\?\s+(?=\w)")
IN_TURN = tuple(re.compile(sign) for sign in (r"\s/\s", r";\s", r",?\svs\.?\s"))
"""What parts the answers to several things asked together; one comma is in any answer."""
LEANS = re.compile(
    r"\b(?:(?:from|of|to|by|with|without|in|on|for|into|over|under|after|before|behind|against|mak\w+|keep\w*|than|daraus|davon|dazu) "
    r"(?:it|them|that|those|ihm|ihr|ihnen)|daraus|davon|dazu|dadurch|the (?:other|first|former|latter)|likewise|vice versa|opposite)\b"
    r"(?! (?:is|are|was|were|has|have|can|which|who|that)\b)",
    re.I,
)
"""What points to the side told before it: `how the disease develops from it`."""
NO_PART = re.compile(r"[=:]|\d\s*/|[.!?]\s(?!$)")
"""What no answer has that only gives one thing after the other."""
AMOUNTS = frozenset(NUMBERS) | frozenset("many few more less none no yes some all both viele wenige keine mehr weniger ja nein".split())
LEAST = 2


def set_apart(question: str, answer: str) -> list[tuple[str, str]]:
    """The sides of `Mechanical vs organic solidarity?` with what the answer says of each; [] if it does not say it of all. A side that
    leans on another is left out.
    """
    names = asked_together(question)
    if not names:
        return []
    apart = JOINED.search(question) is not None
    found = _told_by_name(names, answer) or (_told_in_turn(names, answer) if apart else [])
    return [(name, said) for name, said in found if not leans(said)]


def leans(said: str) -> bool:
    """Whether what is said of one thing needs what is said of the thing before it."""
    return LEANS.search(said) is not None or LOOSE.match(said) is not None


def asked_together(question: str) -> tuple[str, ...]:
    """The things that a question names side by side: `Sheet vs halyard?`, `stay? shroud?`, `jib / genoa – difference?`; else ()."""
    asked = DIFFERENCE.sub("", without_brackets(question).strip(" ?"), count=1).strip(" ?")
    asked = LISTED.sub(" and ", asked)
    return sides(asked) or sides(f"difference between {asked}")


def _full(names: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Each name, with the noun that goes with all of them, and how an answer may write it."""
    bare, noun = without_noun(names)
    last = names[-1].split()
    if not noun and len(last) > 2 and all(adjective(name) for name in (*names[:-1], last[0])):  # `primary and secondary cloud cover`
        bare, noun = last[0], f" {' '.join(last[1:])}"
    shared = f" {names[0].split()[-1]}"
    if noun:
        written: dict[str, tuple[str, ...]] = {f"{name}{noun}": (f"{name}{noun}", name) for name in names[:-1]}
        return written | {names[-1]: (names[-1], bare)}
    if all(name.endswith(shared) and len(name.split()) > 1 for name in names):  # `Type I error / Type II error`
        return {name: tuple(dict.fromkeys((name, name.removesuffix(shared)))) for name in names}
    return {name: (name,) for name in names}


def _told_by_name(names: tuple[str, ...], answer: str) -> list[tuple[str, str]]:
    """What the sentences of an answer say that begin with the names; [] if they do not say it of all of them."""
    forms = _full(names)
    firsts = [name.split()[0].lower() for name in forms]
    short = {name: name.split()[0] for name in forms if firsts.count(name.split()[0].lower()) == 1}
    written = [one for several in forms.values() for one in several]
    starts = "|".join(re.escape(one) for one in written)
    cut = "|".join(rf"{re.escape(one)}(?=\s?[:=])" for one in short.values())
    begins = re.compile(rf"[;,.]\s(?={ARTICLE}(?:{starts})\b{f'|(?:{cut})' if cut else ''})|;\s", re.I)
    found: dict[str, str] = {}
    for part in [part.strip(" .") for sentence in sentences(answer) for part in begins.split(sentence)]:
        for name, one in ((name, one) for name, several in forms.items() for one in several):
            told = re.match(rf"{ARTICLE}{re.escape(one)}(?:\s*\([^()]*\))?(?=[\s:=])", part, re.I)
            if told and (said := _said(part[told.end() :])):
                found.setdefault(name, said)
        for name, one in short.items():
            rest = part[len(one) :]
            if part.lower().startswith(one.lower()) and SHORT_SAID.match(rest) and (said := _said(rest)):
                found.setdefault(name, said)
    return list(found.items()) if len(found) == len(forms) else []


def _told_in_turn(names: tuple[str, ...], answer: str) -> list[tuple[str, str]]:
    """The parts of an answer, of which there are as many as there are names: `stay? shroud?`, `fore and aft; from side to side`."""
    bare = without_brackets(answer).strip().rstrip(".")
    for sign in IN_TURN:
        parts = [part.strip() for part in sign.split(bare)]
        fits = len(parts) == len(names) and all(words(part) and not set(words(part)) <= AMOUNTS for part in parts)
        named = any(words(part)[:1] == [word] for part in parts for name in names for word in words(name))
        if fits and not named and not any(NO_PART.search(part) for part in parts):
            return list(zip(_full(names), parts, strict=True))
    return []


def _said(rest: str) -> str:
    """What a sentence says behind its subject: a description, or what it does; "" if neither is plain."""
    told = SAID.fullmatch(rest)
    does = THIRD.fullmatch(rest.split()[0]) if rest.split() else None
    said = told["said"] if told else rest if does else ""
    bare = SYMBOLS.sub("", said).strip()
    return bare if len(words(bare)) >= LEAST else ""
