"""An Anki package (.apkg), made with genanki: one note per question."""

from __future__ import annotations

import io
import itertools
import sqlite3
import zipfile
from typing import Final

from components.quiz.exports.text import LETTERS, clean, fragment
from components.quiz.question import Question, Quiz

MODEL_ID: Final = 1_892_604_317
DECK_ID: Final = 2_046_118_953
"""Drawn once, never to be changed: by them Anki knows that an import belongs to what it has."""
FIXED_MOMENT: Final = 1_767_225_600
"""2026-01-01, UTC. With a fixed moment the same quiz gives the same bytes."""
FIELDS: Final = ("Question", "Options", "Answer", "Why", "Source", "Lines", "Warning")
# Anki's formulas are set by MathJax in the card; these classes tell it to leave the notes' text alone.
FRONT: Final = (
    '<div class="question tex2jax_ignore mathjax_ignore">{{Question}}</div><div class="tex2jax_ignore mathjax_ignore">{{Options}}</div>'
)
BACK: Final = (
    "{{FrontSide}}<hr id=answer>"
    '<div class="tex2jax_ignore mathjax_ignore"><div class="answer">{{Answer}}</div>{{Why}}'
    '{{#Warning}}<p class="warning">{{Warning}}</p>{{/Warning}}<p class="where">{{Source}}</p><pre>{{Lines}}</pre></div>'
)
CSS: Final = (
    ".card { font: 18px/1.4 sans-serif; text-align: left; max-width: 40em; margin: 0 auto; padding: 0.5em; } "
    ".question, .answer, .warning { font-weight: bold; } .question, li { white-space: pre-wrap; } ol { list-style: upper-alpha; } "
    ".where { font-size: 14px; } pre { white-space: pre-wrap; font-size: 14px; }"
)


def apkg(quiz: Quiz, moment: int = FIXED_MOMENT) -> bytes:
    """The quiz as an Anki package.

    A note's guid comes from its fact's id, so importing again makes no second note of it. Anki then takes over a changed text only if
    the note is newer than its own, so whoever exports for a collection that already has the deck gives a later `moment` (seconds since
    1970, UTC), or chooses in Anki's import window to update always.
    """
    import genanki

    templates = [{"name": "Question", "qfmt": FRONT, "afmt": BACK}]
    model = genanki.Model(MODEL_ID, "Chalklab question", [{"name": name} for name in FIELDS], templates, CSS)
    deck = genanki.Deck(DECK_ID, "Chalklab", "Questions made from notes by Chalklab")
    deck.add_model(model)
    seen: set[str] = set()
    for question in quiz.questions:
        # One question per fact holds for quizzes made here; a file read in may have two, and neither may replace the other.
        again = (question.id,) if question.fact.id in seen else ()
        seen.add(question.fact.id)
        guid = genanki.guid_for("chalklab", question.fact.id, *again)
        deck.add_note(genanki.Note(model, _fields(question), guid=guid, tags=_tags(question)))
    with sqlite3.connect(":memory:") as collection:
        genanki.Package(deck).write_to_db(collection.cursor(), moment, itertools.count(moment * 1000))
        collection.commit()
        data = collection.serialize()
    collection.close()
    return _zipped({"collection.anki2": data, "media": b"{}"})


def _fields(question: Question) -> list[str]:
    letters = {option.text: letter for option, letter in zip(question.options, LETTERS, strict=False)}
    options = "".join(f"<li>{fragment(option.text)}</li>" for option in question.options)
    said = (f"{letters[option.text]}: {fragment(option.why)}" for option in (question.key, *question.distractors))
    return [
        fragment(question.stem),
        f"<ol>{options}</ol>",
        f"{letters[question.key.text]}. {fragment(question.key.text)}",
        "".join(f"<p>{line}</p>" for line in said),
        fragment(question.source.label),
        fragment(question.source.text),
        fragment(question.warning or ""),
    ]


def _tags(question: Question) -> list[str]:
    """Tags, in which Anki allows no space: the section and the form."""
    tags = ("_".join(clean(text).split()) for text in (question.section, question.form))
    return [tag for tag in tags if tag]


def _zipped(files: dict[str, bytes]) -> bytes:
    """A zip file whose bytes depend on nothing but the files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            package.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()
