"""`python -m components.quiz NOTES.md...`: a quiz from notes, on the command line. No network.

Exit: 0 with questions; 2 for a file that cannot be read or written, or wrong arguments; 3 when the notes give no question, with the reason
on standard error (nothing is written then, except by `--json`).
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from components.quiz.encoder import NoEncoderError, ShippedFiller, shipped_encoder
from components.quiz.exports import FORMATS, Format
from components.quiz.generate import generate, read_notes
from components.quiz.parser.decode import NotesError
from components.quiz.question import Quiz
from components.quiz.report import report
from components.quiz.sources import SourceText


def main(arguments: list[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    asked = _arguments().parse_args(arguments)
    sources: list[SourceText] = []
    for name in asked.notes:
        try:
            sources.append(read_notes(Path(name).read_bytes(), Path(name).name))
        except NotesError as error:
            print(error, file=sys.stderr)
            return 2
        except OSError as error:
            print(f"{name} cannot be read: {error.strerror or error}.", file=sys.stderr)
            return 2
    encoder = None
    why_none = ""
    if not asked.no_encoder:
        try:
            encoder = shipped_encoder()
        except NoEncoderError as error:
            why_none = str(error)
    filler = ShippedFiller() if asked.masked_model else None
    quiz = generate(sources, asked.seed, asked.length, doubtful=asked.doubtful, encoder=encoder, filler=filler)
    chosen = next((one for one in FORMATS if one.flag == asked.format), None)
    if asked.report:
        print(report(quiz, why_none), file=sys.stderr if chosen or asked.output else sys.stdout)
    wrong = None if asked.report and not (chosen or asked.output) else _put(quiz, chosen, asked.output)
    if wrong:
        print(wrong, file=sys.stderr)
        return 2
    if quiz.reason_for_few and not asked.report:
        print(quiz.reason_for_few, file=sys.stderr)
    if quiz.reason_for_none:
        print(quiz.reason_for_none, file=sys.stderr)
        return 3
    return 0


def _put(quiz: Quiz, chosen: Format | None, output: str | None) -> str | None:
    """Write the quiz in a format (None: as plain text) to a file or to standard output; returns what went wrong, if anything."""
    if not quiz.questions and (chosen is None or chosen.flag != "json"):
        return None
    data = f"{plain(quiz)}\n".encode() if chosen is None else chosen.write(quiz)
    if output is not None:
        try:
            Path(output).write_bytes(data)
        except OSError as error:
            return f"{output} cannot be written: {error.strerror or error}."
    elif chosen is not None and chosen.flag == "apkg" and sys.stdout.isatty():
        return "An Anki package is not text: send it to a file with --output FILE."
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    return None


def plain(quiz: Quiz) -> str:
    """The quiz as text: questions with lettered options, then the key with its source lines."""
    letters = "ABCD"
    blocks = [
        "\n".join([f"{number}. {question.stem}", *(f"   {letters[place]}. {option.text}" for place, option in enumerate(question.options))])
        for number, question in enumerate(quiz.questions, start=1)
    ]
    key = [
        f"{number}. {letters[question.options.index(question.key)]}  ({question.source.label})"
        for number, question in enumerate(quiz.questions, start=1)
    ]
    return "\n\n".join([*blocks, "\n".join(["Key", *key])]) if blocks else ""


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m components.quiz", description="A quiz from Markdown or text notes, made by rules.")
    parser.add_argument("notes", nargs="+", metavar="NOTES.md", help="Markdown or text files")
    parser.add_argument("--seed", type=int, default=0, help="the same notes and seed give the same quiz (default: 0)")
    parser.add_argument("--length", type=_length, default=None, metavar="N|all", help="at most so many questions (default: all)")
    formats = parser.add_mutually_exclusive_group()
    for one in FORMATS:
        formats.add_argument(f"--{one.flag}", dest="format", action="store_const", const=one.flag, help=f"print {one.help}")
    parser.add_argument("--output", metavar="FILE", help="write to this file instead of standard output")
    parser.add_argument("--masked-model", action="store_true", help="let the shipped masked model propose words where a gap lacks options")
    parser.add_argument("--doubtful", action="store_true", help="more questions, with a warning: some options may be out at sight")
    parser.add_argument("--no-encoder", action="store_true", help="do not compare options by meaning with the shipped model's embeddings")
    parser.add_argument(
        "--report", action="store_true", help="print facts, drops and the blind guessers' scores instead (with a format: too)"
    )
    return parser


def _length(text: str) -> int | None:
    if text == "all":
        return None
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError("a whole number from 1, or all")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
