"""Filters about form: nothing but the knowledge asked tells the key from the rest. True means broken."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from components.quiz.ascending import values
from components.quiz.choices import LATIN, SYMBOLS, symbolic
from components.quiz.compared import predicates
from components.quiz.corpus import Corpus
from components.quiz.cues import echoes, says
from components.quiz.facts import Attribute, Collection, Definition
from components.quiz.grammar import PRONOUNS, form, numeric
from components.quiz.growth import of_growth
from components.quiz.question import Option, Question
from components.quiz.spelling import misspelt
from components.quiz.words import GENERIC, WORD, content, count, normal, words

ABSOLUTE = frozenset("always never only all none every must cannot completely entirely impossible any no".split())
VAGUE = frozenset("may might sometimes usually often generally typically probably possibly some could mostly".split())
CATCH_ALL = re.compile(
    r"\b(?:all|none|both|neither|any) of (?:the )?(?:above|these|those|them)\b|\bboth [a-d] and [a-d]\b|^(?:yes|no|true|false|ja|nein)\b",
    re.I,
)
TEMPLATES = re.compile(
    r"(?:with |of |to )?which of these|to which|do the notes say(?: of)?|is said of|"
    r"(?:how )?do the notes describe(?: with)?|is described with|describes|is it (?:said|that)|"
    r"which (?:term|statement)|was (?:davon )?|nennen die notizen|sagen die notizen|geben die notizen|in dieser reihenfolge",
    re.I,
)
ORDINAL = re.compile(r"“(?:\d+(?:st|nd|rd|th|\.)|first|second|third|fourth|fifth) \w+”", re.I)
"""A name that is only a number in a list (`1st law`): of what, the stem does not say."""
PREFIX = re.compile(r"^In the notes on “[^”]*”, ")
"""The topic that stands in front of a stem whose term says too little alone."""
TOPIC = re.compile(rf"{PREFIX.pattern}|(?<=den Notizen zu )„[^“]*“|(?<=die Notizen zu )„[^“]*“|(?<=do the notes on )“[^”]*”(?= call)")
"""The topic, wherever a stem names it: it is that of every option."""
FRAME = re.compile(rf"{TOPIC.pattern}|^According to the notes, ")
"""The same, or what stands in its place in a stem that names none."""
ABOUT_CODE = re.compile(r"\b(?:which line of|what does the|how is the|welche zeile|was macht der) code\b", re.I)
"""The frame of a question about code, whose words are no hint."""
NAME = re.compile(r"[“„][\w-]+ [\w-]+[^”“]*[”“]")
"""A name of several words says what it is about even where each of them alone would not (`question answering`)."""
DANGLING = re.compile(
    r"\b(?:it|this|they|these|those|them|he|she|here|above|below|aforementioned|former|latter|"
    r"es|sie|er|diese[rsmn]?|jene[rsmn]?|hier|dort|oben|unten)\b",
    re.I,
)
POINTING = re.compile(
    r"(?:it|they|this|these|those|them|its|their|he|she|his|her|such|here|both|the (?:former|latter|same|other|others)|"
    r"es|sie|er|dies(?:e[rsmn]?)?|ihre?|sein(?:e[rsmn]?)?|another|also|so|then|otherwise|instead|however|but|thus|therefore|hence)\b",
    re.I,
)
POINTING_DE = re.compile(
    r"(?:\S+\s){0,2}(?:damit|dabei|darin|davon|dafür|daran|dazu|dadurch|daraus|darauf|hier(?:für|bei|zu|mit|von))\b(?!,)", re.I
)
"""A German word for what was named before, near the beginning: `decken damit den Bedarf`."""
LEFT_OPEN = re.compile(r"\b(?:before|after|instead|otherwise|davor|danach|stattdessen)$", re.I)
"""An end that points to something named elsewhere: `fine-tuning is the step before`."""
THIRD = re.compile(r"[A-Za-z]+[^s\W]s\s")
LIST = re.compile(r", [\w-]+(?: [\w-]+){0,3}(?:,| and )")
RESIDUE = re.compile(
    r"^#|\*\*|!\[|\]\(|https?://|www\.|<(?:a|p|br|div|span|img|li|ul|ol|b|i|em|strong|code|table|t[dhr]|h\d|su[bp]|u|mark|small|kbd|font|s|del)\b|&\w+;|\bTODO\b|\bFIXME\b|"
    r"=>|->|→|⇒|\\[a-zA-Z(\[]|\$[^$\\^_{}]{0,60}[\\^_{}]|\{#|\[\^|\|",
)
PAIRS = (("(", ")"), ("[", "]"), ("{", "}"))


def texts(question: Question) -> list[str]:
    """The stem and the options' texts."""
    return [question.stem, *(option.text for option in question.options)]


def i4(question: Question, corpus: Corpus) -> bool:
    """I4: options differ after normalising case, punctuation, plural, number words, spaces in code."""
    found = [normal(option.text) for option in question.options]
    return len(set(found)) < len(found) or "" in found


def i5(question: Question, corpus: Corpus) -> bool:
    """I5: no option contains another whole, unless both are members of one list."""
    for one, other in itertools.combinations(question.options, 2):
        if one.fact is other.fact and isinstance(one.fact, Collection):
            continue
        if _term(one) and _term(one) == _term(other):
            continue
        short, long = sorted((normal(one.text), normal(other.text)), key=len)
        if f" {short} " in f" {long} ":
            return True
    return False


def _term(option: Option) -> str:
    """The list in which an option is a term that is explained; "" for any other option."""
    fact = option.fact
    return fact.place.group if isinstance(fact, Definition) and normal(fact.term) == normal(option.text) else ""


def i6(question: Question, corpus: Corpus) -> bool:
    """I6: one grammatical form, the same capitals, the same end punctuation."""
    if question.form == "profile":
        return len({": " in option.text for option in question.options}) > 1
    if question.form == "both":
        return len({option.text.count("; ") for option in question.options}) > 1
    options = [option.text for option in question.options]
    if question.form == "code":  # what a line does: a verb in the third person first, whatever nouns follow
        return len({THIRD.match(text) is not None for text in options}) > 1 or len({"." in text[-1:] for text in options}) > 1
    forms = {"does"} if question.form == "contrast" and predicates(question) else {form(text) for text in options}
    if len({text.startswith("Weil ") for text in options}) > 1:
        return True
    if len(forms) > 1 and not all(numeric(text) for text in options):
        return True
    firsts = {(match[0][0].isupper() or not LATIN.match(match[0].lower())) for text in options if (match := WORD.search(text))}
    if all(symbolic(text) for text in options):
        firsts = set()
    if isinstance(question.fact, Attribute) and SYMBOLS.fullmatch(question.fact.attribute.strip()):
        firsts = set()
    ends = {text[-1] if text[-1] in ".!?:;," else "" for text in options}
    coded = {text.startswith("`") for text in options}
    return (len(firsts) > 1 and "code" not in forms) or len(ends) > 1 or len(coded) > 1


def i7(question: Question, corpus: Corpus) -> bool:
    """I7: the key is at most 1.25 times the longest distractor and at least 0.6 times the shortest."""
    lengths = [len(option.text) for option in question.distractors]
    key = len(question.key.text)
    return bool(lengths) and (key > 1.25 * max(lengths) or key < 0.6 * min(lengths)) and not of_growth(question)


def like_length(key: str, other: str) -> bool:
    """Whether a wrong option, for itself, keeps the bounds of I7."""
    return 0.6 * len(other) <= len(key) <= 1.25 * len(other)


def i9(question: Question, corpus: Corpus) -> bool:
    """I9: numbers, shapes and dates stand in ascending order."""
    found = values([option.text for option in question.options])
    return found is not None and found != sorted(found)


def i10(question: Question, corpus: Corpus) -> bool:
    """I10: no "all of the above", no "both A and B", no yes or no."""
    return any(CATCH_ALL.search(option.text) for option in question.options)


def i11(question: Question, corpus: Corpus) -> bool:
    """I11: the stem is a whole question of 4 to 25 words (or has its blank at the end), names its topic, and points to nothing outside."""
    stem = question.stem
    if not stem.endswith(("?", "____")) or not 4 <= count(stem) <= 25 or (not stem[0].isupper() and stem[0] not in "“„`"):
        return True
    if ORDINAL.search(stem):
        return True
    asked = TEMPLATES.sub("", stem)
    shown = question.form == "printed" and not question.fact.place.concept  # `x[-1]` is all there is to name
    if not content(asked) - GENERIC and not NAME.search(asked) and not shown:
        return True
    pointing = DANGLING.search(asked) if question.form != "owner" else None  # there `it` is what is asked for
    return pointing is not None and len(content(asked[: pointing.start()]) - GENERIC) < 2


def dangling(question: Question, corpus: Corpus) -> bool:
    """dangling: an option begins by pointing to something that was named where it stands in the notes (`They have no notion of …`)."""
    said = [option.text for option in question.options] + ([question.key.fact.parts[1]] if question.form == "owner" else [])
    return any(POINTING.match(text) or LEFT_OPEN.search(text) or POINTING_DE.match(text) for text in said)


def named_in_stem(question: Question, corpus: Corpus) -> bool:
    """named: a wrong name that stands whole in the stem, as the right one does not, is out of the running at a glance."""
    stem, key = f" {normal(question.stem)} ", f" {normal(question.key.text)} "
    if numeric(question.key.text) is not None or key in stem:
        return False
    return any(len(name) > 4 and f" {name} " in stem for option in question.distractors for name in [normal(option.text)])


ORDINALS = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th|\.(?=\s\w))(?!\w)")


def i12(question: Question, corpus: Corpus) -> bool:
    """I12: nothing of the key is heard in the stem (a word, its root, a number), unless in every option."""
    return any(not says(option.text, cues) for option in question.distractors) if (cues := shared(question)) else False


def shared(question: Question) -> frozenset[str]:
    """What of the key is heard in the stem; the topic that stands in front is that of every option."""
    asked = ABOUT_CODE.sub("", TOPIC.sub("", question.stem))
    if numeric(question.key.text) is not None:
        counted = frozenset(ORDINALS.findall(asked)) & {question.key.text.strip()}  # `minor 3rd` of 3 semitones
        return echoes(asked, question.key.text) & content(question.key.text) | counted
    return echoes(asked, question.key.text)


def i15(question: Question, corpus: Corpus) -> bool:
    """I15: no residue of markup, no addresses, no unbalanced brackets or quotes."""
    return any(residue(text) for text in texts(question))


@lru_cache(maxsize=50_000)
def residue(text: str) -> bool:
    """Whether a text holds what is left of markup, or half a pair of brackets or quotes."""
    bare = re.sub(r"`[^`]*`", "", text)
    if RESIDUE.search(bare) or not re.search(r"[\w∞]", text) or text.count("`") % 2 or bare.count('"') % 2:
        return True
    left, right = ("„", "“") if "„" in text else ("“", "”")
    return text.count(left) != text.count(right) or any(text.count(left) != text.count(right) for left, right in PAIRS)


def i16(question: Question, corpus: Corpus) -> bool:
    """I16: a word that is misspelt, as far as that can be told, is not repeated."""
    return corpus.english and any(_misspelt(text) for text in texts(question))


@lru_cache(maxsize=50_000)
def _misspelt(text: str) -> bool:
    return any(misspelt(word) for word in words(re.sub(r"`[^`]*`", "", text)))


def i23(question: Question, corpus: Corpus) -> bool:
    """I23: absolute or vague words are not a cue: the key is not alone in having them, nor in not.

    The same holds for what else one sees without reading: a pronoun at the beginning, an enumeration, digits or code.
    """
    key = marks(question.key.text)
    others = [marks(option.text) for option in question.distractors]
    alone = bool(others) and any(all(other[place] != key[place] for other in others) for place in range(len(key)))
    return alone and not of_growth(question)


@lru_cache(maxsize=50_000)
def marks(text: str) -> tuple[bool, ...]:
    """What one sees in an option without reading it: absolute and vague words, a pronoun first, an enumeration, digits or code."""
    found = words(text)
    listed = bool(LIST.search(text)) and text[0] != "`"
    coded = bool(re.search(r"\d|`", text))
    return bool(ABSOLUTE & set(found)), bool(VAGUE & set(found)), bool(found) and found[0] in PRONOUNS, listed, coded
