"""Strict filters for what happened on a date, in a learner's own notes: it names who acts and is whole, and is dated by what one has to
know. True means broken.
"""

from __future__ import annotations

import itertools
import re

from components.quiz.brackets import without_brackets
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, Definition
from components.quiz.filters_names import span
from components.quiz.filters_sight import own
from components.quiz.german_forms import COMMON, IRREGULAR, german_form
from components.quiz.grammar import EITHER, FINITE, date, form
from components.quiz.lands import only_lands
from components.quiz.parser.versus import third
from components.quiz.question import Question
from components.quiz.spans import day_of
from components.quiz.verbs import BEFORE_NOUNS, MOTION, SHUT
from components.quiz.vocabulary import known_words

OPEN = frozenset(
    """until till of from with into onto at for and or but nor as than since during because while when between against via among upon
    whose which that the a an his her their its is was were are
    bis von vom zum zur mit für und oder sowie gegen zwischen der die das ein eine einen im ins beim als weil dass ohne wegen""".split()
)
"""What no event ends with: a word for which another is to follow. Those that may belong to a verb (`holds on`, `tritt bei`) are none."""
FIRST = re.compile(r"\W*(?P<word>[^\W\d_]+(?:[-’'][^\W\d_]+)*)(?P<then>\s+[\"“„‘']?(?P<next>[^\W\d_]+)|\s*[,;:.–—-]|\s*$)?")
HIMSELF = frozenset("himself herself itself themselves him them it".split())
TO = MOTION | frozenset("to as over".split())
"""What stands behind a verb in the third person rather than behind a noun in the plural: `flees to England`, `gives back`."""
IN_S = re.compile(r"[a-z]{2,}(?:[cdgiu]ates|ifies|[^aeiou]i[sz]es)")
"""A verb by its ending, if it is no word of the vocabulary: `abdicates`."""
NOUNS = (EITHER - frozenset("takes falls moves turns sees".split())) | frozenset(
    """strikes raids attacks protests marches talks storms floods trains ships boats roads visits exports imports massacres boycotts
    blockades sieges riots forces means""".split()
)
"""What is a noun in the plural as often as a verb, unless an object stands behind it."""
APART_DE = frozenset("ab an auf aus bei durch ein fort her hin los nach nieder um unter vor weg weiter zu zurück zusammen".split())
"""What a German verb may have at the end of its clause: `dankt ab`."""
PARTICIPLE_DE = re.compile(r"(?:ge|be|ver|er|ent|zer)[a-zäöüß]+t")
NO_DEED_DE = frozenset("nicht erst jetzt dort fast meist seit mit laut direkt bereits zuletzt zuerst erneut insgesamt letzt".split())
MONTHS: tuple[tuple[re.Pattern[str], frozenset[int]], ...] = tuple(
    (re.compile(rf"(?<![^\W\d_])(?:{pattern})"), frozenset(months))
    for pattern, months in (
        (r"Janua|Jänner", (1,)),
        (r"Febru", (2,)),
        (r"March\b|März", (3,)),
        (r"April", (4,)),
        (r"May\b|Mai(?=\b|tag|auf|feier|krise|rev|unruh)", (5,)),
        (r"June\b|Juni(?!us|or|per)", (6,)),
        (r"July\b|Juli(?!us|an|a\b|e)", (7,)),
        (r"August(?!us|in|a\b)", (8,)),
        (r"Septemb|Sept\b", (9,)),
        (r"O[ck]tob", (10,)),
        (r"Novemb", (11,)),
        (r"De[cz]emb", (12,)),
        (r"[Ww]inter", (11, 12, 1, 2)),
        (r"Spring\b|spring (?=offensive|campaign|uprising)|Frühling|Frühjahr", (3, 4, 5)),
        (r"[Ss]ummer\b|Sommer", (6, 7, 8)),
        (r"[Aa]utumn\b|Herbst", (9, 10, 11)),
        (r"Christmas|Weihnacht", (12,)),
        (r"Easter\b|Oster(?!r|o)", (3, 4)),
    )
)
"""Names of months and seasons, or what words made of them begin with, and their months."""
MODERN = 1800
RECENT, OLD = (0.25, 0.4), (0.5, 1.0)
"""Parts of the years that may lie between a date and a wrong one beside it, from MODERN on and before: from the one on a date may stand too
far off, from the other on it does.
"""


def _event(question: Question) -> str:
    """What happened on a date that is asked for; "" for any other question."""
    fact = question.fact
    if not own(fact) or month_of(question.key.text) is None:
        return ""
    if isinstance(fact, Definition) and question.form == "meaning":
        return fact.term
    return fact.subject if isinstance(fact, Attribute) and question.form == "property" else ""


def month_of(text: str) -> float | None:
    """The month of a date, 0 if it has none; None for what is no date."""
    if when := date(text):
        return when[1]
    day = day_of(text)
    return day[0] if day else None


def without_actor(question: Question, corpus: Corpus) -> bool:
    """actor: what happened on a date begins with its verb, and who acts stands in another line: `gives up the consulship`, `dankt ab`."""
    event = _event(question)
    if not event or not isinstance(question.fact, Definition):
        return False
    german = corpus.language(question.fact.place.source.file) == "de"
    return _begins_german(event) if german else _begins(event)


def _begins(event: str) -> bool:
    match = FIRST.match(event)
    if match is None or not match["word"].isascii():
        return False
    word, then = match["word"].lower(), (match["next"] or "").lower()
    objects = then in BEFORE_NOUNS | HIMSELF
    if match["word"][0].isupper():
        return objects and (_third(word) or form(event) == "deed")
    if word in SHUT or then == "of":
        return False
    if objects or word in NOUNS:
        return objects and (_third(word) or form(event) in ("does", "deed"))
    if form(event) in ("does", "deed"):
        return True
    plainly = word in FINITE or (word not in known_words() and bool(known_words()))
    return _third(word) and (then in TO or (plainly and then not in SHUT))


def _third(word: str) -> bool:
    """Whether a word is a verb in the third person, by its ending or by its form in `ed` too: `abdicates`, `annexes`."""
    if not word.endswith("s"):
        return False
    if third(word) or word in FINITE:
        return True
    known = known_words()
    past = {f"{word[:-1]}d", f"{word[:-1]}ed", f"{word[:-2]}ed", f"{word[:-3]}ied"}
    return bool(past & known or (IN_S.fullmatch(word) and word not in known and known))


def _begins_german(event: str) -> bool:
    first = re.split(r"[,;:]|\s[–—-]\s", event.strip(), maxsplit=1)[0].strip()
    found = first.split()
    if not found or not found[0].islower() or found[0] in NO_DEED_DE:
        return False
    plain = found[0] in COMMON | IRREGULAR or (len(found[0]) > 3 and found[0].endswith("t") and not PARTICIPLE_DE.fullmatch(found[0]))
    if len(found) == 1 or (len(found) == 2 and found[1] in APART_DE):
        return plain
    return plain and german_form(first) == "does"


def breaks_off(question: Question, corpus: Corpus) -> bool:
    """breaks off: what happened on a date ends in a word for which another is to follow: `Hungary holds out until`."""
    found = without_brackets(_event(question)).split()
    return len(found) > 1 and found[-1].strip(",;:").lower() in OPEN and not found[-1].isupper()


def lands_alone(question: Question, corpus: Corpus) -> bool:
    """lands alone: a date is asked for names of lands, of which it is not said what happened there: `Denmark and Norway`."""
    return isinstance(question.fact, Definition) and only_lands(without_brackets(_event(question)))


def told_by_its_month(question: Question, corpus: Corpus) -> bool:
    """its month: what happened names a month or a season, and the right date alone lies in it: `Decembrists`, `Winter War`."""
    event = _event(question)
    ours = month_of(question.key.text) if event else None
    if not ours:
        return False
    others = {month_of(option.text) for option in question.distractors}
    return any(pattern.search(event) and ours in months and not others & months for pattern, months in MONTHS)


def out_of_its_time(question: Question, corpus: Corpus) -> bool:
    """far off: the right date is the first or the last, and farther from the next than any two of the others are from each other, or so far
    off that one knows it by its age.
    """
    dates = [date(option.text) for option in (question.key, *question.distractors)]
    if not _event(question) or None in dates:
        return False
    ours, *others = (when[0] + when[1] / 12 for when in dates if when)
    others.sort()
    if others[0] < ours < others[-1]:
        return False
    off = min(abs(ours - other) for other in others)
    gaps = [later - earlier for earlier, later in itertools.pairwise(others)]
    may, does = RECENT if ours >= MODERN else OLD
    return off > may * span(ours) and (off > max(gaps, default=0) or off > does * span(ours))
