"""Forms for what the notes say in whole sentences: answers to their questions, reasons, mistakes put right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from components.quiz import stems
from components.quiz.asides import MISTAKES, is_task
from components.quiz.brackets import without_asides
from components.quiz.choices import Choice, Draft, pool, shown
from components.quiz.corpus import Corpus, topic
from components.quiz.facts import Answer, Cause, Correction, Fact, Mistake
from components.quiz.forms_alike import others_alike
from components.quiz.forms_counted import numbers, years
from components.quiz.grammar import form
from components.quiz.known_errors import line_of, unless_wrong
from components.quiz.opposites import among_opposites
from components.quiz.words import content, normal, root, words

SECOND_PART = re.compile(r"(?:,\s+(?:and|but|so|so that|since|because|which|with|whatever|whereas|while|however|as)\s|;\s|\s+because\s).*")
"""Where a sentence goes on with a second thought; what stands before it is true on its own."""

REASONS = re.compile(
    r"(?:[^:?]*: )?(?:why|what is the (?:idea|point|aim)|warum|wie|how(?! (?:many|much|large|long|often|far|old)))\b[^\d]*$", re.I
)
"""Questions that a statement can be told to answer: what goes wrong and which parts there are could be said of many things."""
WHICH = re.compile(r"(?:which|welche[rsmn]?)\s+(?P<noun>[^\W\d_]{3,})", re.I)
AMOUNT = re.compile(
    r"how (?:many|much|long|large|big|often|far|old|high|deep|fast)\b|wie (?:viele?|lange|groß|oft|weit|alt|hoch|tief|schnell)\b"
)
"""What a question begins with that asks for an amount: an answer to another measure is none."""
HEADED = ("definition", "attribute", "collection", "code", "cause")
"""Kinds of facts whose headings are questions as well."""
LEANING = re.compile(
    r"^(?:if|when|with|wenn|falls|mit)\b|\b(?:then|also|this|these|that way|dann|auch|dies\w*)\b(?! (?:is|are) (?:called|why))", re.I
)
"""A statement that holds under a condition, or points to what was said before."""
CONDITION = re.compile(r"(?:with|without|if|when|unless|where|while|only|as long as|for|mit|wenn|falls|nur)\b", re.I)
"""What makes a correction one of a special case, so that the mistake is right elsewhere."""


def short(sentence: str) -> str:
    """A sentence without its second part, if four words or more are left that are a sentence still; else the whole of it."""
    first = SECOND_PART.sub("", sentence).strip()
    return first if len(words(first)) >= 4 and form(first) == "clause" and form(sentence) == "clause" else sentence


def long_and_short(choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """Every choice as it stands and, where it has a second part, without it: so that options of like length can be found."""
    both = [choice for one in choices for choice in (one, Choice(shown(short(one.text)), one.why, one.fact, one.near))]
    return tuple({normal(choice.text): choice for choice in both}.values())


def answers(fact: Answer, corpus: Corpus) -> Iterator[Draft]:
    asked = _begins(fact.question)

    def answer(other: Fact, nearness: int) -> Choice | None:
        if not isinstance(other, Answer) or normal(other.question) == normal(fact.question):
            return None
        if _begins(other.question) != asked or re.search(r"\d", other.question):
            return None  # what is asked of one number is an answer to nothing else
        if not fact.place.concept and _which(fact.question) != _which(other.question):
            return None
        said = other.answer if other.place.concept else without_asides(other.answer)
        return Choice(shown(said), f"In the notes this answers “{other.question}”", other, nearness)

    def reason(other: Fact, nearness: int) -> Choice | None:
        return (
            Choice(shown(other.cause), f"In the notes this is why: {other.effect}", other, nearness) if isinstance(other, Cause) else None
        )

    said = fact.answer if fact.place.concept else without_asides(fact.answer)
    key = Choice(shown(said), f"The notes answer: {fact.answer}", fact)
    choices = pool(_related(fact, "answer", corpus), answer)
    choices += pool(_related(fact, "cause", corpus), reason) if asked == "why" else ()
    for text in dict.fromkeys((said, short(said))):
        yield Draft(fact, "question", stems.question(fact.question), Choice(shown(text), key.why, fact), long_and_short(choices))
    why = f"The notes answer “{fact.question}” with: {fact.answer}"
    yield from among_opposites(fact, stems.question(fact.question), without_asides(fact.answer), why)
    yield from numbers(fact, corpus)
    yield from years(fact, corpus)
    yield from others_alike(fact, corpus)
    yield from _asked(fact, corpus)
    yield from _no_answer(fact, choices, corpus)


def _begins(question: str) -> str:
    """The word that a question begins with; of one that asks for an amount, with the measure: `how many`, `how long`."""
    said = question.split(": ")[-1].lower()
    amount = AMOUNT.match(said)
    return amount[0] if amount else said.split()[0]


def _which(question: str) -> str:
    """The root of what a question asks to choose from: `part` of `Which part holds …?`; "" for any other question."""
    match = WHICH.match(question)
    return root(match["noun"].lower()) if match else ""


def _asked(fact: Answer, corpus: Corpus) -> Iterator[Draft]:
    """Which question of the notes a statement answers."""

    def asked(other: Fact, nearness: int) -> Choice | None:
        if not isinstance(other, Answer) or normal(other.question) == normal(fact.question) or not REASONS.match(other.question):
            return None
        return Choice(stems.question(other.question), _unless_wrong(f"The notes answer this with: {other.answer}", other), other, nearness)

    def heading(other: Fact, nearness: int) -> Choice | None:
        title = next((title for title in reversed(other.place.path) if title.endswith("?")), "")
        if normal(title) == normal(fact.question) or not REASONS.match(title):
            return None
        said = f"Under this question the notes say: {other.place.source.text.strip(' -*|')}"
        return Choice(stems.question(title), _unless_wrong(said, other), other, nearness)

    if not REASONS.match(fact.question):
        return
    why = f"Under this question the notes say: {fact.answer}"
    questions = pool(_related(fact, "answer", corpus), asked)
    questions += pool([near for kind in HEADED for near in _related(fact, kind, corpus)], heading)
    for text in dict.fromkeys((short(fact.answer), fact.answer)):
        if not re.search('[“”„"]', text) and len(words(text)) >= 4 and not LEANING.search(text):
            stem = f"Which question do the notes answer with “{text.rstrip('.')}”?"
            yield Draft(fact, "asked", stem, Choice(stems.question(fact.question), why, fact), questions)


def _unless_wrong(said: str, fact: Fact) -> str:
    """An explanation that quotes a fact, unless the notes are known to be wrong there (I22)."""
    return unless_wrong(said, "The notes answer this question otherwise.", line_of(fact.place))


def _no_answer(fact: Answer, others: tuple[Choice, ...], corpus: Corpus) -> Iterator[Draft]:
    """Which of these is NOT an answer: the answers of one question, and one of another question."""
    beside = [
        other
        for nearness, other in corpus.near(fact, "answer")
        if nearness == 0 and isinstance(other, Answer) and normal(other.question) == normal(fact.question)
    ]
    if not beside:
        return
    listed = f"The notes answer “{stems.question(fact.question)}” with this."
    inside = tuple(Choice(shown(one.answer), listed, one, 0) for one in (fact, *beside) if isinstance(one, Answer))
    for outsider in others[:8]:
        stem = f"Asked “{stems.question(fact.question)}”, which of these do the notes NOT give as an answer?"
        yield Draft(fact, "outsider", stem, Choice(outsider.text, outsider.why, outsider.fact), long_and_short(inside))


def _related(fact: Fact, kind: str, corpus: Corpus) -> list[tuple[int, Fact]]:
    """Facts of a kind that are not from another section of the course: answers from there would be told apart by their subject alone."""
    return [(nearness, other) for nearness, other in corpus.near(fact, kind) if nearness <= 3 or not fact.place.section]


def corrections(fact: Correction, corpus: Corpus) -> Iterator[Draft]:
    def mistake(other: Fact, nearness: int) -> Choice | None:
        if not isinstance(other, Correction | Mistake) or nearness > 1:
            return None
        against = other.right if isinstance(other, Correction) else other.against
        if CONDITION.match(against):
            return None
        return Choice(shown(other.mistake), f"The notes call this a mistake: {against}", other, nearness)

    def right(other: Fact, nearness: int) -> Choice | None:
        if not isinstance(other, Correction) or nearness > 1 or CONDITION.match(other.right):
            return None
        return Choice(shown(other.right), f"This is right; the notes set it against “{other.mistake}”", other, nearness)

    title = next((title for title in fact.place.path if not MISTAKES.search(title) and not is_task(title)), "")
    if not title or CONDITION.match(fact.right):
        return
    noted = f"do the notes on “{corpus.in_text(title)}” call"
    wrong = pool([*corpus.near(fact, "correction"), *corpus.near(fact, "mistake")], mistake)
    why = f"The notes correct “{fact.mistake}” with: {fact.right}"
    for text in dict.fromkeys((fact.right, short(fact.right))):
        yield Draft(fact, "correction", f"Which of these statements {noted} right?", Choice(shown(text), why, fact), wrong)
    own = Choice(shown(fact.mistake), f"The notes call this a mistake: {fact.right}", fact, 0)
    yield Draft(
        fact,
        "mistake",
        f"Which of these statements {noted} WRONG?",
        own,
        long_and_short(pool(corpus.near(fact, "correction"), right)),
    )


def causes(fact: Cause, corpus: Corpus) -> Iterator[Draft]:
    def reason(other: Fact, nearness: int) -> Choice | None:
        return (
            Choice(shown(other.cause), f"In the notes this is why: {other.effect}", other, nearness) if isinstance(other, Cause) else None
        )

    def answer(other: Fact, nearness: int) -> Choice | None:
        if not isinstance(other, Answer) or content(other.question) >= content(fact.effect):
            return None
        return Choice(shown(other.answer), f"In the notes this answers “{other.question}”", other, nearness)

    def put_right(other: Fact, nearness: int) -> Choice | None:
        if not isinstance(other, Correction):
            return None
        return Choice(shown(short(other.right)), f"In the notes this is set against “{other.mistake}”", other, nearness)

    if not topic(fact) and len(content(fact.effect)) < 2:
        return
    key = Choice(shown(fact.cause), f"The notes say: {fact.effect}, because {fact.cause}", fact)
    choices = pool(_related(fact, "cause", corpus), reason) + pool(_related(fact, "answer", corpus), answer)
    choices += pool([(nearness, other) for nearness, other in corpus.near(fact, "correction") if nearness <= 2], put_right)
    effect = corpus.in_text(fact.effect)
    stem = f"Why is it that {effect}?" if effect[0].islower() else f"What reason do the notes give for “{effect}”?"
    yield Draft(fact, "reason", stem, key, choices)
