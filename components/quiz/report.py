"""What the generator did with some notes, for whoever writes notes or tests the generator.

`python -m components.quiz.report NOTES.md...` prints it, as `python -m components.quiz --report` does.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable

from components.quiz.filters import ALL
from components.quiz.guessers import LIMITS, longest, scores
from components.quiz.meanings import MEANINGS
from components.quiz.question import Quiz

OF_THE_SET = ("I13", "I17", "I21", "guess")


def report(quiz: Quiz, why_left_out: str = "") -> str:
    """Facts by kind, drafts made, questions by form, section and difficulty, what each invariant dropped, the figures of the whole set and
    the blind guessers' scores, as plain text. `why_left_out` is said after what the quiz left out.
    """
    asked = quiz.questions
    lines = [f"Notes: {', '.join(quiz.notes)}", f"Seed: {quiz.seed}", "", f"Facts: {sum(quiz.found.values())}", *_counts(quiz.found)]
    lines += ["", f"Drafts made: {quiz.made}", f"Questions: {len(asked)}", *_counts(Counter(question.form for question in asked))]
    lines += ["By section", *_counts(Counter(question.section for question in asked))]
    lines += ["By difficulty", *_counts(Counter(question.difficulty for question in asked))]
    lines += ["", f"Dropped: {sum(quiz.dropped.values())}"]
    names = sorted({*ALL, *OF_THE_SET, *quiz.dropped}, key=_order)
    lines += [f"  {name:<14}{quiz.dropped.get(name, 0):>6}  {MEANINGS.get(name, '')}".rstrip() for name in names]
    lines += ["", "The whole set", *_set(quiz)]
    lines += ["", "Blind guessers (share of questions they get right)"]
    lines += [f"  {name:<12}{share:>6.1%}  at most {LIMITS[name]:.0%}" for name, share in scores(asked).items()]
    if quiz.left_out:
        lines += ["", "Left out", *(f"  {text} {why_left_out}".rstrip() for text in quiz.left_out)]
    if quiz.reason_for_few:
        lines += ["", quiz.reason_for_few]
    if quiz.reason_for_none:
        lines += ["", quiz.reason_for_none]
    return "\n".join(lines)


def _set(quiz: Quiz) -> list[str]:
    """The invariants of the set that are shares: I7, I8, I17."""
    asked = quiz.questions
    if not asked:
        return ["  no question"]
    places = Counter("ABCD"[question.options.index(question.key)] for question in asked)
    shares = {
        "I7 key the single longest (at most 30%)": sum(map(longest, asked)),
        "I17 asked for what is NOT (at most 15%)": sum(question.form in ("outsider", "mistake") for question in asked),
        "I17 gaps (at most 30%)": sum(question.stem.endswith("____") for question in asked),
        "with three options instead of four": sum(len(question.options) == 3 for question in asked),
        "with a warning": sum(question.warning is not None for question in asked),
    }
    rows = [f"  {name:<42}{number / len(asked):>6.1%}" for name, number in shares.items()]
    return [f"  {'I8 place of the key':<42}{', '.join(f'{letter} {places[letter]}' for letter in 'ABCD')}", *rows]


def _counts(found: Counter[str] | dict[str, int]) -> Iterable[str]:
    return [f"  {name:<20}{number:>6}" for name, number in sorted(found.items())]


def _order(name: str) -> tuple[int, str]:
    digits = "".join(letter for letter in name.split()[0] if letter.isdigit())
    return (int(digits) if name[0] == "I" and digits else 99), name


if __name__ == "__main__":
    from components.quiz.__main__ import main

    sys.exit(main([*sys.argv[1:], "--report"]))
