"""Why notes gave no question, in one sentence for the learner."""

from __future__ import annotations

from collections import Counter

from components.quiz.corpus import Corpus
from components.quiz.facts import Fact


def reason_for_none(corpus: Corpus, facts: list[Fact], made: int, dropped: Counter[str]) -> str:
    """One sentence that says why there is no question and what would give one."""
    aside: Counter[str] = Counter()
    for document in corpus.documents:
        aside.update(document.set_aside)
    if not corpus.documents or not any(document.source.text.strip() for document in corpus.documents):
        return "The notes are empty: add some lines such as “Kernel: the small grid of weights that slides over the picture”."
    if not facts and corpus.facts:
        return (
            f"None of the {len(corpus.facts)} statements in these notes lies in the sections chosen: choose others, or none, which asks "
            "about all."
        )
    if not facts and aside and aside.most_common(1)[0][0] == "script":
        return "These notes are in a script without spaces between words, which is not understood here: notes in English or German are."
    if not facts and aside:
        common = {
            "open question": "questions without answers",
            "link": "links",
            "picture": "pictures",
            "task": "tasks",
            "example": "examples",
            "quotation": "quotations",
            "empty bullet": "empty bullets",
            "garbled": "garbled lines",
            "organisation": "hints about the course",
            "unfinished": "unfinished lines",
        }
        kinds = " and ".join(common.get(name, name) for name, _ in aside.most_common(2))
        return (
            f"These notes hold mostly {kinds}, and no statement that could be asked: add definitions, lists or answers under the questions."
        )
    if not facts:
        return (
            "No statement was recognised in these notes: definitions (“Term: meaning”), lists under a heading, tables and answers under "
            "questions can be asked."
        )
    if dropped.get("level", 0) or (facts and not made):
        return (
            f"None of the {len(facts)} statements can be asked in the forms and the difficulty chosen: "
            "choose more forms, or any difficulty."
        )
    if dropped.get("stray", 0):
        return (
            f"{len(facts)} statements were found, but none has two of its kind beside it for wrong options: write definitions as sentences "
            "(“X is …”), at least three of a kind under one heading, or put them into a table."
        )
    if made and dropped.get("I1", 0) >= made / 2:
        return (
            f"{len(facts)} statements were found, but too few of one kind to make wrong options that are plausible: "
            "add more terms or parallel points, or choose several files together."
        )
    return (
        f"{len(facts)} statements were found, but no question about them passed the checks: add definitions or parallel lists, or choose "
        "more files."
    )


def reason_for_doubtful(facts: list[Fact], asked: int, german: bool) -> str:
    """Why all questions of a quiz are doubtful, and what gives others. In `german` if all notes are."""
    if german:
        return (
            f"Von {len(facts)} gefundenen Aussagen gibt keine eine Frage, die sicher gut ist: {asked} zweifelhafte "
            f"{'ist' if asked == 1 else 'sind'} gefragt, mit einem Hinweis. „Doubtful questions too“ (`--doubtful`) fragt mehr davon. "
            "Schreiben Sie Definitionen als Satz („X ist …“), mindestens drei einer Art unter eine Überschrift, oder in eine Tabelle."
        )
    return (
        f"Of {len(facts)} statement{'' if len(facts) == 1 else 's'} found none gives a question that is certain to be sound: "
        f"{asked} doubtful one{' is' if asked == 1 else 's are'} asked, with a warning. “Doubtful questions too” (`--doubtful`) asks more. "
        "Write a definition as a sentence, “X is …”, at least three of a kind under one heading, or put them into a table."
    )


def reason_for_few(
    facts: list[Fact], asked: int, wanted: int | None, own: bool, german: bool = False, doubtful: bool = False
) -> str | None:
    """Why a quiz has fewer questions than were wanted, and what gives more; None if it has as many, or none at all. In `german` if all
    notes are. `doubtful`: doubtful ones have been asked too.
    """
    if wanted is None or not 0 < asked < wanted:
        return None
    if german and own:
        found = "einzige gefundene Aussage" if len(facts) == 1 else f"{len(facts)} gefundenen Aussagen"
        more = "" if doubtful else "„Doubtful questions too“ (`--doubtful`) fragt mehr davon, mit einem Hinweis. "
        return (
            f"{asked} der {wanted} gewünschten Fragen: Die {found} {'gibt' if len(facts) == 1 else 'geben'} nicht mehr her. Den übrigen "
            "fehlen falsche Antworten, die sicher von einer Art sind, oder eine Frage würde die andere verraten. "
            f"{more}Schreiben Sie Definitionen als Satz („X ist …“), mindestens drei einer Art unter eine Überschrift, oder setzen Sie sie "
            "in eine Tabelle."
        )
    of = f"{asked} of the {wanted} questions wanted: of the {len(facts)} statement{'' if len(facts) == 1 else 's'} found,"
    if not own:
        return f"{of} no more can be asked without giving one another away: choose more sections, or all forms."
    more = "" if doubtful else "“Doubtful questions too” (`--doubtful`) asks more of them, with a warning. "
    return (
        f"{of} the others have no wrong options that are certainly of one kind, or would give one another away. {more}"
        "Write a definition as a sentence, “X is …”, at least three of a kind under one heading, or put them into a table."
    )
