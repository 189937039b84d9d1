"""Notes and questions for the tests of the quiz."""

from __future__ import annotations

from pathlib import Path

from components.quiz.build import build
from components.quiz.corpus import Corpus, read_corpus
from components.quiz.facts import Collection, Definition, Fact, Place
from components.quiz.forms import drafts
from components.quiz.parser import parse
from components.quiz.parser.facts import read_facts
from components.quiz.question import Option, Question
from components.quiz.sources import Source, SourceText

ROOT = Path(__file__).resolve().parents[2]

CELLS = """# Cells

## Organelles
- **Mitochondrion**: the organelle that produces most of the energy carriers
- **Ribosome**: the particle that builds proteins from amino acids
- **Nucleus**: the compartment that holds the genetic material
- **Golgi apparatus**: the stack of membranes that packs proteins for export
- **Vacuole**: the bubble that stores water and pigments

## Transport
- **Diffusion**: the spreading of particles from high to low concentration
- **Osmosis**: the passage of water through a semipermeable wall
- **Active transport**: the pumping of particles against their gradient

The three kinds of transport are diffusion, osmosis and active transport.
"""


def facts_of(text: str, title: str = "") -> list[Fact]:
    """The facts of a text."""
    return read_facts(parse(SourceText("notes.md", text, title=title)))


def corpus_of(text: str, concept: str = "") -> Corpus:
    """The corpus of a text; with a concept, of a text as it stands in the course."""
    return read_corpus([SourceText("notes.md", text, concept=concept)])


def place(line: int = 1, text: str = "a line", path: tuple[str, ...] = ("Topic",), group: str = "notes.md#1") -> Place:
    """A place in notes.md."""
    return Place(Source("notes.md", line, line, text), path, group)


def definition(term: str, meaning: str, line: int = 1, path: tuple[str, ...] = ("Topic",), group: str = "notes.md#1") -> Definition:
    """A definition that stands as `term: meaning`."""
    return Definition(place(line, f"{term}: {meaning}", path, group), term, meaning)


def collection(head: str, *members: str, line: int = 1, path: tuple[str, ...] = ("Topic",)) -> Collection:
    """A collection that stands as `head: members`."""
    return Collection(place(line, f"{head}: {', '.join(members)}", path, f"notes.md#{line}"), head, members)


def question(
    stem: str,
    key: str,
    *wrong: str,
    fact: Fact | None = None,
    facts: tuple[Fact, ...] = (),
    form: str = "meaning",
    why: str = "In the notes.",
) -> Question:
    """A question with its key first. `facts` are those of the wrong options, in order; without them each gets one of its own."""
    fact = fact or definition("kernel", key)
    options = [Option(key, True, why, fact.place.source, fact)]
    for number, text in enumerate(wrong):
        other = facts[number] if number < len(facts) else definition(f"term{number}", text, 10 + number)
        options.append(Option(text, False, why, other.place.source, other))
    return Question(f"{stem}{key}"[:40], fact, form, "Topic", stem, tuple(options), fact.place.source)


def asked(corpus: Corpus, *forms: str, seeds: int = 1) -> list[Question]:
    """Every valid question that can be made of a corpus, in these forms (all, if none is named), without the encoder."""
    wanted = [draft for fact in corpus.facts for draft in drafts(fact, corpus) if not forms or draft.form in forms]
    built = [build(draft, corpus, seed) for seed in range(seeds) for draft in wanted]
    return [one for one in built if isinstance(one, Question)]
