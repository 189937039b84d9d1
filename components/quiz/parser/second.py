"""A second sentence in small letters behind the first, as hasty notes have it: `sold below cost. brings people in`."""

from __future__ import annotations

import re

from components.quiz.german_forms import german_form
from components.quiz.grammar import form
from components.quiz.parser.sentences import ABBREVIATIONS
from components.quiz.verbs import SHUT
from components.quiz.vocabulary import known_words
from components.quiz.words import words

SECOND = re.compile(r"(?P<before>\w+|[)%])\.\s+(?=[a-zα-ω])")
UNIT = re.compile(r"\d ?(?:[kmcµ]?m|[kmµ]?g|[mcd]?l|[mnµ]?s|h|d|min|sec|hrs?|yrs?|Hz|°C|[kM]?[VAWJN])$")
"""What is measured ends a sentence in front of what is no size, time or part of it."""
MEASURED = frozenset("wide high long tall deep thick apart away old ago later earlier each".split()) | SHUT
LONGEST_SHORT = 8
"""No word of more letters is short for another."""
PER = re.compile(r"\d ?[a-zA-Zµ]+/[a-zA-Z]+$")
"""A measure of so much in so much: `20 mg/mL`."""
FINAL = frozenset("so too it up out off on us them all both one two day way not".split())
"""Words of two or three letters that are short for nothing."""
OR_SO = re.compile(r"\s+or so$")
SHORTEST = 2
ARROW = re.compile(r"[,;.]?\s+(?:→|⇒|->|=>)\s+")
LONGEST_CUT = 5
LETTER, LETTER_ON = re.compile(r"(?<!\w)[A-Z]$"), re.compile(r"[A-Z]\b")
"""One letter leads to another: `for each rule X → Y, X is a key`."""
SCRAP = re.compile(r"(?<!\b[a-z])\b(?P<before>[a-z]{3,})\. [a-z]|\w\s[–—-]\s\w(?![^()]*\))")
"""A second sentence that is none, or a second entry: `sometimes below cost. loss leaders`, `wide sail spanker - sail at the stern`."""
OPEN_END = re.compile(r"[;,]\s+(?:if|when|once|unless|wenn|falls|sobald|liegt|ist|sind|wird|werden|steigt|fällt|sinkt)\s[^;,]*$")
"""A condition whose consequence stood behind the arrow: `legal maximum; if below the market's → shortage`."""
LONG_ENOUGH = 3
"""So many words before an arrow say what something is."""
WAY = re.compile(r"\b(?:for|from|of|between|in|to|via|zwischen|von|aus|für|bei)\s+[^\s,;]+$", re.I)
WAY_ON = re.compile(r"[^\s,;]+(?:\s+\([^()]*\))?$")
"""A way from one thing to another: `coat for Golgi -> ER`, `blood from atrium → ventricle`."""


PLAIN = re.compile(r"(?<![^\W_])[a-zäöüß]{3,}")
END = re.compile(r"(?:[^\W\d]|\))[,;]\s+[^\s,;()]+$|[,;]\s+[^\W\d][^\s,;()]*$")
"""One word behind a comma, from which an arrow leads: `carries water upwards, root → leaf`."""


def first_said(text: str) -> str:
    """A description up to where a second sentence begins in small letters behind a known word, if two words are left; the point of an
    abbreviation (`conc. of salt`) begins none.
    """
    for match in SECOND.finditer(text):
        before, first = match["before"], text[: match.start("before") + len(match["before"])]
        small = before in FINAL and not text[max(0, match.start() - 2) : match.start() - 1].isdigit()
        known = len(before) > 3 and bool({before.lower(), before.lower().removesuffix("s")} & known_words())
        whole = len(before) > LONGEST_SHORT or PER.search(text[max(0, match.start() - LONGEST_SHORT) : match.end("before")]) is not None
        measured = UNIT.search(first) is not None and (words(text[match.end() :]) or [""])[0] not in MEASURED
        ends = measured or not before[0].isalpha() or (len(before) > 1 and before.isupper()) or known or small or whole
        if ends and len(first.split()) >= SHORTEST and first.count("(") == first.count(")"):
            return OR_SO.sub("", first)
    return OR_SO.sub("", text)


def before_arrow(text: str, german: bool = False) -> str:
    """A description up to the one arrow behind which its consequence stands: `low growth, high share → milk it`. Where what stands before
    says what is done (`turns glucose -> lactate`) or is too short, where it leads from one thing to another (`coat for Golgi -> ER`) or
    joins the sides of an equation, the arrow is a part of it. One word behind a comma and what it leads to go together: both go.
    """
    parts = ARROW.split(text)
    said = len(parts) == 2 and min(len(words(parts[0])), len(parts[0].split())) >= LONG_ENOUGH
    if said and LETTER.search(parts[0]) and LETTER_ON.match(parts[1]):
        return text
    if said and WAY.search(parts[0]) and WAY_ON.match(parts[1]):
        return text
    if said and not PLAIN.search(parts[0]):
        return text
    if said and END.search(parts[0]):
        before = parts[0][: max(parts[0].rfind(sign) for sign in ",;")]
        return before if len(words(before)) >= LONG_ENOUGH else text
    whole = said and (german_form(parts[0]) != "does" if german else form(parts[0]) in ("noun", "participle"))
    return OPEN_END.sub("", parts[0]) if whole and parts[0].count("(") == parts[0].count(")") else text


def goes_on(text: str) -> bool:
    """Whether a text goes on behind a stop or a dash; an abbreviation (`anterior incl. the edge`) and a difference in brackets do not."""
    stops = SECOND.finditer(text)
    if any(UNIT.search(text, 0, stop.end("before")) and (words(text[stop.end() :]) or [""])[0] not in MEASURED for stop in stops):
        return True
    found = SCRAP.finditer(text)
    return any(not match["before"] or not (ABBREVIATIONS.search(f"{match['before']}.") or _cut(match["before"])) for match in found)


def _cut(word: str) -> bool:
    """Whether a short word is none that is known: `conc`, `invol`."""
    return len(word) <= LONGEST_CUT and bool(known_words()) and word not in known_words()
