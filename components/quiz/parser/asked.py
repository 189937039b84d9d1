"""What a learner's `Q:` asks of one term, in whatever words: `Define the p-value.`, `What does a z-score tell you?`, `And a sloop?`."""

from __future__ import annotations

import re
from typing import NamedTuple

from components.quiz.brackets import without_brackets
from components.quiz.grammar import form, plural
from components.quiz.parser import slots
from components.quiz.parser.labels import is_attribute, is_term
from components.quiz.words import NUMBERS, words

ARTICLE = r"(?:an?\s+|the\s+|eine[mnrs]?\s+|ein\s+|de[mnrs]\s+|die\s+|das\s+)?"
TERM = r"(?P<term>[^?:;]{2,60}?)"
END = r"\s*[?.!:]*"
AND_HOW = r"(?:(?:\s*&|,?\s+and|,?\s+und)\s+(?:how|why|when|where|what|which|who|wie|warum|wozu|wann|wer)\b.*)?"
MEANS = re.compile(
    rf"(?:define|definition(?:\s+of|\s+von)?|meaning of|what(?:['’]s|\s+is|\s+are)(?:\s+meant\s+by)?|"
    rf"what do (?:you|we) (?:understand by|mean by|call)|"
    rf"(?:and|und)(?:\s+what(?:\s+is|\s+are|['’]s))?(?=\s+(?:an?|the|eine?|der|die|das)\s|(?:\s[\w’'-]+){{1,3}}\s*\?)|"
    rf"definiere|was (?:ist|sind)|was bedeutet|was heißt|was (?:versteht man|verstehen wir) unter|was meint(?: man mit)?|begriff)\s*:?\s+"
    rf"[\"“„]?{ARTICLE}{TERM}[\"”“]?{AND_HOW}{END}",
    re.I,
)
WHAT_MEANS = re.compile(rf"what (?:does|do)\s+{ARTICLE}{TERM}\s+(?:mean|stand for){END}", re.I)
TELLS = re.compile(
    rf"what (?:does|do|did)\s+{ARTICLE}{TERM}\s+(?P<verb>tell|say|state|measure|describe|show|express|indicate|represent|count|block|"
    rf"inhibit|guarantee)(?P<whom>\s+(?:you|us))?{END}",
    re.I,
)
MADE = re.compile(
    rf"how (?:is|are|do you|does one)\s+(?:calculate\s+|compute\s+|find\s+)?{ARTICLE}{TERM}(?:\s+(?:calculated|computed|defined))?{END}",
    re.I,
)
SAYS_HOW = re.compile(r"how (?:is|are)\b.*\b(?:calculated|computed|defined)\b|how (?:do you|does one) (?:calculate|compute)\b", re.I)
WORKS = tuple(
    re.compile(text, re.I)
    for text in (
        rf"how (?:does|do)\s+{ARTICLE}{TERM}\s+(?:work|act|function|predict|classify|learn){END}",
        rf"{ARTICLE}{TERM}\s*[–—,:-]\s*how (?:does|do) (?:it|they) work{END}",
        rf"wie (?:funktionier|wirk|arbeite)\w+\s+{ARTICLE}{TERM}{END}",
    )
)
FOR_WHAT = tuple(
    re.compile(text, re.I)
    for text in (
        rf"{ARTICLE}{TERM},\s*(?:what for|wozu){END}",
        rf"what (?:is|are)\s+{ARTICLE}{TERM}\s+(?:(?:used|good|there)\s+)?for{END}",
        rf"(?:what(?:'s|\s+is)\s+the\s+)?purpose of\s+{ARTICLE}{TERM}{END}",
        rf"wozu (?:dien|brauch|nutz|nütz)\w*\s+(?:man\s+)?{ARTICLE}{TERM}{END}",
    )
)
TOLD_TO = re.compile(
    r"(?:define|state|name|give|list|explain|describe|write|draw|sketch|show|compare|derive|prove|find|compute|calculate|and|or|but|why|"
    r"definiere|nenne|erkläre|beschreibe|zeichne|vergleiche|berechne|und)\b",
    re.I,
)
"""What a question begins with that is no name, but tells what to do."""
NO_THING = re.compile(
    r"\b(?:of|for|between|in|about|zwischen|für|(?<=\s)von|bei|im|differences?|unterschiede?|examples?|beispiele?|vs\.?)\b|[/;=]|,", re.I
)
"""What is asked for with such a word is a relation or several things."""
OF_A_THING = re.compile(r"(?:[\w’'-]+ ){1,3}of (?:the |an? )?[\w’'-]+(?: [\w’'-]+)?", re.I)
NO_NAME = frozenset(NUMBERS) | frozenset(
    """special wrong new different good bad important it this that they these those first next best main difference point zwei drei vier
    fünf sechs""".split()
)
ASKING = re.compile(r"(?:what|how|why|when|where|which|who|is|are|do|does|can|was|wie|warum|wann|wo|wozu|wer|weshalb|wieso)\b", re.I)
RELATION = re.compile(
    r"\b(?:mechanism|reason|role|job|task|idea|point|unit|formula|example|meaning|definition|year|date|author|part|and|or)\b|"
    r"^(?:(?:the|main|usual|typical|first|\w+est|most \w+) )*"
    r"(?:cause|effect|deficiency|lack|excess|overdose|treatment|sign|symptom|consequence)$",
    re.I,
)
"""What a thing has and is asked for, which is no name together with it: `mechanism of digoxin`."""
QUESTION = re.compile(
    r"(?:.{2,60}?(?::|,|\s[–—-])\s+)?(?:(?:in|at|for|under|to|by|from|on|with|of|into|an|auf|bei|mit|nach|aus|von|zu)\s+)?"
    r"(?:what|how|why|when|where|which|who|whom|whose|is|are|do|does|did|can|could|should|would|will|was|were|has|have|"
    r"wie|warum|wann|wo|wozu|wer|wen|wem|wessen|weshalb|wieso|welche[rsnm]?|womit|wodurch|woher|wohin|worin|ist|sind|kann|muss|hat)"
    r"(?:['’]s)?\b.*",
    re.I,
)
"""A whole question, perhaps with its topic in front: `MI – what rises?`."""
STATE = re.compile(
    r"(?:(?:state|give|write(?: down)?|nenne|what is)\s+)?(?:the\s+)?"
    r"(?:(?:formula|equation|formel)\s+(?:for|of|für)\s+(?:the\s+|an?\s+)?)?",
    re.I,
)
FORMULA = re.compile(r"[=√·/×^∑∫≈]|\w\s[−+*–-]\s\w")
LONGEST_NAME = 6


BEHIND = re.compile(rf"{ARTICLE}{TERM},?\s+(?:definition|meaning|defined|definiert|bedeutung){END}", re.I)
"""A term with what is asked for behind it: `Chronic bronchitis definition`."""
COUNT = re.compile(rf"\b(?:{'|'.join(NUMBERS)}|zwei|drei|vier|fünf|sechs)\s+[a-zäöü]|[IVXivx\d]\s?[–-]\s?[IVX\d]+$", re.I)
"""So many things, or a row of them: `DKA: three things`, `Types I–IV`."""
INSIDE = re.compile(r"\s(?:how|what|why|when|where|which|who|whose|wie|was|warum|wann|wo|wer|welche[rsnm]?)\b", re.I)
"""A question word behind a name: `HHS how different`."""
OWNED = re.compile(
    r"\S+(?:['’]s|s['’])(?:\s+(?:first|second|third|fourth|fifth|last|next|other|another|new|main|two|three|one|ones|own|best|worst))*",
    re.I,
)
"""Somebody's, and not what: `Pettit's third`."""


class Asked(NamedTuple):
    """The term of a question, and the verb with which its answer tells of it (`measures`), "" where the answer says what it is.

    `use`: what for is asked.
    """

    term: str
    verb: str = ""
    use: bool = False


def asked_of(question: str) -> Asked | None:
    """The one term that a question asks about; None for any other question."""
    text = question.strip()
    if match := TELLS.fullmatch(text):
        verb = match["verb"].lower()
        verb = "say" if verb == "state" else verb
        third = f"{verb}{'es' if verb.endswith('s') else 's'}" if not plural(match["term"]) else verb
        return _named(match["term"], third + ((match["whom"] or "").lower() if verb in ("tell", "show") else ""))
    if match := WHAT_MEANS.fullmatch(text):
        return _named(match["term"])
    if SAYS_HOW.match(text) and (match := MADE.fullmatch(text)):
        return _named(match["term"])
    for pattern in (*WORKS, *FOR_WHAT):
        if match := pattern.fullmatch(text):
            found = _named(match["term"])
            return found._replace(use=pattern in FOR_WHAT) if found else None
    match = MEANS.fullmatch(text) or BEHIND.fullmatch(text)
    return _named(match["term"]) if match else None


def _named(term: str, verb: str = "") -> Asked | None:
    term = term.strip(' "“”„')
    low = words(term)
    relation = NO_THING.search(term) and not OF_A_THING.fullmatch(term)
    fits = (
        low
        and is_term(term)
        and not relation
        and not ASKING.match(term)
        and not (term.split()[0].lower() in NO_NAME or (term[0].isdigit() and " " in term))
        and len(low) <= 6
        and not no_one_thing(term)
        and form(term) not in ("asking", "clause")
    )
    return Asked(term, verb) if fits else None


def only_named(question: str) -> str:
    """The term of a question that is a name and no more, one of a thing too: `Volume of distribution?`; "" for any other."""
    name = without_brackets(question).strip().rstrip("?.:= ")
    of = OF_A_THING.fullmatch(name)
    first = name.split(" of ")[0].strip()
    if (
        not of
        or no_one_thing(name)
        or TOLD_TO.match(name)
        or ASKING.match(name)
        or slots.slot(first)
        or is_attribute(first)
        or RELATION.search(first)
    ):
        return ""
    return name if is_term(name) and not plural(first) else ""


def no_one_thing(name: str) -> bool:
    """Whether what stands in a question is no name of one thing: several (`stay? shroud`), so many, a question, or somebody's alone."""
    return "?" in name or any(pattern.search(name) for pattern in (COUNT, INSIDE)) or OWNED.fullmatch(name) is not None


def asks(question: str) -> bool:
    """Whether a text is a whole question, and no heading of a card (`standard rate UK`)."""
    return QUESTION.fullmatch(question.strip()) is not None


def formula_asked(question: str, answer: str) -> tuple[str, str] | None:
    """The thing and its formula, where a name or `State Bayes' theorem` is answered with one; None for any other question."""
    name = STATE.sub("", question.strip().rstrip("?.: "), count=1)
    said = answer.strip().rstrip(". ")
    plain = not re.search(r"[a-zäöü]{4,}", said) and FORMULA.search(said) is not None
    named = plain and is_term(name) and not ASKING.match(name) and not TOLD_TO.match(name) and len(name.split()) <= LONGEST_NAME
    return (name, said) if named and not re.search(r"\b(?:and|und|vs)\b|[/,]", name) else None


def tells_to(question: str) -> bool:
    """Whether a question without a question word tells what to do, and is no name."""
    return TOLD_TO.match(question.strip()) is not None
