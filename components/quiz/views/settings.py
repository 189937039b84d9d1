"""Choosing what to be asked. All of it is in the address, so that a link gives the same quiz; only the exam's date is the learner's own."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any, Final

import streamlit as st

from components.apart import BrokenOffError
from components.heavy import heavy
from components.kept import Kept
from components.learner import current, my_notes
from components.literal import literal
from components.notes import all_notes
from components.quiz.encoder import encoder_if_there
from components.quiz.form_names import FORM_NAMES
from components.quiz.new import New
from components.quiz.parser.decode import NotesError, pasted, uploaded
from components.quiz.parts import sections_of
from components.quiz.practice import keeping
from components.quiz.practice.scheduling import days_left, today
from components.quiz.practice.settings import ALL, CHOICES, COURSE, DUE, LENGTHS, NEW, SEEDS, Settings, as_address, from_address, title
from components.quiz.practice.today import Coming, Due, own_sources, practice
from components.quiz.question import Quiz
from components.quiz.sitting import AT_ONCE, AT_THE_END
from components.quiz.sources import SourceText
from components.quiz.workshop import DESK, made
from components.storage import store

SETTINGS: Final = "quiz/settings"
WRITTEN: Final = "quiz/written"
REFUSED: Final = "quiz/refused"
NOT_KEPT: Final = "quiz/exam_not_kept"
NAMES: Final = ("source", "mode", "about", "note", "sections", "length", "forms", "difficulty", "feedback", "certainty", "doubtful", "seed")
LEVELS: Final = {"any": "Mixed", "easy": "Easier", "hard": "Harder"}
ASKED: Final = {NEW: "New questions", DUE: "What is due today"}
FEEDBACK: Final = {AT_ONCE: "After each question", AT_THE_END: "At the end"}
DOUBTFUL: Final = (
    "More questions, of sorts of which readers found eight in ten valid: descriptions jotted down, lists of all kinds, small tables. "
    "They fill up what is missing, with a warning."
)
ANY: Final = "All concepts"
KEPT: Final[Kept[Quiz]] = Kept(32)
"""The last quizzes about the course: a whole class opens the same link."""


def read() -> bool:
    """Take the settings from the address if it is not the one that this page wrote. Returns whether it was and asked for something."""
    address = {name: st.query_params.get_all(name) for name in NAMES if name in st.query_params}
    if SETTINGS in st.session_state and (not address or address == st.session_state.get(WRITTEN)):
        return False
    found, problems = from_address(address, _sections_kept)
    st.session_state[REFUSED] = (found, problems)
    put(found)
    return bool(address)


def put(settings: Settings) -> None:
    """Set the settings. Only before their widgets are drawn."""
    st.session_state[SETTINGS] = settings
    for name in NAMES:
        st.session_state.pop(f"quiz/set/{name}", None)


def settings() -> Settings:
    """The present settings."""
    found: Settings = st.session_state[SETTINGS]
    return found


def write() -> None:
    """Let the address say what the settings are."""
    wanted = {name: value if isinstance(value, list) else [value] for name, value in as_address(settings()).items()}
    st.session_state[WRITTEN] = wanted
    for name in NAMES:
        if name in wanted and st.query_params.get_all(name) != wanted[name]:
            st.query_params[name] = wanted[name]
        elif name not in wanted:
            st.query_params.pop(name, None)


def problems() -> None:
    """What the address asked for in vain, until something else is chosen. Call it once all settings are drawn."""
    of, found = st.session_state.get(REFUSED, (None, []))
    if of != settings():
        st.session_state.pop(REFUSED, None)
    elif found:
        st.warning(literal(" ".join(found)))


def source() -> list[SourceText] | None:
    """Draw the choice between the course and notes of one's own, with those; returns one's own notes, None for the course."""
    chosen = _choice("source", "Questions about", {name: name for name in CHOICES["source"]})
    if chosen != settings().source:  # sections and concept are the other notes'
        _set(source=chosen, sections=(), about="")
        for name in ("sections", "about"):
            st.session_state.pop(f"quiz/set/{name}", None)
    if chosen == COURSE:
        return None
    with st.container(border=True, key="quiz_own_notes"):
        texts = my_notes.view(lambda data, name: uploaded(data, name).text)
    found = []
    for text in texts:
        with suppress(NotesError):
            found.append(pasted(text.text, text.name))
    return found


def own() -> list[SourceText] | None:
    """One's own notes without drawing them: those that are kept or could not be, and what is being typed; None for the course."""
    if settings().source == COURSE:
        return None
    found = _kept_sources()
    draft = my_notes.Text(my_notes.PASTED, st.session_state.get(my_notes.DRAFT, ""))
    for text in (*my_notes.unkept(), draft):
        with suppress(NotesError):
            found.append(pasted(text.text, text.name))
    return found


def widgets(own: list[SourceText] | None, known: list[str]) -> None:
    """Draw all other settings that matter: what is due is asked in whatever form, level and concept it comes. `known`: the sections."""
    now = settings()
    left, right = st.columns(2, gap="large")
    with left:
        _set(mode=_choice("mode", "Ask", ASKED))
        due = settings().mode == DUE
        if len(known) > 1:
            _set(sections=tuple(_several("sections", "Sections", {name: literal(name) for name in known}, now.sections)))
        else:
            _set(sections=())  # the notes lost the section that was chosen
        if own is None and not due:
            titles = [note.title for note in all_notes()]
            _keep("about", now.about or ANY)
            about = st.selectbox("One concept only", [ANY, *titles], key="quiz/set/about")
            _set(about=about if about in titles else "")
        lengths = {str(number): str(number) for number in sorted({*LENGTHS, *([now.length] if now.length else [])})} | {ALL: "All"}
        _keep("length", ALL if now.length is None else str(now.length))
        length = st.pills("Number of questions", list(lengths), format_func=lengths.__getitem__, required=True, key="quiz/set/length")
        _set(length=None if length in (ALL, None) else int(str(length)))
    with right:
        _set(feedback=_choice("feedback", "Answers are given", FEEDBACK))
        _keep("certainty", now.certainty)
        _set(certainty=st.toggle("Ask how sure I am", key="quiz/set/certainty", help="1, 2 or 3 points if right; 0, −2 or −6 if wrong."))
        if not due:
            _set(difficulty=_choice("difficulty", "Difficulty", LEVELS))
            _set(forms=tuple(_several("forms", "Forms of question", FORM_NAMES, now.forms)))
            if own is not None:
                _keep("doubtful", now.doubtful)
                _set(doubtful=st.toggle("Doubtful questions too", key="quiz/set/doubtful", help=DOUBTFUL))
        _keep("seed", now.seed)
        seed = st.number_input(
            "Seed", 0, SEEDS - 1, step=1, key="quiz/set/seed", help="The same notes, settings and seed give the same questions."
        )
        _set(seed=max(0, min(SEEDS - 1, int(seed))))


def summary(own: list[SourceText] | None) -> str:
    """The settings in a sentence of Markdown."""
    now = settings()
    due = now.mode == DUE
    count = "As many questions as there are" if now.length is None else f"{now.length} question{'s' if now.length > 1 else ''}"
    more = ", ".join(
        part
        for part in (
            f"answers {FEEDBACK[now.feedback][:1].lower()}{FEEDBACK[now.feedback][1:]}",
            "how sure you are is asked" if now.certainty else "",
            "" if due else {"any": "", "easy": "easier ones", "hard": "harder ones"}[now.difficulty],
            f"{len(now.forms)} of {len(FORM_NAMES)} forms" if now.forms and not due else "",
            "doubtful ones too" if now.doubtful and own is not None and not due else "",
        )
        if part
    )
    asked, what = ("What is due today", " and ".join(now.sections)) if due else (count, title(now, [source.name for source in own or []]))
    return f"{asked}{': ' if what else ''}{literal(what)}; {more}."


def exam(coming: Coming | None) -> None:
    """The exam's date, with the days left: kept for the learner, and nothing comes back later than that. None: it could not be read."""
    if said := st.session_state.pop(NOT_KEPT, None):
        st.error(literal(f"The day of the exam is not kept: {said}"))
    if coming is None:
        return  # said at the top of the page
    kept = coming.exam
    st.session_state["quiz/exam"] = kept
    first, last = date(today().year - 1, 1, 1), date(today().year + 5, 12, 31)
    if kept is not None:
        first, last = min(first, kept), max(last, kept)
    st.date_input(
        "Day of the exam",
        value=None,
        min_value=first,
        max_value=last,
        key="quiz/exam",
        on_change=_exam,
        help="What you practise then comes back before that day.",
    )
    left = days_left(kept, today())
    if kept is not None:
        ahead = "The exam is today." if kept == today() else f"{left} day{'s' if left != 1 else ''} left."
        st.caption("The exam is over." if left is None else ahead)


def make(own: list[SourceText] | None, due: bool = False) -> Quiz | None:
    """The quiz, or that of what is `due`, made when it is its turn; None, with a message, if there are no notes.

    Raises Troubles.
    """
    now = settings()
    if due:
        order: New | Due = practice(store(), current(), now.sections, now.seed, now.length)
    elif own is not None and not own:
        st.warning("There are no notes yet: choose a Markdown or text file, or paste some notes.")
        return None
    else:
        narrowed = now.sections or None, now.forms or None, now.difficulty
        notes = None if own is None else tuple(own)
        order = New(notes, now.about or None, now.seed, now.length, *narrowed, encoder_if_there() is not None, now.doubtful)
    of_the_course = isinstance(order, New) and order.own is None
    if of_the_course and (kept := KEPT.find(order)):
        return kept
    with heavy(DESK, "Making questions", "making") as report:
        quiz = (KEPT.find(order) if of_the_course else None) or made(order, report)  # another may have made it meanwhile
    if of_the_course:
        KEPT.keep(order, quiz)
    return quiz


def new_seed() -> None:
    """The next seed: other questions with the same settings."""
    put(replace(settings(), seed=(settings().seed + 1) % SEEDS))


def _exam() -> None:
    chosen = st.session_state["quiz/exam"]
    try:
        store().prefer(current(), keeping.EXAM, None if chosen is None else chosen.isoformat())
    except keeping.Troubles as error:
        st.session_state[NOT_KEPT] = str(error)


def _kept_sources() -> list[SourceText]:
    try:
        return own_sources(store().notes(current()))
    except keeping.Troubles:
        return []


def _sections_kept(source: str) -> list[str]:
    try:
        return sections_of(None if source == COURSE else _kept_sources())
    except BrokenOffError:
        return []  # said where the settings are drawn


def _set(**values: Any) -> None:
    st.session_state[SETTINGS] = replace(settings(), **values)


def _keep(name: str, value: Any) -> None:
    """Give a widget that is not there its value."""
    st.session_state.setdefault(f"quiz/set/{name}", value)


def _choice(name: str, label: str, options: dict[str, str]) -> str:
    _keep(name, getattr(settings(), name))
    chosen = st.segmented_control(label, list(options), format_func=options.__getitem__, required=True, key=f"quiz/set/{name}")
    return chosen if chosen in options else next(iter(options))


def _several(name: str, label: str, options: dict[str, str], now: tuple[str, ...]) -> list[str]:
    _keep(name, [value for value in now if value in options])
    chosen = st.multiselect(label, list(options), format_func=options.__getitem__, key=f"quiz/set/{name}", placeholder="All")
    return [value for value in options if value in chosen]
