"""Filters about truth: no wrong option is right, the notes are not wrong, everything can be traced. True means broken."""

from __future__ import annotations

from components.quiz.asides import EXAMPLE
from components.quiz.corpus import Corpus
from components.quiz.facts import Answer, Attribute, Cause, CodeLine, Collection, Correction, Definition, Fact, Printed, Statement
from components.quiz.grammar import form, numeric
from components.quiz.kinds import head
from components.quiz.known_errors import known_error, line_of
from components.quiz.parser.inline import plain_formula
from components.quiz.parser.labels import inline_list
from components.quiz.parser.set_apart import put_together
from components.quiz.question import Option, Question
from components.quiz.rivals import contrary, opposed
from components.quiz.words import content, naming, normal, overlap, shared_root, words

CONTRASTS = ("outsider", "profile", "listed", "both", "order", "together", "opposite")
"""Forms whose wrong options all come from one place by their nature: the list's members, or the subject set against the one asked."""
NAMES = ("term", "gap", "owner", "pair", "member", "listed", "call", "asked")

DEFINED = 4
"""With fewer words a description names no kind and what sets it apart."""


def i1(question: Question, corpus: Corpus) -> bool:
    """I1: exactly one key; three or four options."""
    return sum(option.correct for option in question.options) != 1 or len(question.options) not in (3, 4)


def i2(question: Question, corpus: Corpus) -> bool:
    """I2: no distractor is true of what the stem asks."""
    return question.form != "outsider" and any(_true(option, question, corpus) for option in question.distractors)


def i3(question: Question, corpus: Corpus) -> bool:
    """I3: in "which is NOT" the outsider comes from another part of the notes and is not arguably a member."""
    fact = question.fact
    if question.form != "outsider":
        return False
    if isinstance(fact, Answer):
        others = [content(option.text) for option in question.distractors]
        return any(overlap(content(question.key.text), other) >= 0.5 for other in others if other)
    if isinstance(fact, Attribute):
        return _true_attribute(question.key, fact, "listed", corpus, (fact.place.source.file, fact.place.source.first))
    if not isinstance(fact, Collection):
        return False
    key = question.key
    ours = content(key.text)
    if key.fact.place.home == fact.place.home or not ours:
        return True
    if shared_root(ours, content(fact.head)) or any(shared_root(ours, content(member)) for member in fact.members):
        return True
    return corpus.stands_in(ours, fact.place.home, key.source) or _is_member(key.text, fact, corpus)


def i14(question: Question, corpus: Corpus) -> bool:
    """I14: traceable: file, lines and text are there, and the key's words stand in them (mended words and signs made plain excepted)."""
    source = question.key.source
    if not (question.source.file and question.source.first >= 1 and question.source.last >= question.source.first and question.source.text):
        return True
    said = content(question.key.text)
    above = frozenset(word for title in question.fact.place.path for word in content(title))
    above |= content(question.fact.about) if isinstance(question.fact, Attribute) else frozenset()
    there = content(source.text) | content(source.text.replace("**", "")) | content(plain_formula(source.text)) | above  # `**A**tomicity`
    there |= content(put_together(source.text.strip()))
    return len(said - there) > 0.3 * len(said)


def i18(question: Question, corpus: Corpus) -> bool:
    """I18: examples, quoted prompts and asides are not facts."""
    texts = [question.stem, *(option.text for option in question.options)]
    return any(EXAMPLE.match(text) or "prompt:" in text.lower() for text in texts) or any(
        title.lower().startswith(("example", "exercise", "homework", "further reading", "references", "sources", "beispiel"))
        for title in question.fact.place.path
    )


def i19(question: Question, corpus: Corpus) -> bool:
    """I19: an explanation for the key and for each distractor."""
    return any(len(option.why.split()) < 3 for option in question.options)


def i22(question: Question, corpus: Corpus) -> bool:
    """I22: what the notes say wrongly, as far as it is known, is not asked; nor what one part of them gives two numbers for, or denies."""
    facts = [question.fact, question.key.fact]
    if any(known_error(line_of(fact.place)) for fact in facts):
        return True
    if known_error(f"{question.stem} | {question.key.text}"):
        return True
    fact = question.fact
    if any(other.place.home == fact.place.home for other in corpus.rivals(fact)):
        return True
    return corpus.denied(fact.place.source) is not None


def warning(question: Question, corpus: Corpus) -> str | None:
    """I22, what is asked nevertheless: another part of the notes gives another number or date for the same thing."""
    other = next(iter(corpus.rivals(question.fact)), None)
    if other is None:
        return None
    value = other.value if isinstance(other, Attribute) else other.meaning if isinstance(other, Definition) else ""
    where = f"{other.place.path[-1]}, " if other.place.path else ""
    return f"The notes contradict themselves: elsewhere ({where}{other.place.source.label}) they give {value} here."


def wrong_elsewhere(question: Question, corpus: Corpus) -> bool:
    """I22 (options): a wrong option's explanation would repeat what the notes say wrongly; a question as an option quotes none of it."""
    others = [] if question.form == "asked" else [option.fact for option in question.distractors if option.fact is not question.fact]
    return any(known_error(line_of(fact.place)) for fact in others)


def i24(question: Question, corpus: Corpus) -> bool:
    """I24: not all distractors come from one other part of the notes while the key comes from its own.

    A note of the course is one part: its headings are finer than its subject.
    """
    if question.form in CONTRASTS:
        return False
    if all(_set_against(option.fact, question.fact) for option in question.distractors):
        return False
    homes = {_part(option.fact) for option in question.distractors}
    return len(homes) == 1 and _part(question.key.fact) not in homes


def _set_against(other: Fact, fact: Fact) -> bool:
    """Whether two facts tell two subjects apart that have a heading each, side by side."""
    if len(fact.place.path) < 2 or other.place.path[:-1] != fact.place.path[:-1] or other.place.path == fact.place.path:
        return False
    if isinstance(fact, Attribute) and isinstance(other, Attribute):
        return normal(other.attribute) == normal(fact.attribute) != ""
    return isinstance(fact, Statement) and isinstance(other, Statement)


def _part(fact: Fact) -> tuple[str, ...]:
    return fact.place.home[:1] if fact.place.concept else fact.place.home


def _is_member(text: str, fact: Collection, corpus: Corpus) -> bool:
    """Whether a name is a member, or is defined as one of what the head names (a `value` is a vector, among `vectors of a token`)."""
    if content(fact.head.split(" of ")[0]) & corpus.meanings.get(normal(text), set()):
        return True
    return any(corpus.same(text, member) or overlap(content(text), content(member)) >= 1 for member in fact.members)


def _true(option: Option, question: Question, corpus: Corpus) -> bool:
    fact, other, key = question.fact, option.fact, question.key
    if question.form in ("both", "order", "opposite"):
        return normal(option.text) == normal(key.text)
    if question.form == "together":
        return overlap(content(option.text), content(key.text)) >= 1
    if question.form == "contrast" and other is fact:
        return normal(option.text) == normal(key.text)  # its contrary, see `opposites.turned_once`
    if corpus.same(option.text, key.text):
        return True
    if question.form != "call" and numeric(key.text) is None and naming(option.text) == naming(key.text) != frozenset():
        return True
    if other is fact:
        invented = question.form == "gap" and isinstance(fact, Collection) and not _is_member(option.text, fact, corpus)
        invented = invented or (question.form == "question" and numeric(option.text) is not None)  # a neighbour of the right number
        return not invented and question.form not in ("property", "printed", "correction", "mistake")
    if question.form in NAMES:
        ours, theirs = naming(key.text), naming(option.text)
        contraries = not fact.place.concept and contrary(key.text, option.text)
        if question.form != "call" and not contraries and ours and theirs and (ours <= theirs or theirs <= ours):
            return True
    elif (
        question.form != "profile"
        and numeric(key.text) is None
        and not (_told_apart(other, fact) and not fact.place.concept and opposed(option.text, key.text))
        and _same_said(content(option.text), content(key.text), _told_apart(other, fact) or _set_against(other, fact))
    ):
        return True
    place = (fact.place.source.file, fact.place.source.first)
    if isinstance(fact, Definition):
        return _true_definition(option, question, corpus, place)
    if isinstance(fact, Attribute):
        return _true_attribute(option, fact, question.form, corpus, place)
    if isinstance(fact, Collection):
        if _is_member(option.text, fact, corpus) or fact.id in corpus.members.get(normal(option.text), ()):
            return True
        return corpus.stands_in(content(option.text), fact.place.home, option.source)
    if isinstance(fact, Answer) and question.form == "asked":
        return overlap(content(option.text), content(key.text)) >= 0.75 or content(option.text) <= content(fact.answer)
    if isinstance(fact, Answer | Cause):
        about = content(fact.question if isinstance(fact, Answer) else fact.effect)
        return overlap(about, _about(other)) >= 0.75
    if isinstance(fact, Statement):
        if question.form == "owner" and normal(option.text) in corpus.of_whom_too(fact):
            return True
        return corpus.said_together(fact.subject, option.text, place, None if fact.place.concept else option.source)
    if isinstance(fact, CodeLine) and isinstance(other, CodeLine):
        return overlap(content(fact.explanation), content(other.explanation)) >= 0.6
    return isinstance(fact, Printed) and isinstance(other, Printed) and fact.code == other.code


def _told_apart(other: Fact, fact: Fact) -> bool:
    """Whether two facts tell two things apart: in one list or table, or, in a learner's notes, definitions of one kind of thing, each with
    a name of its own (`an organic molecule with only single bonds`, `an organic molecule with double bonds`).
    """
    if other.place.group == fact.place.group:
        return True
    if not isinstance(fact, Definition) or not isinstance(other, Definition) or fact.place.concept:
        return False
    if min(len(words(fact.meaning)), len(words(other.meaning))) < DEFINED:
        return False
    return form(fact.meaning) == form(other.meaning) == "noun" and head(fact.meaning) == head(other.meaning) != ""


def _same_said(ours: frozenset[str], theirs: frozenset[str], siblings: bool) -> bool:
    """Whether two statements may say the same. Siblings (see `_told_apart`) are told apart by a word each; others must share little."""
    if not ours or not theirs:
        return ours == theirs
    if siblings:
        return ours <= theirs or theirs <= ours
    return overlap(ours, theirs) >= 0.5 and len(ours & theirs) >= 2


def _true_definition(option: Option, question: Question, corpus: Corpus, place: tuple[str, int]) -> bool:
    fact, other = question.fact, option.fact
    assert isinstance(fact, Definition)
    if not isinstance(other, Definition):
        return False
    if corpus.same(fact.term, other.term) or naming(fact.term) == naming(other.term):
        return True
    apart = _told_apart(other, fact)
    told = apart and not fact.place.concept and opposed(fact.meaning, other.meaning)
    if not told and _same_said(content(fact.meaning), content(other.meaning), apart):
        return True
    ours, theirs = naming(fact.term), naming(other.term)
    contraries = not fact.place.concept and contrary(fact.term, other.term)
    if ours and theirs and not contraries and (ours <= theirs or theirs <= ours):
        return True
    if _says(other.meaning, content(fact.term)) or _says(fact.meaning, content(other.term)):
        return True
    named, meaning = (option.text, fact.meaning) if question.form in NAMES else (fact.term, option.text)
    if apart and not (fact.place.concept and other.place.group == fact.place.group):  # what both say tells nothing
        said, beside = (fact.meaning, other.meaning) if question.form in NAMES else (other.meaning, fact.meaning)
        meaning = " ".join(word for word in words(said) if not content(word) <= content(beside))
    return corpus.said_together(named, meaning, place, None if question.form in NAMES else other.place.source)


def _says(meaning: str, name: frozenset[str]) -> bool:
    """Whether a meaning says most of another term's name: `the first, self-supervised training` is self-supervised learning."""
    return len(name & content(meaning)) >= 2 and overlap(name, content(meaning)) >= 0.6


def _true_attribute(option: Option, fact: Attribute, form: str, corpus: Corpus, place: tuple[str, int]) -> bool:
    other = option.fact
    if form == "listed":
        members = inline_list(fact.value) or ()
        return any(corpus.same(option.text, member) or overlap(content(option.text), content(member)) >= 1 for member in members)
    if not isinstance(other, Attribute):
        return False
    if form == "profile":
        return normal(other.attribute) == normal(fact.attribute) and _same_said(content(other.value), content(fact.value), True)
    if form == "owner":
        if not fact.place.concept and other.place.group == fact.place.group and opposed(fact.value, other.value):
            return False
        return overlap(content(other.value), content(fact.value)) >= 0.6 or normal(other.value) == normal(fact.value)
    if corpus.same(other.subject, fact.subject):
        return normal(other.attribute) == normal(fact.attribute)
    return numeric(fact.value) is None and corpus.said_together(fact.subject, option.text, place)


def _about(fact: Fact) -> frozenset[str]:
    if isinstance(fact, Answer):
        return content(fact.question)
    if isinstance(fact, Cause):
        return content(fact.effect)
    return content(fact.mistake) if isinstance(fact, Correction) else frozenset()
