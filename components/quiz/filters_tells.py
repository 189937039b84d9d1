"""Strict filters for what the wording itself tells: a term whose noun says how it is described, a text cut at an abbreviation. True means
broken.
"""

from __future__ import annotations

import re

from components.quiz.choices import ENUMERATED
from components.quiz.corpus import Corpus
from components.quiz.facts import Definition
from components.quiz.filters_form import TOPIC
from components.quiz.filters_sight import own, said_only
from components.quiz.grammar import form
from components.quiz.kinds import head
from components.quiz.parser.prose import OPENERS
from components.quiz.parser.shortened import plain
from components.quiz.question import Question
from components.quiz.verbs import SHUT
from components.quiz.vocabulary import known_words
from components.quiz.words import WORD, content, words

SAYS_SOMETHING = frozenset(
    """effect law rule principle theorem paradox hypothesis fallacy bias illusion phenomenon effekt gesetz regel prinzip satz paradox
    hypothese phänomen""".split()
)
"""Nouns of terms that are told in a sentence: what happens, or what holds."""
SENTENCES = ("clause", "does", "asking")
JOINED = re.compile(r"\b(?:because|bc|when|if|they|it|weil|wenn|falls|sobald)\b", re.I)
"""Words with which even a short note goes on to a second clause."""
POSSIBLE = re.compile(r"(?:can|could|may|might|kann|könnte|darf) (?:\S+ ?){1,3}", re.I)
"""What is possible for one thing, in so few words: `can go by rail`."""
ARTICLE = re.compile(r"(?:an?|the|der|die|das|eine?)\s", re.I)
FEWEST = 2
CUT = re.compile(r"(?:^|\s)(?P<letter>[a-zäöü])[“”\"]?\??$")
LAST = re.compile(r"(?:(?P<above>\w)[\s,]+)?(?<![\w’'-])(?P<word>[^\W\d_]{2,4})[“”\"]?\??$")
DAY = re.compile(r"(?<![\d.,])\d{1,2}\.\d{1,2}(?=[“”\"]?\??$)")
"""A German day without the point behind it: `16.6` of `16.6.`"""
SHORTENED = re.compile(
    r"(?:jan|feb|mär|apr|aug|sept?|okt|oct|nov|dez|dec|bzw|vgl|inkl|incl|max|min|approx|esp|resp|usw|etc|nr|st|dr|prof|hrsg|jh|mio|mrd|"
    r"zw|ca|[a-zäöüß]*(?:dem|kath|jüd|preuß|ev|franz|engl|amerik|russ|röm|wirtsch|gesellsch))",
    re.I,
)
"""A word that is short for another, with a point behind it: `Sept`, `sozialdem`."""


def told_by_a_sentence(question: Question, corpus: Corpus) -> bool:
    """tells: asked for an effect or a law, the right option alone is a sentence (`people change because they are watched`)."""
    fact = question.fact
    if question.form != "meaning" or not isinstance(fact, Definition) or not own(fact):
        return False
    last = words(re.sub(r"\s*\([^()]*\)", "", fact.term))[-1:]
    return (
        bool(SAYS_SOMETHING.intersection(last))
        and _sentence(question.key.text)
        and not any(_sentence(option.text) for option in question.distractors)
    )


def _sentence(text: str) -> bool:
    return form(text) in SENTENCES or JOINED.search(text) is not None


def cut_off(question: Question, corpus: Corpus) -> bool:
    """cut: the stem or an option ends where an abbreviation stands in the notes: `hollow stems w`, `sovereign since Sept`."""
    if not own(question.fact):
        return False
    english = corpus.language(question.fact.place.source.file) == "en" and bool(known_words())
    for option in question.options:
        for text in (option.text, question.stem):
            if (match := CUT.search(text)) and re.search(rf"\b{match['letter']}\.\s*\S", option.fact.place.source.text):
                return True
            if (day := DAY.search(text)) and re.search(rf"(?<!\d){re.escape(day[0])}\.", option.fact.place.source.text):
                return True
            if english and _short_form(text, option.fact.place.source.text):
                return True
            last = WORD.findall(text)[-1:]
            if last and SHORTENED.fullmatch(last[0]) and re.search(rf"\b{last[0]}\.\s+\S", option.fact.place.source.text, re.I):
                return True
    return False


def _short_form(text: str, line: str) -> bool:
    """Whether a text ends in a short word that may be short for another: behind its point the line goes on."""
    match = LAST.search(text)
    if match is None or match["word"].isupper() or (match["above"] or "").isdigit():
        return False
    word = match["word"]
    doubtful = not plain(word) or (word[0].isupper() and match["above"] is not None)
    behind = re.search(rf"\b{re.escape(word)}\.(?:\s+\(?(?P<next>\w+)|\s*\|)", line) if doubtful else None
    following = (behind and behind["next"]) or ""
    return behind is not None and not (following[:1].isupper() and following.lower() in OPENERS | SHUT)


def possible_for_others(question: Question, corpus: Corpus) -> bool:
    """possible: asked of which term it is said that it can do this or that, in a word or two, where others may well be able to as well."""
    fact = question.fact
    return said_only(question) and own(fact) and isinstance(fact, Definition) and POSSIBLE.fullmatch(fact.meaning.strip(" .")) is not None


def without_its_brackets(question: Question, corpus: Corpus) -> bool:
    """brackets: a wrong description without the enumeration in brackets that tells it from the right one, with which it shares a word that
    names no kind: `spread by water (bowls, cloths)`, `spread by air`.
    """
    if question.form != "meaning" or not own(question.fact):
        return False
    for option in question.distractors:
        said = option.fact.meaning if isinstance(option.fact, Definition) else ""
        shared = content(question.key.text) & content(option.text) - content(head(option.text))
        if shared and ENUMERATED.search(said) and "(" not in option.text:
            return True
    return False


def told_by_the_topic(question: Question, corpus: Corpus) -> bool:
    """topic word: the right option alone has a word of the topic that stands in front of the question."""
    topic = TOPIC.search(question.stem)
    if topic is None or not own(question.fact):
        return False
    said = content(topic[0]) & content(question.key.text)
    return any(all(word not in content(option.text) for option in question.distractors) for word in said)


def bare_beside_brackets(question: Question, corpus: Corpus) -> bool:
    """bare: the right option alone has no bracket, or alone has one; or it alone begins with an article, or without."""
    if not own(question.fact) or len(question.distractors) < FEWEST or any("`" in option.text for option in question.options):
        return False
    options = question.key, *question.distractors
    brackets = ["(" in option.text for option in options]
    articles = [ARTICLE.match(option.text) is not None for option in options]
    return any(shown[0] not in shown[1:] for shown in (brackets, articles))
