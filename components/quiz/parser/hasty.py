"""What is written in haste: a heading that carries its subject in a task or a claim, a list's head without its owner, code with a value."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components.quiz.adjectives import adjective
from components.quiz.facts import Attribute, Place
from components.quiz.grammar import FINITE, form, plural
from components.quiz.parser.units import Unit
from components.quiz.verbs import QUALITIES
from components.quiz.words import words

OWN_WORDS = re.compile(r"(?:describe|explain|summari[sz]e|outline)\s+(?P<what>\S.{1,40}?)\s+in (?:your|one's) own words\W*", re.I)
LAST_QUESTION = re.compile(r"(?:.*[.?!]\s+)?what (?:is|are)\s+(?:an?\s+|the\s+)?(?P<what>[^?.!]{2,50})\??", re.I)
PURPOSE = re.compile(r"(?P<name>[^\W\d_][^\d:]{1,40}?)\s+[–—-]\s+(?P<purpose>[a-z]{3,}ing\s[^:]{2,60}):")
WEIGHED = re.compile(r"(?:dis)?advantages|benefits|drawbacks|strengths|weaknesses|limitations|pros|cons", re.I)
CLAIM = re.compile(r"(?P<claim>\S[^?]{3,90}?)[.!]\s+(?P<question>(?:does|do|is|are|can|will|has|have)\s[^?]{6,90}\?)", re.I)
SAMPLE = re.compile(r"(?P<said>[^:]{12,160}):\s+[^:]*(?:->|=>|→)[^:]*")
PARAGRAPH = r"§{1,2}\s?\d+[a-z]?(?:\s(?:[IVX]+|Abs\. ?\d+|Alt\. ?\d+|Nr\. ?\d+|S\. ?\d+|\d+)\b)*"
NUMBERED = re.compile(rf"(?:{PARAGRAPH}\s)?(?P<name>[^\W\d_][^§]{{3,}}?)(?:\s\(?{PARAGRAPH}\)?)?")
TWO_WORDS = re.compile(r"(?P<first>[\w-]+) (?P<noun>[a-z]{4,})", re.I)
ADVERBS_TOO = frozenset("fast slow hard soft early late thick thin shallow cheap open".split())
"""Plain adjectives that are adverbs or verbs as often: before a noun alone they are adjectives."""
ASSIGNED = re.compile(r"(?P<name>[A-Za-z][a-z\d]*(?:_[a-z\d]+)+)\s?=\s?(?P<value>\d+(?:\.\d+)?)(?=\s*(?:[,)]|$))")
"""A name of several words with its number: `chunk_size = 128`, `f(mask_share=0.15)`; `i = 3` is no setting."""


def with_purpose(text: str) -> tuple[str, str] | None:
    """A name and its purpose in the line that heads what is said of it: `Tillage – loosening the soil:`; None for any other line."""
    match = PURPOSE.fullmatch(text)
    return (match["name"], match["purpose"]) if match else None


def adjective_and_noun(text: str) -> tuple[str, str]:
    """The two words of `public signal`; two times "" for any other text."""
    match = TWO_WORDS.fullmatch(text)
    if match is None or not (adjective(match["first"]) or match["first"].lower() in QUALITIES | ADVERBS_TOO):
        return "", ""
    return match["first"], match["noun"]


def in_own_words(heading: str) -> str:
    """What a heading asks to describe in one's own words; "" for any other heading."""
    match = OWN_WORDS.fullmatch(heading)
    return match["what"] if match else ""


def headed(head: str, heading: str) -> str:
    """`advantages` under a heading that asks last `What is X?` -> `advantages of X`; a head that says more stays as it is."""
    match = LAST_QUESTION.fullmatch(heading) if WEIGHED.fullmatch(head) else None
    if match is None or len(words(match["what"])) > 4:
        return head
    what = match["what"].strip()
    name = any(word[0].isupper() for word in what.split()[1:]) or not what[1:2].islower()
    return f"{head} of {what if name else what[0].lower() + what[1:]}"


def claim_and_question(heading: str) -> str:
    """`Caching => more memory. Does it pay?` with `means` for its arrow; "" for any heading but a claim with a question of yes or no."""
    match = CLAIM.fullmatch(heading)
    if match is None:
        return ""
    claim = re.sub(r"\s*(?:=>|->|→|⇒)\s*", " means ", match["claim"])
    return "" if re.search(r"[=<>]", claim) else f"{claim}. {match['question']}"


def without_sample(text: str) -> str:
    """A statement without the sample behind its colon: `Replace words with a sign: I am here → I # here` -> `Replace words with a sign`."""
    match = SAMPLE.fullmatch(text)
    return match["said"].strip() if match and len(words(match["said"])) >= 4 else text


def without_paragraph(label: str) -> str:
    """A term without the paragraph in which the law has it: `Notwehr § 32`, `§ 33 Notwehrexzess`; a paragraph of a statute stays."""
    match = NUMBERED.fullmatch(label.strip())
    return match["name"] if match and "§" in label and is_name(match["name"]) else label


def is_name(text: str) -> bool:
    """Whether a text has a word that is no abbreviation of a statute: `Notwehr`, but neither `StGB` nor `I StPO`."""
    return re.search(r"[^\W\d_][a-zäöüß]{3,}", text) is not None and re.search(r"[a-zäöü][A-ZÄÖÜ]|[A-ZÄÖÜ]{2,}", text) is None


def clause_subject(intro: str) -> str:
    """The subject of a short sentence that heads a list: `Sparse layers make more sense` -> `Sparse layers`; "" if there is none."""
    found = intro.split()
    for position, word in enumerate(found[:4]):
        if position and word.lower() in FINITE:
            subject = " ".join(found[:position])
            return subject if form(intro) == "clause" and len(found) <= 7 and position >= 2 and plural(subject) else ""
    return ""


def settings(unit: Unit, place: Place) -> Iterator[Attribute]:
    """Names of several words that a line of code in a list sets to a number."""
    for match in ASSIGNED.finditer(unit.text):
        yield Attribute(place, f"`{match['name']}`", "", match["value"])
