"""The grammatical form of a phrase, guessed from its words: good enough to keep unlike things out of one question."""

from __future__ import annotations

import re
from functools import lru_cache

from components.quiz.spans import GERMAN, MONTH, MONTHS, span
from components.quiz.verbs import MERELY, begins, deed, sentence, subject_of
from components.quiz.words import words

PRONOUNS = frozenset("it they this these those he she we you i there that".split())
FINITE = frozenset(
    """is are was were has have had does do did can cannot could will would may might must should isn't aren't doesn't don't can't
    won't becomes become means gives makes takes needs uses goes comes holds keeps leaves lets depends learns works runs stays
    falls rises grows shrinks maps sets shows follows fails wins receives contains consists turns changes moves produces
    determines computes predicts assigns returns converts adds removes replaces allows ensures prevents helps trains reaches
    lowers raises decodes encodes represents describes measures requires starts stops begins ends looks sees knows reads writes
    updates ignores combines multiplies refuses dies remains belongs applies exists happens occurs explains underfits overfits
    oscillates explode vanish crawls drowns need take overfit serve allow make contain use get gets got see fit fits differ
    differs lies lie underfit sums counts equals carries gains loses covers spans scatter picks finds prints drops tokenises
    joins prepares cancels names flattens mixes compares divides splits merges repeats seeks agree agrees imitates weighs saves costs
    resolves cures repairs improves decreases increases reduces breaks binds controls transports stores supports causes forms inhibits
    releases pumps filters absorbs protects connects ruled founded defeated invaded signed declared began ended led wrote
    survive survives discovered invented caused became fought died won lost took built
    seems seem tends tend tries try wants want come grow flow seep appear cools flows seeps
    ist sind wird werden wurde wurden hatte hatten kann können muss müssen soll sollen waren""".split()
)
EITHER = frozenset(
    """sets labels works runs changes measures shows moves needs uses turns stops sums counts costs forms causes controls stores reads
    writes starts ends falls stays takes lies fits matches maps prints updates results need use allow set fit take need
    transports supports filters sees matters scatter cost""".split()
)
"""Forms that are nouns as often as verbs: after a preposition they are taken for nouns (`from one training set to the next`)."""
FIRST_VERBS = frozenset(
    "lies stops works takes puts collects sorts swaps splits receives inhibits kills carries exchanges chooses serves stores acts".split()
)
DETERMINERS = frozenset("the a an each every all its their his her small large some any one two".split())
PREPOSITIONS = frozenset("of between over in from for with by to on at under through across into".split())
BASE = frozenset(
    """predict replace learn teach use make find compute add remove apply train encode decode convert map set give take keep reduce
    increase lower raise measure minimise minimize maximise maximize avoid prevent help choose select draw read write return mask
    tokenise tokenize group split join store detect label classify generate rank freeze copy compare combine multiply check stop
    start update let ensure allow create build get put turn move shift scale pad interpret describe explain recognise recognize
    be say carry exchange serve protect connect kill inhibit transport forbid deliver produce release absorb""".split()
)
RELATIVE = frozenset(
    "that which who whom whose where when because so since while if whether how what why before after until as than".split()
)
ASKING = frozenset("how what where when why who which whether wie was wo wann warum wer ob".split())
"""What a clause that stands for a question begins with: `how the customer learns of the offer`."""
DATE = re.compile(
    r"(?:in |on |c\. ?|ca\. ?|about |around |circa |um |etwa )?(?:(?P<day>\d{1,2})(?:st|nd|rd|th|\.)? )?"
    rf"(?:(?P<month>{MONTH})"
    r"(?: (?P<day2>\d{1,2}),?)? (?=\d))?(?P<year>1[0-9]{3}|20[0-9]{2}|\d{1,4}(?= ?(?:bce?|ad|ce)))(?: ?(?:(?P<before>bce?)|ad|ce))?",
    re.I,
)
DECIMAL_COMMA = re.compile(r"\D*(?:0,\d+|\d+,\d{1,2})(?:\D.*)?")
"""One decimal as Germans write it: `0,016`, `3,5`; not `12,000`."""
NUMERIC_DATE = re.compile(r"(?P<day>[12]?\d|3[01])\.\s?(?P<month>0?[1-9]|1[0-2])\.\s?(?P<year>1\d{3}|20\d\d)")
"""A date as Germans write it in digits: `9.11.1989`."""
CODE = re.compile(r"[\w\]\)]\s*\(.*\)|\w+_\w+|==|\w\.\w+\(|\[[^\]]*\]|^`[^`]+`$|\w\s=\s\w")
NUMBER = re.compile(
    r"[~≈]?\s*\d+(?:\.\d+)?e-\d{1,2}|"
    r"(?:(?i:about|around|approx\.?|circa|ca\.?|roughly|nearly|etwa|rund) )?"
    r"[~≈±−+-]?\s*[\d(∞][∞\d\s.,:/×x()%^−–+-]*(?:\s?%|\s?°?(?:[A-Za-zµ/²³][A-Za-zµ/²³\d]{0,11})?)?"
)
SHAPE = re.compile(r"`?(?:(?:torch\.)?(?:Size|tensor|array)\()?[\[(]+\s*-?[\d∞][∞\d\s.,x×-]*[\])]+`?")

PARTICIPLE = re.compile(
    r"(?!\w*(?:[sp]eed|[bw]reed|bleed|creed|greed|steed|tweed|hundred|sacred|kindred|naked|bed|shed)\b)"
    r"(?:\w+ed|\w*(?:done|gone|borne|drawn|shown|known|grown|thrown|flown|blown|sown|worn|torn))"
    r"(?:,|$| (?:from|by|in|to|with|on|at|as|of|for|into)\b)",
    re.I,
)
"""`Drawn from`, `caused by`, but neither `ketone` nor `speed of light`."""


@lru_cache(maxsize=50_000)
def form(text: str) -> str:
    """One of `date`, `number`, `code`, `asking`, `ing`, `to`, `participle`, `clause`, `noun`, `does` (`receives the blood`) or `deed`
    (`founded the Red Cross`).
    """
    bare = text.strip().rstrip(".")
    if date(bare):
        return "date"
    if NUMBER.fullmatch(bare):
        return "number"
    if CODE.search(bare) and " " not in re.sub(r"\(.*\)|\[.*\]|`[^`]*`|\s=\s", "", bare).strip():
        return "code"
    found = words(bare)
    if not found:
        return "code"
    if found[0] in ASKING and len(found) > 2:
        return "asking"
    if found[0] == "to" or (found[0] in BASE and len(found) > 1):
        return "to"
    if deed(bare):
        return "deed"
    if verb := begins(found, bare):
        return verb
    if does(bare):
        return "does"
    if (
        found[0].endswith("ing")
        and len(found[0]) > 5
        and len(found) > 1
        and found[1] in ("the", "a", "an", "each", "every", "all", "which", "how", "random", "some", "one", "it", "them", "what")
    ):
        return "ing"
    if PARTICIPLE.match(bare) and len(found[0]) > 4:
        return "participle"
    if _finite(words(subject_of(bare))) or sentence(bare):
        return "clause"
    return "noun"


def does(text: str) -> bool:
    """Whether a phrase says what something does, its verb in the third person first: `pumps blood into the aorta`."""
    found = words(text)
    if len(found) < 2 or not found[0].endswith("s") or found[0].endswith(("ss", "us", "is")) or found[1] == "of":
        return False
    return (
        found[0] in FIRST_VERBS
        or (found[0] in FINITE and found[0] not in EITHER | {"means", "was", "has", "does"} and found[1] not in FINITE)
        or (len(found[0]) > 3 and found[1] in DETERMINERS)
    )


@lru_cache(maxsize=10_000)
def date(text: str) -> tuple[float, ...] | None:
    """Year, month and day of a date, a year or the beginning of a span (months and days that are not given are 0), for putting dates in
    order; else None.
    """
    if short := NUMERIC_DATE.fullmatch(text.strip()):
        return int(short["year"]), int(short["month"]), int(short["day"])
    match = DATE.fullmatch(text.strip())
    if match is None:
        return span(text)
    name = (match["month"] or "").lower()[:3]
    year = int(match["year"]) * (-1 if match["before"] else 1)
    month = MONTHS.index(GERMAN.get(name, name)) + 1 if name else 0
    return year, month, int(match["day"] or match["day2"] or 0)


def _finite(found: list[str]) -> bool:
    """Whether a finite verb stands before the first relative word: `a box that holds` has none, `each box holds one` has."""
    for position, word in enumerate(found):
        if word in RELATIVE and position:
            return False
        if word in EITHER and PREPOSITIONS & set(found[:position]):
            continue
        before = found[position - 1] if position else ""
        after = found[position + 1] if position + 1 < len(found) else ""
        if position > 1 and word.endswith("ing") and after in DETERMINERS and found[0] in ("a", "an", "the"):
            return False  # `an order requiring a party to do something`
        if word == "times" or (before in DETERMINERS and after == "of") or (word[-1] == "s" and before == "of"):
            continue  # `the scatter of the predictions`, `the marking of names`, `λ times the sum`
        if (
            position
            and word[-1] == "s"
            and word[-2:] not in ("ss", "us")
            and after in DETERMINERS
            and before not in DETERMINERS | PREPOSITIONS
        ):
            return True  # `gravity pulls the ice`
        if position and before in MERELY and word[-1] == "s" and word[-2:] not in ("ss", "us", "is") and after:
            return True  # `the network just labels what it is`
        if word in BASE and len(before) > 3 and before[-1] == "s" and before[-2:] not in ("ss", "us", "is") and after:
            return True  # `rivers carry minerals`
        if word in FINITE and (position or word in ("is", "are", "has", "can")):
            return True
    return found[0] in PRONOUNS and len(found) > 2


@lru_cache(maxsize=50_000)
def numeric(text: str) -> tuple[float, ...] | None:
    """The numbers of an option that is a number, a shape or a date, for putting options in order; None for anything else."""
    when = date(text.strip().rstrip("."))
    if when is not None:
        return when
    if form(text) != "number" and not SHAPE.fullmatch(text.strip()):
        return None
    plain = text.replace("−", "-")
    if text.count(",") == 1 and DECIMAL_COMMA.fullmatch(text):
        plain = plain.replace(",", ".")
    plain = re.sub(r"(?<=\d)[ ,_](?=\d{3}\b)", "", plain)
    found = re.findall(r"(?<![\w.])-?(?:\d+(?:\.\d+)?(?:e-\d{1,2}(?!\w))?|∞)", plain)
    return tuple(float(number.replace("∞", "inf")) for number in found) if found else None


AFTER_NOUN = re.compile(
    r"(?<![\w-])(?:of|in|on|for|from|between|with|by|to|used|needed|at|that|which|during|after|before|under|over|per)(?![\w-])"
)
"""Words behind the head noun of a noun phrase."""


def plural(phrase: str) -> bool:
    """Whether the head noun of a noun phrase is plural: `effects on bias` is, `loss of trust` is not."""
    head = AFTER_NOUN.split(phrase.lower())[0].split()
    last = head[-1] if head else ""
    return last.endswith("s") and not last.endswith(("ss", "us", "is"))
