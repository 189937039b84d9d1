"""Labels, remarks and scraps of sentences that stand where a term would stand, in a learner's notes: `next wk:`, `inodes hold:`."""

from __future__ import annotations

import re
from functools import lru_cache

from components.quiz.adjectives import adjective
from components.quiz.brackets import without_brackets
from components.quiz.grammar import form
from components.quiz.words import words

REMARK = re.compile(
    r"(?:worked\s|class\s)?(?:examples?|beispiele?|bsp)\s(?:from|in|by|aus|von)\s|"
    r"(?:next|last|this)\s+(?:wk|week|time|term|lecture|lesson|class|year)\b|(?:still|noch)\s|"
    r"(?:nb|note|notes|tips?|hints?|todo|lab|hw|homework|due|hausaufgaben?|abgabe|remember|reminder|important|"
    r"wichtig|merke|achtung|tipp)(?:\s+(?:from|for|to|by|von|für)\b.*)?$|"
    r".*\b(?:exams?|midterm|klausur|prüfung)\b|.*\bto (?:remember|learn|know|do|check)\b|.*\b(?:still missing|from last year)$",
    re.I,
)
"""What a learner says to himself: `next wk`, `exam tip from Ms Larsen`, `pairs to remember`, `still missing`."""
NO_TERM = re.compile(
    r"(?:examples?|beispiele?|bsp\.?|ex\.|e\.g\.|z\. ?b\.|(?:ex|exercise|übung|aufgabe)\.?\s*\d)(?:\s.*)?|"
    r"(?:rule of thumb|faustregel|(?-i:NB))\b.*|"
    r".*\s(?:tips|hints|tipps|mnemonics?|merkhilfe|merksatz|eselsbrücken?|reminders?)|.*[a-rt-z]s\slist|"
    r"(?:essay|study|revision|learning|memory|lab|reading)\s(?:tip|hint|tipp)|"
    r"(?!(?:peer|team|direct|mastery|online|distance|language|micro)\s)\S+\steaching",
    re.I,
)
"""A label of what is said by the way, and no term of the subject: `Ex. 3`, `Warfarin teaching`, `rule of thumb`."""
ASKING = re.compile(r"(?:what|how|why|when|where|which|who|if|was|wie|warum|wann|wo|wer|wenn|falls)\s", re.I)
POINTING = re.compile(
    r"(?:his|her|its|their|our|my|your|this|that|these|those|such|both|not|no|only|also|sein\w{0,2}|ihr\w{0,2}|dies\w{1,2})\s", re.I
)
OTHERS = re.compile(r"(?:other|others|another|more|further|some|various|misc|etc|weitere|andere|sonstige)\b", re.I)
"""A line that leads in what follows and names nothing: `Other treaties`."""
MADE_BY = re.compile(r"\b(?:made|used|given|found|produced|caused|released|proposed|needed)\s+(?:by|in|for|from|at|on)\b", re.I)
AGAINST = re.compile(r"\s(?:vs?\.?|versus|or|oder)\s", re.I)
CASE = re.compile(r"[A-ZÄÖÜ]\S* v\.? [A-ZÄÖÜ]")
"""The two sides of a case: `Gibbons v. Ogden`."""
ABBREVIATED = frozenset("CI SE AE Tx Rx Dx Sx Hx MOA tx rx dx sx hx NW KI UAW".split())
"""Abbreviations of properties, which stand in front of what belongs to the line above: contraindication, side effect, treatment."""
PACE = frozenset("slow fast quick quickly slowly early late first then finally later before after too why not pro con pros cons".split())
"""Words that stand alone in front of what they tell of something that the line does not name."""
MOST = 6
LEFT_OPEN = re.compile(
    r"(?:^|\s)(?:of|from|for|with|to|at|between|under|into|than|as|and|or|is|are|was|were|has|have|holds?|does|do|von|für|mit|zu|bei|aus|"
    r"(?:depend|rel(?:y|ie)|bas|focus)\w* (?:up)?on)$",
    re.I,
)


@lru_cache(maxsize=20_000)
def label(term: str) -> bool:
    """Whether a term is none: a remark, a question, half a sentence, a pointer, a head of what follows, or too many words."""
    plain = without_brackets(term).strip()
    if not plain or plain.startswith("`"):
        return False
    if plain in ABBREVIATED:
        return True
    found = words(plain)
    if not found or len(found) > MOST or (len(found) == 1 and found[0] in PACE) or leading(plain):
        return True
    if NO_TERM.fullmatch(plain) and not (plain.split()[-1].lower() == "teaching" and adjective(plain.split()[0])):
        return True
    if MADE_BY.search(plain) or (AGAINST.search(plain) and not CASE.search(plain)):
        return True
    return len(found) > 2 and plain.split()[-1][0].islower() and form(plain) in ("clause", "does")


def leading(text: str) -> bool:
    """Whether a text only leads in what follows, or is a remark: `Other treaties`, `depends on`, `what it does not measure`."""
    return any(pattern.match(text) for pattern in (REMARK, ASKING, POINTING, OTHERS)) or LEFT_OPEN.search(text.strip()) is not None
