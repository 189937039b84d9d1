"""What the generator did with some notes, for whoever writes notes or tests the generator."""

from __future__ import annotations

from components.quiz.build import MEANINGS
from components.quiz.guessers import LIMITS, scores
from components.quiz.question import Quiz


def report(quiz: Quiz) -> str:
    """Facts by kind, drafts made, questions by form, what was dropped and why, and the blind guessers' scores, as plain text."""
    forms: dict[str, int] = {}
    for question in quiz.questions:
        forms[question.form] = forms.get(question.form, 0) + 1
    lines = [f"Notes: {', '.join(quiz.notes)}", f"Seed: {quiz.seed}", "", f"Facts: {sum(quiz.found.values())}"]
    lines += [f"  {kind:<12}{number:>5}" for kind, number in sorted(quiz.found.items())]
    lines += ["", f"Drafts made: {quiz.made}", f"Questions: {len(quiz.questions)}"]
    lines += [f"  {form:<12}{number:>5}" for form, number in sorted(forms.items())]
    lines += ["", "Dropped"]
    lines += [f"  {reason:<6}{number:>5}  {MEANINGS.get(reason, '')}" for reason, number in sorted(quiz.dropped.items())]
    lines += ["", "Blind guessers (share of questions they get right)"]
    lines += [f"  {name:<12}{share:>6.1%}  at most {LIMITS[name]:.0%}" for name, share in scores(quiz.questions).items()]
    if quiz.reason_for_none:
        lines += ["", quiz.reason_for_none]
    return "\n".join(lines)
