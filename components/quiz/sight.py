"""What one sees of a term and of what is said of it before one knows anything: a person, a symbol, a list of names, a formula, a deed.

An option that looks otherwise than the right one is out of the running at sight, or gives it away. In a learner's own notes, where a list
holds whatever came to mind, the terms stand beside one another for no other reason than their place.
"""

from __future__ import annotations

import re
from functools import lru_cache

from components.quiz.adjectives import adjective
from components.quiz.brackets import without_brackets
from components.quiz.german_forms import german_form
from components.quiz.grammar import PREPOSITIONS, date, form, numeric
from components.quiz.kinds import kind
from components.quiz.verbs import QUALITIES, deed
from components.quiz.words import words

PARAGRAPH = re.compile(r"§|\b(?:Art\.|Article|Artikel)\s*\d", re.I)
YEAR = re.compile(r"\b1\d{3}\b|\b20\d\d\b")
LAST_YEAR = re.compile(r"[,;]\s+(?:c\.\s?|ca\.\s?|um\s|in\s)?(?:1\d{3}|20\d\d)\.?$")
"""The year behind what somebody found or made: `Bohr: electrons on fixed orbits, 1913`."""
NAME = re.compile(r"[A-ZÄÖÜ][^\W\d_]+(?:[ -](?:(?:von|van|de|da|of|al|ibn|[IVX]+)\b ?)?[A-ZÄÖÜ]?[^\W\d_.]*\.?){0,3}")
NTH = re.compile(r"\d+(?:st|nd|rd|th)\s")
AUTHORS = re.compile(r"[A-ZÄÖÜ][a-zäöüß]+ (?:&|and|und|et) (?:al\.?|[A-ZÄÖÜ][a-zäöüß]+)(?:,? \(?1\d{3}\)?)?")
"""Two who found something together: `Loftus & Palmer`."""
ARROWS = re.compile(r"[↑↓→⇒⇔]|->|=>")
FORMULA = re.compile(r"[=≈≤≥]|\s[<>]\s|[<>]\s?\d|\w\s[x×/+*]\s\w|\w\^\w|\b(?:divided by|minus|times the)\b")
LED_BY_NUMBER = re.compile(
    r"(?:about|around|approx\.?|ca\.?|etwa|rund|over|under|at least|normally)?\s*[~≈<>]?\s*\d[\d.,–-]*\s*(?P<unit>[^\s\d,;]+)?", re.I
)
RANK = re.compile(r"(?:fastest|slowest|first|last|best|worst|only|most|least|main|biggest|largest|smallest|highest|lowest|oldest)\b", re.I)
"""What tells a rank, and not what a thing is: `fastest conduction in the heart`."""
AUTHOR = re.compile(r"[A-ZÄÖÜ][\w-]+: \w")
"""What a description begins with that names whose idea it is: `Merton: deviance results from …`."""
PERSONS_DE = (
    "gründer|erfinder|entdecker|forscher|politiker|maler|dichter|steller|künstler|schaftler|herrscher|könig|kaiser|kanzler|präsident|minister|"
    "philosoph|komponist|general|führer|architekt|physiker|chemiker|mathematiker|biologe|arzt|autor|denker|feldherr|fürst|papst|mönch|"
    "reformator|ökonom|historiker|soziologe|psychologe"
)
"""Ends of German nouns for people."""
PEOPLE_DE = re.compile(rf"(?:(?:ein|eine|der|die|[a-zäöüß]+e[rsn]?)\s)*[^\W\d_]*(?:{PERSONS_DE}|marschall)(?:in)?\b", re.I)
"""A German description of a person."""
WHO = re.compile(r"(?:[\w-]+ ){1,3}who\b", re.I)
"""What is said of somebody, whose name may end like an adjective: `Defendant: the party who is sued`."""
EACH_OTHER = re.compile(r"[\w-]+s (?:\w+ ){1,3}each other\b", re.I)
DOES_IT = re.compile(r"[a-z]+s (?:it|them)\b", re.I)
SAYS = re.compile(
    r"(?:the |an? )?[\w-]+ (?:says|rests|stands|comes|lies|looks|sinks|moves|sits)\b|"
    r"(?:\w+ )?\w+[^s\W]s (?:depend|rely|consist|belong|lead|differ|vary|come|live|occur|exist|happen)\b",
    re.I,
)
CANNOT = re.compile(r"(?:cannot|(?:ca|wo|do|does|did|is|are|was|were|has|have|had|should|must)n['’]?t)\b", re.I)
GERUND = re.compile(r"(?:[a-z]{3,}ly )?[a-z]{3,}ing\b(?! (?:\w+ ){0,2}of\b)", re.I)
PHRASES = ("noun", "quality", "list", "participle")
"""Looks that do not tell the members of one short list apart."""
STATE_DE = re.compile(
    r"(?!eine[rs]? )[a-zäöüß]{3,} (?:in|im|bei|beim|an|am|auf|gegen|mit|nach|unter|über|für|zu|zum|zur|aus|von|vom|durch)\s"
)
"""What a thing is like somewhere, and not what it is: `farblos in Säure`."""
RELATION_DE = re.compile(r"Beziehung(?:en)?, (?:bei|in) de[rnm]\b")
"""What is named like a process and is none."""
PROCESS_DE = re.compile(r"[^\W\d_]{3,}(?:ung|tion|sion|nahme|gabe|gang)(?:en)?\b")
PROCESS_BEHIND_DE = re.compile(
    r"(?:[a-zäöüß-]{3,}e[rsn]?,? ){1,2}(?!(?i:\w*(?:lösung|bindung|mischung|leitung|richtung|ordnung|öffnung|höhlung|ladung|spannung|"
    r"strahlung|abteilung|regierung|fassung|sammlung|gattung|haltung|stellung|meinung|störung|krankung|krümmung|wölbung|dickung|stülpung|gabe|nahme|"
    r"region|funktion|station|nation|position|fraktion|portion|option|version|religion)(?:en)?)\b)[A-ZÄÖÜ][^\W\d_]{3,}(?:ung|tion|sion)\b"
)
"""A process behind its adjectives (`gerichtete Bewegung`); what is named so and is a thing is none."""
DOES_DE = re.compile(r"[a-zäöüß]{3,}t(?:, [a-zäöüß]{3,}t)* und [a-zäöüß]{3,}t\s")
DOES_ON = re.compile(r"[a-z]{3,}[^s\W]s (?:on|to|against|up|down|out|off|away)\b")
NOUN_END = re.compile(r"[a-z]{3,}(?:ance|ence|tion|ity|ment|ness|ure|th) (?:the|a|an|that|which|we|you)\b", re.I)
FILLED_DE = re.compile(r"(?:aus|mit|durch|in|von) [A-ZÄÖÜ][\w-]+ (?:ge|be|um|ver|er|zer|ent)[a-zäöüß]+(?:t|en)e[rsn]? [A-ZÄÖÜ]")
"""What a thing is like, in front of its noun: `mit Zellsaft gefüllter Raum`."""
LED_DE = re.compile(r"(?:aus|mit|durch|gegen|im|in|bei|ohne|vor|nach|von|zu|an|auf|für|wegen|trotz)\s", re.I)
PREDICATES = frozenset(
    """due able unable permeable mostly partly always never usually often only hardly also away toward towards closer nearer further
    farther""".split()
)
DEEDS = frozenset(
    """led wrote built won lost became founded fought ran made took gave began brought broke kept held left put set taught saw
    painted invented discovered defeated conquered invaded signed proclaimed introduced established""".split()
)
"""Verbs of what people did, in the past."""
ADJECTIVES = QUALITIES | frozenset(
    """green red blue yellow brown black white grey gray thin thick small close hard soft fast slow huge tiny round flat rigid liquid solid
    rough smooth runny sticky dense light free fixed simple cheap quick steep gentle dark bright safe early late acid dull shallow blunt
    frozen molten sunken broken hidden woollen woolen wooden golden silken dry wet
    inner outer internal external open closed full empty male female divergent convergent felsic mafic""".split()
)
NO_QUALITY = frozenset("light solid liquid acid male female open".split())
"""Adjectives that are nouns as often."""
SEGMENT = re.compile(r"[,;]\s+")
MOST_OF_A_NAME = 4


@lru_cache(maxsize=50_000)
def named(term: str, said: str, german: bool = False) -> str:
    """What a term looks like: `code`, `paragraph`, `person`, `ordinal`, `dated` (with its year), `adjective`, or `word`."""
    plain = without_brackets(term).strip() or term
    if plain.startswith("`"):
        return "code"
    if PARAGRAPH.search(plain):
        return "paragraph"
    if NTH.match(plain):
        return "ordinal"
    if AUTHORS.fullmatch(plain):
        return "person"
    if NAME.fullmatch(plain) and (PEOPLE_DE.match(said) if german else kind(said) == "person" or did(said)):
        return "person"
    if YEAR.search(plain) or LAST_YEAR.search(said):
        return "dated"
    capitals = len(plain) > 1 and plain.isupper()  # `LEFT`, `INNER`: words of a language of its own
    return "adjective" if quality(plain, german) and not capitals and not WHO.match(said) else "word"


def did(said: str) -> bool:
    """Whether a description says what somebody did: `led the rising of 1848`."""
    first = re.match(r"(?P<verb>[a-z]+)\s+(?P<next>[\w-]+)", said.strip(), re.I)
    if first is None or deed(said):
        return first is not None
    verb, after = first["verb"].lower(), first["next"].lower()
    ended = verb.endswith("ed") and len(verb) > 4 and after in ("the", "a", "an", "his", "her", "its")
    return (verb in DEEDS and after not in ("of", "by", "from")) or ended


def quality(text: str, german: bool = False) -> bool:
    """Whether a term or a part of a description is one adjective: `cyclical`, `gegenwärtig`."""
    found = text.strip().split()
    if len(found) != 1 or not re.fullmatch(r"[^\W\d_]+(?:-[^\W\d_]+)*", found[0]):
        return False
    if german:
        return found[0].islower()
    low = found[0].lower()
    return low in ADJECTIVES - NO_QUALITY or adjective(low)


def enumerates(text: str) -> bool:
    """Whether a description is several short notes side by side: `two steps, carbocation, racemic product`."""
    parts = [part for part in SEGMENT.split(text) if part]
    return len(parts) >= 2 and all(len(part.split()) <= MOST_OF_A_NAME for part in parts)


@lru_cache(maxsize=50_000)
def described(text: str, german: bool = False) -> str:
    """What a description looks like: `date`, `number` with its unit, `arrows`, `formula`, `author`, `names`, `list`, `rank`, `quality`,
    `deed`, or its grammatical form (see `grammar.form` and `german_forms`).
    """
    bare = without_brackets(text).strip().rstrip(".")
    if when := date(bare):
        return "date" if when[1:] == (0, 0) else "date with its month"
    plain = re.sub(r"`[^`]*`", "", bare)
    if led := LED_BY_NUMBER.match(plain):
        return f"number {led['unit'] or ''}".rstrip()
    if numeric(bare) is not None:
        return "number"
    if ARROWS.search(plain):
        return "arrows"
    if FORMULA.search(plain):
        return "formula"
    if AUTHOR.match(plain):
        return "author"
    parts = [part for part in SEGMENT.split(bare) if part] or [bare]
    if len(parts) >= 2 and all(len(part.split()) <= MOST_OF_A_NAME for part in parts):
        if not german and all(part[0].isupper() for part in parts[1:]):
            return "names"
        if len(parts) >= 3:
            return "list"
    return _german(bare, parts) if german else _english(bare, parts)


def _german(bare: str, parts: list[str]) -> str:
    """See `described`."""
    sort = german_form(bare)
    if (LED_DE.match(bare) or STATE_DE.match(bare)) and sort == "noun" and not FILLED_DE.match(bare):
        return "quality"
    if sort == "noun" and not RELATION_DE.match(bare) and (PROCESS_DE.match(bare) or PROCESS_BEHIND_DE.match(bare)):
        return "process"
    if DOES_DE.match(bare):
        return "does"
    noun = any(word[0].isupper() for word in re.findall(r"[^\W\d_]{2,}", parts[0])[0 if bare[:1].islower() else 1 :])
    return "quality" if sort == "noun" and not noun and bare[:1].islower() else sort


def _english(bare: str, parts: list[str]) -> str:
    """See `described`."""
    sort = form(bare)
    found = words(parts[0])
    if EACH_OTHER.match(parts[0]) or SAYS.match(parts[0]) or CANNOT.match(bare):
        return "clause"
    if DOES_IT.match(bare) or DOES_ON.match(bare):
        return "does"
    if NOUN_END.match(bare):
        return "noun"
    if RANK.match(bare) and sort == "noun":
        return "rank"
    if GERUND.match(bare) and sort in ("noun", "ing"):
        return "ing"
    if sort not in ("noun", "participle") or not found:
        return sort
    if found[0] in DEEDS or did(bare):
        return "deed"
    lone = quality(parts[0]) or (len(found) == 2 and quality(found[1]))
    noun_follows = len(parts) > 1 and re.search(r"\b(?:that|which|who|of)\b", bare) is not None
    led = found[0] in PREPOSITIONS | PREDICATES or (len(found) > 1 and quality(found[0]) and found[1] in ("to", "in", "at", "of"))
    led = led or (len(found) > 1 and found[0].endswith("ly") and found[1] in PREPOSITIONS | {"below", "above", "without"})
    return "quality" if led or (lone and not noun_follows) else sort


def counted(said: str) -> bool:
    """Whether a description, by its look (see `described`), is a date or a number."""
    return said.startswith(("date", "number"))
