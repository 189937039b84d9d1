"""The topic in front of a stem whose term alone could mean many things: `In the notes on “RLHF”, what is meant by “policy”?`"""

from __future__ import annotations

import re
from dataclasses import replace

from components.quiz.asides import MISTAKES, is_question, is_task
from components.quiz.brackets import without_brackets
from components.quiz.choices import Draft
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, Collection, Definition, Fact
from components.quiz.grammar import date, form
from components.quiz.parser.captions import of_place
from components.quiz.parser.headings import NAMELESS
from components.quiz.question import Question
from components.quiz.stems import about, pair_of
from components.quiz.titles import asked_about, name_of
from components.quiz.words import STOP, content, count, shared_root, words

LAWS = {"laws": "law", "rules": "rule", "principles": "principle", "theorems": "theorem", "postulates": "postulate", "maxims": "maxim"}
PEOPLE = re.compile(r"\b(?:people|persons?|figures|leaders|thinkers|scientists|authors|composers|painters|personen|köpfe)\b", re.I)
FULL_NAME = re.compile(r"[A-ZÄÖÜ][^\W\d_]+(?:[ -](?:[a-z]{1,3} )?[A-ZÄÖÜ][^\W\d_.]*\.?)*")
ARTICLE = re.compile(r"(?:an?|the|one|ein|eine|der|die|das)\s", re.I)
PERSON = re.compile(r"[A-ZÄÖÜ][a-zäöüßéè]+(?:-[A-ZÄÖÜ][a-zäöüßéè]+)?")
LISTS = ("member", "outsider")
MOST = 25
"""So many words a stem may have (I11)."""
NAMING = ("meaning", "property", "profile", "pair", "both")
"""Forms whose stem is about a term, and not about its description."""
BARE = re.compile(r"[a-zß-ÿ]+(?:-[a-z]+)*|\W?\w{1,2}\W?|[^\W\d_]{1,2}[\d′'’]?")
ORDINAL = re.compile(
    r"\d+(?:st|nd|rd|th)(?:\s|$)|(?:stages?|types?|phases?|steps?|classe?s?|grades?|levels?|orders?|rules?|laws?|cases?|layers?|category|group|part|"
    r"stufe|typ|phase|schritt|klasse|grad|fall|regel|gruppe|stadium|ebene)\s+(?:\d+|[IVX]+|[A-Za-z])$",
    re.I,
)
"""A name that only counts: `3rd law`, `Stage 2`. Of what, its heading must say."""


TWO = re.compile(r"[\w-]+ (?:&|\+|/|and|und) [\w-]+")
"""Two things side by side, whatever each word may be elsewhere: `Breaks & tears`."""


def bare(term: str) -> bool:
    """Whether a term says too little alone: one word that is written small, a symbol, or a number in a list (`3rd law`)."""
    plain = re.sub(r"\s*\([^)]*\)", "", term).strip()
    if plain.startswith(("`", "/")):
        return False
    return bool(BARE.fullmatch(plain) or ORDINAL.match(plain))


def with_topic(draft: Draft, corpus: Corpus) -> Draft:
    """The draft with its topic in front where its term needs it and a heading names one that does not give the key away."""
    fact = draft.fact
    if draft.stem.startswith(("In the table on “", "In the table of the notes")):
        return draft
    if (law := law_of(fact)) and isinstance(fact, Definition) and draft.form in ("meaning", "term", "gap"):
        said = f"What does {fact.term}'s {law} say, by the notes?" if draft.form == "meaning" else f"Whose {law} says “{fact.meaning}”?"
        return replace(draft, form="term" if draft.form == "gap" else draft.form, stem=said)
    if isinstance(fact, Definition) and draft.form in ("meaning", "term") and _names_only(fact.meaning) and not date(fact.meaning):
        return replace(draft, stem=pair_of(fact.term if draft.form == "meaning" else fact.meaning))
    if isinstance(fact, Definition) and draft.form == "meaning" and of_people(fact):
        return replace(draft, stem=f"Which description fits {fact.term}?")
    term = fact.term if isinstance(fact, Definition) else fact.subject if isinstance(fact, Attribute) else ""
    slot = isinstance(fact, Attribute) and " under “" in draft.stem and term.isalpha()  # `Speed` in a table of one thing's properties
    own = not fact.place.concept  # in notes that nobody here has seen the heading may say less than a table's first column
    slot = slot and not (own and isinstance(fact, Attribute) and fact.about)  # `framing` sees to it
    counted = ORDINAL.match(term) is not None  # says nothing as an option either
    if draft.form in LISTS and isinstance(fact, Collection) and re.search(r" of the \w+$", fact.head):
        term, slot = fact.head, True  # `steps of the work`: of which
    elif draft.form not in NAMING and not counted:
        return draft
    if not term or not (slot or counted or bare(corpus.in_text(term))):
        return draft
    if own and isinstance(fact, Attribute) and not slot and not counted and (fact.about or len(content(fact.attribute)) >= 2):
        return draft
    topic = topic_of(fact)
    topic = corpus.in_text(topic) if fact.place.concept or " " in topic else topic
    if draft.form not in LISTS and not counted and shared_root(content(topic), content(draft.stem)):
        return draft  # the term says itself what the notes are about
    stem = about(topic, draft.stem) if topic else draft.stem
    placed = isinstance(fact, Attribute) and " " in fact.about  # the table says itself where it belongs
    return draft if placed and count(stem) > MOST else replace(draft, stem=stem)


def law_of(fact: Fact) -> str:
    """What a person's name stands for under a heading such as `Gas laws`, whose lines say `Boyle: pressure is …`: `law`; else ""."""
    if not isinstance(fact, Definition) or len(words(fact.meaning)) < 4 or ARTICLE.match(fact.meaning) or not PERSON.fullmatch(fact.term):
        return ""
    last = words(name_of(fact.place.path[-1]))[-1:] if fact.place.path else []
    return LAWS.get(last[0], "") if last else ""


DONE = re.compile(r"(?!the |an? )[a-zäöüß]+(?:ed|s|te|t)\s")
"""A deed at the beginning: `founded the Théâtre Libre in Paris`."""


def _names_only(meaning: str) -> bool:
    """Whether a meaning is nothing but names (`David, Sistine Chapel ceiling` is not quite): it goes with its term, and does not say
    what that is.
    """
    if DONE.match(meaning):
        return False
    found = [word for word in re.findall(r"[^\W\d_]+", meaning) if word.lower() not in STOP]
    return len(found) >= 2 and sum(word[0].isupper() for word in found) >= 0.75 * len(found) and not meaning.isupper()


def of_people(fact: Definition) -> bool:
    """Whether a heading such as `Key people` says that a name is a person's."""
    return any(PEOPLE.search(title) for title in fact.place.path[-1:]) and FULL_NAME.fullmatch(fact.term) is not None


OF_A_COURSE = re.compile(
    r"(?-i:\b(?!AD|BC|CE|ISO|RFC|HTTP|DIN|IP|UTF)[A-Z]{2,5} ?\d{3}[A-Z]?\b)|"
    r"\b(?:exam|test|final|midterm|quiz) prep\b|\b(?:cheat ?sheet|study guide|lecture notes|my notes|crib (?:sheet|notes))\b|"
    r"\b(?:wk|week|lecture|session|lec|woche|vorlesung|sitzung)s? ?\d",
    re.I,
)
"""What a heading says of a course, and not of its subject: `SOC110 – exam prep`, `wk 3`."""


def topic_of(fact: Fact) -> str:
    """The name in the heading that says best what a fact is about: the concept, in the course's own notes; else the nearest that names
    something; "" if none does.
    """
    own = not fact.place.concept
    titles = (*fact.place.path, fact.place.intro) if own and fact.place.intro.endswith("?") else fact.place.path
    named = [_named(title, own) for title in titles if not MISTAKES.search(title)]
    if named and captioned(fact) and NAMED_AFTER.search(fact.place.intro):
        named[-1] = fact.place.intro
    if own and (counted := COUNTED.match(fact.place.intro)):
        named.append(counted["what"])
    elif own and fact.place.later and len(named) > 1:
        named.pop()
    found = [name for name in named if _names(name)]
    return "" if not found else found[0] if fact.place.concept else found[-1]


COUNTED = re.compile(
    r"(?:The |There are |We have |Here are the )?(?:two|three|four|five|six|seven|eight|[2-8])(?: \w+)? "
    r"(?P<what>(?:types|kinds|forms|classes|stages|phases|levels|models|theories|laws|sources|causes) of (?:(?:the|an?) )?(?:\w+ )?\w+)"
    r"(?=\s*[:.,]|\s+(?:are|come|can|have|is)\b|$)",
    re.I,
)
"""A line above a list that says of what it is: `The four types of suicide come from two scales:`."""
CARD = re.compile(r"(?:Q|F|Frage|Question)\s*\d*\s*[:.)]|#\w", re.I)
"""A question on a card, which is no heading of what follows, or a tag."""
NAMED_AFTER = re.compile(r"\w \([A-ZÄÖÜ][a-zäöüß]{3,}(?:(?: and | & |[-–, ]+)[A-ZÄÖÜ][a-zäöüß]{3,})?\)$")
"""A caption with the name of whom its table is by: `Furcation (Glickman)`."""


def captioned(fact: Fact) -> bool:
    """Whether a fact stands in a table of a learner's own, right below the line or the heading that names it."""
    return not fact.place.concept and fact.place.path[-1:] == (fact.place.intro,)


def _named(title: str, own: bool) -> str:
    """The name in a heading: in a learner's own notes also what one that asks is about, and what stands in front of its question."""
    if own and CARD.match(title):
        return ""
    name = name_of(title)
    if own and name and is_question(name):
        return asked_about(title)
    return "" if is_task(name if own else title) else name


def _names(title: str) -> bool:
    """Whether a heading is a noun phrase that names a topic."""
    found = words(title)
    return (
        0 < len(found) <= 7
        and not title.endswith("?")
        and (form(without_brackets(title)) in ("noun", "ing") or title.isupper() or TWO.fullmatch(title) is not None or of_place(title))
        and not NAMELESS.fullmatch(title)
        and not OF_A_COURSE.search(title)
    )


def said_already(topic: str, draft: Draft | Question) -> bool:
    """Whether a stem names its topic without a prefix: of a cell of a table all words of it (`layer` alone is not heard in
    `LeNet-5, layer by layer`), of anything else one.
    """
    asked = content(draft.stem)
    met = [shared_root(frozenset((one,)), asked) for one in content(topic)]
    return bool(met) and (all(met) if isinstance(draft.fact, Attribute) else any(met))
