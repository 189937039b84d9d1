"""Two lists beside one another in a table of two columns, whose rows join nothing: `shifts demand | shifts supply`, `can | cannot`."""

from __future__ import annotations

import re

from components.quiz.demonyms import lands
from components.quiz.grammar import plural
from components.quiz.parser.versus import third

PROS_AND_CONS = tuple(
    (frozenset(one.split(", ")), frozenset(other.split(", ")))
    for one, other in (
        (
            "pro, pros, advantage, advantages, benefits, vorteile, vorteil, +",
            "con, cons, contra, disadvantage, disadvantages, drawbacks, nachteile, nachteil, kontra, -, –, −",
        ),
        ("strengths, strength, stärken, stärke", "weaknesses, weakness, schwächen, schwäche"),
        ("do, dos, do's, use, always, yes", "don't, don'ts, dont, donts, do not, don't use, never, no"),
        ("can, can do, may, can be", "cannot, can not, can't, can't do, cannot do, may not, cannot be, can't be"),
        ("kann, darf", "kann nicht, darf nicht"),
        ("allowed, legal, permitted, erlaubt", "forbidden, banned, prohibited, illegal, not permitted, verboten"),
        ("for, pro, dafür", "against, contra, dagegen"),
        ("likes, loves", "dislikes, hates"),
        ("included, includes", "excluded, excludes"),
        ("increases, raises, up, promotes, stimulates", "decreases, lowers, reduces, down, prevents, inhibits"),
        ("good, gut", "bad, schlecht"),
        ("hard skills", "soft skills"),
        ("assets, aktiva", "liabilities, equity and liabilities, passiva"),
        ("debit, soll", "credit, haben"),
        ("left, left side, links", "right, right side, rechts"),
        ("income, einnahmen", "expenses, ausgaben"),
        ("hs, h's", "ts, t's"),
    )
)
"""Headings of two columns that hold a list each."""
NEGATED = re.compile(r"(?:is |are |does |do |can |has )?(?:no|not|non|never|nicht|kein|keine|un)(?:[\s-]+)(?P<rest>\S.*)", re.I)
GRAMMAR = frozenset(
    """masculine feminine neuter male female singular plural present past future active passive base comparative superlative positive old
    new formal informal direct indirect regular irregular first second before after question answer original modern british american
    wrong right correct incorrect common latin scientific""".split()
)
"""What tells the two sides of a pair apart, and not two lists: `masculine nouns | feminine nouns`."""
BRACKETS = re.compile(r"\s\([^()]*\)$")
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")

LANGUAGE = re.compile(r"(?:[ai]an|ese|ish|isch)$")


def two_lists(one: str, other: str) -> bool:
    """Whether the headers of two columns stand over a list each: opposites, a header and its denial, or the same word of two things."""
    left, right = (BRACKETS.sub("", heading).strip(" :.!?").lower().replace("’", "'") for heading in (one, other))
    if any((left in yes and right in no) or (right in yes and left in no) for yes, no in PROS_AND_CONS):
        return True
    denied = NEGATED.fullmatch(left), NEGATED.fullmatch(right)
    if (denied[1] and left.endswith(denied[1]["rest"])) or (denied[0] and right.endswith(denied[0]["rest"])):
        return True
    return _of_one_word(one, other)


def _of_one_word(one: str, other: str) -> bool:
    """Whether two headers differ in a word, beside a verb or a plural that they share, or share what two verbs do to it."""
    ours, theirs = WORD.findall(one), WORD.findall(other)
    left, right = [word.lower() for word in ours], [word.lower() for word in theirs]
    if len(left) != len(right) or not 2 <= len(left) <= 4:
        return False
    apart = [place for place, pair in enumerate(zip(left, right, strict=True)) if pair[0] != pair[1]]
    if len(apart) != 1 or {left[apart[0]], right[apart[0]]} & GRAMMAR or _foreign(ours[apart[0]]) or _foreign(theirs[apart[0]]):
        return False
    if apart[0] == 0 and third(left[0]) and third(right[0]):
        return True  # `raises pressure`, `lowers pressure`
    return (apart[0] > 0 and third(left[0])) or (apart[0] < len(left) - 1 and plural(" ".join(left)))


def _foreign(word: str) -> bool:
    """Whether a word names a land, its people or its language: `German words | English words` are pairs."""
    return LANGUAGE.search(word) is not None or any(one.isdigit() for one in lands(word))
