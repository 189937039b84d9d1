"""The generator: notes in, quiz out. Same notes and same seed, same quiz, byte for byte."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from functools import lru_cache

from components.notes import Note, all_notes
from components.quiz.assemble import WEIGHTS
from components.quiz.build import build, ordered
from components.quiz.corpus import Corpus, read_corpus
from components.quiz.encoder import Encoder, Filler, encoder_if_there
from components.quiz.facts import Fact
from components.quiz.forms import drafts
from components.quiz.making import Difficulty, Progress, Wanted, make
from components.quiz.parser.decode import uploaded
from components.quiz.question import Question, Quiz
from components.quiz.sources import SourceText


def generate(
    notes: list[SourceText],
    seed: int,
    length: int | None,
    progress: Progress | None = None,
    *,
    sections: Collection[str] | None = None,
    forms: Collection[str] | None = None,
    difficulty: Difficulty = "any",
    doubtful: bool = False,
    encoder: Encoder | None = None,
    filler: Filler | None = None,
) -> Quiz:
    """A quiz from notes: at most `length` questions, or all that go together. `progress` is told the share done, 0 to 1.

    `sections` (see `parts.sections_of`) and `forms` (see FORM_NAMES) say what may be asked, None everything; `difficulty` which level is
    preferred, `doubtful` whether what may give a hint is asked too (see Wanted). `encoder` refuses wrong options that have nothing to do
    with the question; the quiz says what is left out without it. `filler` proposes words for the gap in a list that lacks wrong options.
    Far more questions are made than asked for; what breaks an invariant is dropped, never repaired, and counted in the quiz.
    """
    corpus = _corpus(tuple(notes))
    return make(corpus, corpus.facts, notes, seed, length, progress, Wanted(sections, forms, difficulty, doubtful), encoder, filler)


def course_quiz(
    about: str | None,
    seed: int,
    length: int | None,
    progress: Progress | None = None,
    *,
    sections: Collection[str] | None = None,
    forms: Collection[str] | None = None,
    difficulty: Difficulty = "any",
    encoder: Encoder | None = None,
    filler: Filler | None = None,
) -> Quiz:
    """A quiz from the course's own notes: from all of them, or about one section or one concept (by name or title).

    Distractors may come from all notes, whatever it is about. Raises KeyError if `about` names none.
    """
    notes = course()
    about_these = [note for note in notes if about in (None, note.section, note.title, note.concept)]
    if not about_these:
        raise KeyError(about)
    corpus = _corpus(tuple(notes))
    concepts = {note.concept for note in about_these}
    facts = [fact for fact in corpus.facts if fact.place.concept in concepts]
    return make(corpus, facts, about_these, seed, length, progress, Wanted(sections, forms, difficulty), encoder, filler)


def facts_of(notes: list[SourceText] | None = None) -> list[Fact]:
    """Everything that notes state (None: the course's own), in the order in which it stands there, whether it can be asked or not."""
    return list(_corpus(tuple(course() if notes is None else notes)).facts)


def questions_for(
    fact_ids: Iterable[str], notes: list[SourceText] | None = None, seed: int = 0, encoder: Encoder | None = None
) -> list[Question]:
    """Every valid question about these facts of the notes (None: the course's own), in every form: for asking a fact again otherwise.

    In the order of the ids, the most telling forms first; ids that no fact has are passed over. The seed moves the options about.
    """
    corpus = _corpus(tuple(course() if notes is None else notes))
    found: list[Question] = []
    for name in dict.fromkeys(fact_ids):
        fact = corpus.fact(name)
        if fact is not None:
            made = [one for draft in drafts(fact, corpus) if isinstance(one := build(draft, corpus, seed, encoder), Question)]
            found += sorted(made, key=lambda question: (-WEIGHTS.get(question.form, 0.5), question.id))
    return [ordered(question, seed) for question in found]


def for_note(name: str, count: int, seed: int) -> list[Question]:
    """`count` questions (fewer, if its note gives fewer) about one concept of the course; distractors may come from all notes.

    Raises:
        KeyError: the course has no such concept.
    """
    if name not in {note.name for note in all_notes()}:
        raise KeyError(name)
    return list(_for_note(name, count, seed))


def course() -> list[SourceText]:
    """The course's notes as sources. Line numbers are those of the files."""
    return [source_of(note) for note in all_notes()]


def read_notes(data: bytes, name: str) -> SourceText:
    """Notes from a file; a file of the course's own as what it is, with its concept and section, under the name it is given.

    Raises NotesError like `decode`.
    """
    source = uploaded(data, name)
    known = next((note for note in all_notes() if len(note.body) <= len(source.text) and note.path.read_bytes() == data), None)
    return source if known is None else replace(source_of(known), name=name)


def source_of(note: Note) -> SourceText:
    """One note of the course as a source."""
    return SourceText(note.source, note.body, note.first_line, note.title, note.section, note.name)


@lru_cache(maxsize=256)
def _for_note(name: str, count: int, seed: int) -> tuple[Question, ...]:
    corpus = _corpus(tuple(course()))
    facts = [fact for fact in corpus.facts if fact.place.concept == name]
    return make(corpus, facts, [], seed, count, encoder=encoder_if_there()).questions


@lru_cache(maxsize=8)
def _corpus(notes: tuple[SourceText, ...]) -> Corpus:
    return read_corpus(list(notes))
