"""A sheet to print: the questions, and on a new page the key with the lines of the notes."""

from __future__ import annotations

from typing import Final

from components.quiz.exports.text import LETTERS, escaped
from components.quiz.question import Question, Quiz

STYLE: Final = """
:root { color-scheme: light; }
body { font: 11pt/1.45 Georgia, "Times New Roman", serif; color: #000; background: #fff; }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 16pt; margin: 0 0 0.4rem; }
.about, .where, .why { margin: 0.15rem 0; font-size: 9.5pt; }
.fields { display: flex; gap: 2rem; margin: 1rem 0 1.5rem; }
.fields span { flex: 1; border-bottom: 1px solid #000; }
ol { padding-left: 2rem; }
.questions > li, .answers > li { margin-bottom: 1.1rem; break-inside: avoid; }
.stem { font-weight: bold; margin: 0 0 0.25rem; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
.options { list-style: upper-alpha; }
.lines { display: block; font: 9pt/1.4 ui-monospace, Consolas, monospace; border-left: 2px solid #777; padding-left: 0.6rem; }
.warning { font-weight: bold; }
.key { break-before: page; border-top: 1px solid #777; padding-top: 1.5rem; margin-top: 3rem; }
@page { margin: 18mm; }
@media print {
  body { max-width: none; margin: 0; padding: 0; }
  .key { border: 0; margin: 0; padding: 0; }
}
"""


def sheet(quiz: Quiz) -> bytes:
    """The quiz as one HTML file (UTF-8) that needs nothing else: no script, no picture, nothing from elsewhere. All text is escaped."""
    about = escaped(", ".join(quiz.notes))
    parts = [
        "<!doctype html>",
        '<html lang="en">',
        '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        f"<title>Quiz: {about}</title>",
        f"<style>{STYLE}</style></head>",
        "<body>",
        '<main class="sheet">',
        "<h1>Quiz</h1>",
        f'<p class="about">{about}, seed {quiz.seed}</p>',
        '<p class="fields"><span>Name</span><span>Date</span></p>',
        '<ol class="questions">',
        *(_question(question) for question in quiz.questions),
        "</ol>",
        "</main>",
        '<section class="key" aria-label="Key">',
        "<h1>Key</h1>",
        f'<p class="about">{about}, seed {quiz.seed}</p>',
        '<ol class="answers">',
        *(_answer(question) for question in quiz.questions),
        "</ol>",
        "</section>",
        "</body>",
        "</html>",
        "",
    ]
    return "\n".join(parts).encode()


def _question(question: Question) -> str:
    options = "".join(f'<li class="text">{escaped(option.text)}</li>' for option in question.options)
    return f'<li><p class="stem text">{escaped(question.stem)}</p><ol class="options">{options}</ol></li>'


def _answer(question: Question) -> str:
    letters = dict(zip((id(option) for option in question.options), LETTERS, strict=False))
    key = question.key
    parts = [f'<p class="stem text">{letters[id(key)]}. {escaped(key.text)}</p>']
    for option in (key, *question.distractors):
        said = f"{escaped(option.why)} ({escaped(option.source.label)})"
        parts.append(f'<p class="why text">{letters[id(option)]}: {said}</p>')
    if question.warning:
        parts.append(f'<p class="warning text">{escaped(question.warning)}</p>')
    parts.append(f'<p class="where text">{escaped(question.source.label)}</p>')
    parts.append(f'<code class="lines text">{escaped(question.source.text)}</code>')
    return f"<li>{''.join(parts)}</li>"
