"""Several facts in one line: `spurs = short roads. loops = …`, `gate codes: 0 shut; 1 open; 2 locked`."""

from __future__ import annotations

import re

from components.quiz.grammar import plural
from components.quiz.parser.labels import is_term
from components.quiz.parser.second import first_said
from components.quiz.parser.sentences import ABBREVIATIONS, sentences
from components.quiz.titles import one_of
from components.quiz.words import NUMBERS, words

HEAD = re.compile(r"[^\W\d_][^:=.;]{1,40}:\s+(?=[^=:.;]{2,40}?(?:\s(?:=|[–—-])\s|:\s))")
"""A word that heads such a line: `Terms: spurs = …`."""
SIGNS = ((r"\s=\s", "=", 2), (r"\s[–—-]\s", "–—", 3), (r":\s", ":", 3))
"""What parts a term from its meaning, its letters, and how many of the kind make a series."""
PARTED = {sign: re.compile(rf"(?:\.|;)\s+(?=[^\s=.;,][^=.;,]{{1,40}}?{sign})") for sign, _, _ in SIGNS}
EQUAL = {
    sign: re.compile(rf"(?P<term>[^=:;.]{{2,40}}?){sign}(?P<said>[^{letters}]*[^\W\d_]{{3,}}[^{letters}]*)") for sign, letters, _ in SIGNS
}
CODED = re.compile(r"(?P<head>[A-Za-z][\w -]{2,30}s):\s+(?P<rest>\d.*)")
CODE = re.compile(r"(?P<code>\d{1,4}(?:[/.-]\d{1,4})?)\s+(?P<said>(?:[a-zäöü][^;,]*)|(?:[A-ZÄÖÜ][^;,]*))")
LEAST = 3
SHARE = 0.75
PLAIN = re.compile(r"(?<![\w(])[a-zäöü]{3,}(?![\w(])")
LETTERS = re.compile(r"[^\W\d_]{2,}")
NO_NAME = re.compile(r"[+*/×÷^<>]|\s[-–]\s|\$")
"""Signs of a formula, whose left side is a size and no term."""


def equations(text: str) -> list[tuple[str, str]]:
    """Terms and meanings of a line in which several stand, each with the same sign: none of them a formula. [] for any other line."""
    bare = HEAD.sub("", text.strip(), count=1)
    return next((found for sign, _, least in SIGNS if (found := _series(bare, sign, least))), [])


def _series(text: str, sign: str, least: int) -> list[tuple[str, str]]:
    if len(re.findall(sign, text)) < least:
        return []
    parts = _parts(text, PARTED[sign])
    found = [EQUAL[sign].fullmatch(part.rstrip(".;")) for part in parts]
    named = [(match["term"].strip(), first_said(sentences(match["said"])[0].rstrip("."))) for match in found if match]
    if len(named) < len(parts) - 1 or len({term.lower() for term, _ in named}) < len(named):
        return []
    kept = [(term, said) for term, said in named if LETTERS.search(term) and is_term(term) and not NO_NAME.search(f"{term} {said}")]
    return kept if len(kept) >= least else []


def _parts(text: str, parted: re.Pattern[str]) -> list[str]:
    """A text cut where a term with its sign begins; the point of an abbreviation (`v.`) cuts nothing."""
    parts: list[str] = []
    for part in parted.split(text):
        if parts and ABBREVIATIONS.search(f"{parts[-1][-12:]}."):
            parts[-1] += f". {part}"
        else:
            parts.append(part)
    return [part.strip() for part in parts]


def equation(text: str) -> tuple[str, str] | None:
    """The term and the meaning of a line that a sign parts, no formula: `hub = L1, repeats everything`; None for any other line."""
    match = EQUAL[SIGNS[0][0]].fullmatch(text.strip())
    if match is None or not LETTERS.search(match["term"]) or not is_term(match["term"]) or len(match["term"].split()) > LEAST:
        return None
    said = match["said"].strip()
    return (
        None if NO_NAME.search(f"{match['term']} {said}") or not PLAIN.search(said) or len(words(said)) < LEAST else (match["term"], said)
    )


REPLIES = re.compile(r"\b(?:answers|solutions|keys|lösungen|antworten)\b", re.I)
"""What replies to questions by their numbers, and codes nothing: `Answers: 1 arch, 2 amino acids, 3 Daubert`."""


def coded(text: str) -> list[tuple[str, str]]:
    """Codes with their meanings of `gate codes: 0 shut; 1 open; 2 locked`, each with its noun (`gate code 1`); [] for any other line."""
    match = CODED.fullmatch(text.strip().rstrip("."))
    if match is None or not plural(match["head"]) or len(match["head"].split()) > LEAST or REPLIES.search(match["head"]):
        return []
    parts = [part.strip() for part in re.split(r";\s+" if ";" in match["rest"] else r",\s+", match["rest"])]
    found = [code for part in parts if (code := CODE.fullmatch(part))]
    numbers = {code["code"] for code in found}
    if counts(match["head"], [code["code"] for code in found]):
        return []
    if len(found) < LEAST or len(found) < SHARE * len(parts) or len(numbers) < len(found):
        return []
    if any(len(words(code["said"])) > 8 for code in found) or len({code["said"].lower() for code in found}) < len(found):
        return []
    *before, last = match["head"].split()
    noun = " ".join((*before, one_of(last) if last[1:].islower() and last.endswith("s") else last.removesuffix("s")))
    return [(f"{noun} {code['code']}", code["said"].strip()) for code in found]


def counts(head: str, codes: list[str]) -> bool:
    """Whether numbers count parts and name none: `keys 88 in all: 52 white, 36 black, 3 loose`. Codes stand in their order."""
    numbers = [int(code) for code in codes if code.isdecimal()]
    return numbers != sorted(numbers) or any(word.isdigit() or word in NUMBERS for word in words(head))
