"""Filters about kind and place: what is an instance of the key, what is alone of its kind, what has nothing to do with a reason asked."""

from __future__ import annotations

import re

from components.quiz.corpus import Corpus
from components.quiz.facts import Answer, Attribute, Cause, Collection, Correction, Definition, Fact
from components.quiz.grammar import date, numeric
from components.quiz.instances import instance
from components.quiz.kinds import head, kind
from components.quiz.lists import ambiguous, plausible
from components.quiz.question import Option, Question
from components.quiz.words import GENERIC, content, root, shared_root, words

DEFINED = ("meaning", "term", "gap")
LISTED = ("member", "gap", "outsider")
SHORT_LIST = 8
"""So many definitions at most make a list in which each is plausible beside each."""
LOOSE = re.compile(r"\b(?:too|also|this|these|as well|auch|ebenfalls)$|^(?:this|these)\b", re.I)
"""What points to something said before: `a trained model is a fixed function too`."""
SYMBOL = re.compile(r"(?<![\w'’-])(?:`\w`|[b-hj-zB-HJ-Z])(?![\w'’-])")
LETTER_SHAPE = re.compile(r"\[(?:[^\]`]*[\s,(])?[A-Z][\s,\]]")
LOST = re.compile(r": O(?:”|$)|^O$")
AT_SIGHT = ("person", "place")
MAKER = re.compile(r"(?:er|or)$")
"""The end of a noun that may be a person, though no list says so: `builder`."""
BEGINS_WITH_NUMBER = re.compile(r"\W{0,3}(?:about |around |over |under |nearly )?[~≈±−+-]?\d", re.I)
OWN_NUMBER = re.compile(r"(?<![\w.,-])(?!1\d{3}\b|20\d\d\b)\d{2,}(?![\w.,-]*\s?%)")
"""A bare number in a description, years and shares excepted: mostly a size of the notes' own example (`too few to fill 128 places`)."""
COUNTS = re.compile(
    rf"(?<!\^)(?<!§ )(?<!§§ )(?<!Art\. )(?<!Abs\. ){OWN_NUMBER.pattern}\s"
    r"(?!(?:bits?|bytes?|years?|months?|weeks?|days?|hours?|minutes?|seconds?|"
    r"degrees?|metres?|percent|million|billion|jahren?|monaten?|tagen?|stunden?|minuten?|sekunden?|grad|prozent)\b)[a-zäöü]{4,}"
)
"""In a learner's notes, a number of things that are counted; of a paragraph, a measure, a factor or a power it is what is to be known."""


def of_kind(option: Option) -> str:
    """The kind of what an option describes or names: of a term, the kind that its description gives it."""
    return kind(option.fact.meaning if isinstance(option.fact, Definition) else option.text)


def instance_of(question: Question, corpus: Corpus) -> bool:
    """instance: a wrong option is a kind or a member of the thing described, so that the description holds for it as well."""
    key = question.key.fact
    if question.form not in DEFINED or not isinstance(key, Definition):
        return False
    for option in question.distractors:
        other = option.fact
        if isinstance(other, Definition) and (instance(other, key, corpus) or instance(key, other, corpus) or _named_by(key, other)):
            return True
    return False


def _named_by(key: Definition, other: Definition) -> bool:
    """Whether a description names another term in any form of its word (`the cooling of …` beside `cooler`): that may be what it is."""
    name = content(other.term)
    return bool(name) and name <= content(key.meaning)


def alone(question: Question, corpus: Corpus) -> bool:
    """kind: the key is the only option of its kind: with four options fewer than two others share it, with three none."""
    if question.form not in DEFINED or not isinstance(question.fact, Definition) or corpus.language(question.source.file) != "en":
        return False
    if siblings(question, corpus):
        return False
    ours = of_kind(question.key)
    return sum(of_kind(option) == ours for option in question.distractors) < len(question.distractors) - 1


def unlike_at_sight(question: Question, corpus: Corpus) -> bool:
    """at sight: a person beside something that is none, which one sees before one knows anything."""
    if question.form not in DEFINED or not isinstance(question.fact, Definition) or corpus.language(question.source.file) != "en":
        return False
    ours = of_kind(question.key)
    for option in question.distractors:
        theirs = of_kind(option)
        if theirs == ours or "person" not in (ours, theirs) or "clause" in (ours, theirs):
            continue
        other = option if ours == "person" else question.key
        if not isinstance(other.fact, Definition) or not MAKER.search(head(other.fact.meaning)):
            return True
    return False


def siblings(question: Question, corpus: Corpus) -> bool:
    """Whether all options stand in one short list of the notes.

    There an unlike neighbour is plausible, unless what is asked for is a person or a place, which one sees.
    """
    group = question.fact.place.group
    alike = all(option.fact.place.group == group for option in question.options) and of_kind(question.key) not in AT_SIGHT
    return alike and len(corpus.shelves.get(("definition", "group", group), ())) <= SHORT_LIST


def strangers(question: Question, corpus: Corpus) -> bool:
    """own: of a term's wrong options two (of two at least one) come from its own list or note, and none from another section.

    Others are told apart by their subject.
    """
    if question.form not in DEFINED or not isinstance(question.fact, Definition) or siblings(question, corpus):
        return False
    ours = question.fact.place
    theirs = [option.fact.place for option in question.distractors]
    if any(place.section != ours.section for place in theirs):
        return True
    own = sum(ours.group == place.group or ours.source.file == place.source.file for place in theirs)
    return own < len(question.distractors) - 1


def unlisted(question: Question, corpus: Corpus) -> bool:
    """list: what is offered beside a list's members is not of their kind, or the list's name could mean another list as well."""
    fact = question.fact
    if question.form not in LISTED or not isinstance(fact, Collection) or corpus.language(question.source.file) != "en":
        return False
    offered = (question.key,) if question.form == "outsider" else question.distractors
    invented = [option for option in offered if option.fact is fact and question.form != "outsider"]  # by the masked model
    return ambiguous(fact, corpus) or any(not plausible(option, fact, corpus) for option in offered if option not in invented)


def unrelated(question: Question, corpus: Corpus) -> bool:
    """reason: a wrong reason shares no word with the question or its reason, nor the heading they stand under."""
    fact = question.fact
    why = isinstance(fact, Cause) or (isinstance(fact, Answer) and question.form == "question" and re.match(r"Why|Warum", question.stem))
    if not why:
        return False
    ours = (content(question.stem) | content(question.key.text)) - GENERIC
    for option in question.distractors:
        beside = len(option.fact.place.path) >= 2 and option.fact.place.path == fact.place.path
        if LOOSE.search(option.text) or not (beside or shared_root(content(option.text) - GENERIC, ours)):
            return True
    return bool(LOOSE.search(question.key.text))


def leaning(question: Question, corpus: Corpus) -> bool:
    """alone: a statement to be judged right or wrong leans on what stands beside it in the notes.

    It has a symbol that nothing defines, points back, speaks of the notes' own numbers, or is a correction that does not name its subject.
    """
    if not isinstance(question.fact, Correction):
        return False
    for option in question.options:
        fact, said = option.fact, option.text
        if SYMBOL.search(said) or LOOSE.search(said) or OWN_NUMBER.search(said):
            return True
        if isinstance(fact, Correction) and content(said) != content(fact.mistake):
            subject = next((root(word) for word in words(fact.mistake) if content(word)), "")
            if subject not in content(said):
                return True
    return any(option.fact is question.key.fact for option in question.distractors)


def own_example(question: Question, corpus: Corpus) -> bool:
    """example: a description points to the notes' own example, which one has to have before one's eyes."""
    if question.form not in DEFINED:
        return False
    facts: list[Fact] = [option.fact for option in question.options if question.form == "meaning" or option.correct]
    said = [fact.meaning for fact in facts if isinstance(fact, Definition) and numeric(fact.meaning) is None]
    pointed = OWN_NUMBER if question.fact.place.concept else COUNTS
    return any(pointed.search(re.split(r",? (?:such as|like)\b", meaning)[0]) for meaning in said)


def spelt(question: Question, corpus: Corpus) -> bool:
    """spelt: the key alone begins like the thing asked about (`broken` for `break`)."""
    fact = question.fact
    if not isinstance(fact, Attribute) or question.form not in ("property", "owner") or len(words(question.key.text)) > 2:
        return False
    asked = fact.subject if question.form == "property" else fact.value
    start = asked.lower()[:2]
    begins = [option.text.lower().startswith(start) for option in question.distractors]
    return start.isalpha() and question.key.text.lower().startswith(start) and not any(begins)


def unlike_number(question: Question, corpus: Corpus) -> bool:
    """unit: a wrong number has another unit than the key, or is of another order of magnitude and no value of the same property."""
    key = question.key
    ours = numeric(key.text)
    if question.form not in ("property", "meaning", "pair") or ours is None or len(ours) != 1 or date(key.text):
        return False
    for option in question.distractors:
        theirs = numeric(option.text)
        if theirs is None or len(theirs) != 1:
            continue
        if _unit(option.text) != _unit(key.text):
            return True
        other = option.fact
        same = isinstance(other, Attribute) and isinstance(question.fact, Attribute) and other.attribute == question.fact.attribute != ""
        small, large = sorted((abs(ours[0]), abs(theirs[0])))
        if not same and other is not question.fact and large > 10 * max(small, 0.1):
            return True
    return False


def unlike_shape(question: Question, corpus: Corpus) -> bool:
    """shape: of values with numbers all are written alike once the digits do not count: `N %`, `N numbers`, `[N, N]`."""
    if question.form not in ("property", "both", "printed"):
        return False
    texts = [half for option in question.options for half in (option.text.split("; ") if question.form == "both" else [option.text])]
    return any(BEGINS_WITH_NUMBER.match(text) for text in texts) and len({_mask(text) for text in texts}) > 1


def _mask(text: str) -> str:
    """A value with `N` for its numbers, several in a row taken for one; signs and the kind of brackets do not count."""
    text = re.sub(r"[~≈±−+-](?=[\d∞])", "", text.lower().strip("` ").replace("[", "(").replace("]", ")"))
    return re.sub(r"N(?:[\s,×x]+N)*", "N", re.sub(r"\d[\d.,_]*(?<![,.])|∞", "N", text))


def _unit(text: str) -> str:
    return re.sub(r"[\d\s.,:~≈±+−^×()-]", "", text).lower()


def undefined(question: Question, corpus: Corpus) -> bool:
    """undefined: a shape whose letters nothing defines (`[N, 4]`), or a formula that lost its argument (`Best case: O`)."""
    if not isinstance(question.fact, Attribute):
        return False
    texts = [question.stem, *(option.text for option in question.options)]
    return any(LETTER_SHAPE.search(text) or LOST.search(text) for text in texts)


def side_effect(question: Question, corpus: Corpus) -> bool:
    """effect: what happens when a setting is too small may happen for another one too, so that its effect is no safe wrong answer."""
    fact = question.fact
    if question.form not in ("property", "owner") or not isinstance(fact, Attribute) or not re.match(r"too \w+$", fact.attribute, re.I):
        return False
    return any(isinstance(option.fact, Attribute) and option.fact.subject != fact.subject for option in question.distractors)
