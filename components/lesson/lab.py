"""A lesson page, from its title to its last link."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from components.lesson import address, ending, memory, prediction, presets, scenes
from components.lesson.controls import Controls
from components.lesson.fields import StateTable, Whole
from components.lesson.navigation import arriving, door
from components.lesson.said import Said
from components.literal import literal
from components.notes import Note, note

LINKED = "arrived_by_link"
LEFT = "left"
"""Concept -> the state in which its lab was left in this session."""
REFUSED = "address_refused"
"""What the address asked for in vain: said as long as one stays on the page."""


class Lab(Controls):
    """What a page draws its lab with. `state` holds every field's present value; `revealed` says whether the answer may be drawn."""

    def __init__(self, concept: Note, table: StateTable) -> None:
        super().__init__(table, address.read(table))
        self.note = concept
        self.presenting = address.presenting()
        self.revealed = True

    def formula(self, latex: str) -> None:
        """Draw the formula with the numbers of the present state, in its place under the title."""
        self._formula.latex(latex)

    def keep_formula(self) -> None:
        """For a fragment, in the page's whole run: to draw the formula in a run of its own it needs the place kept (Streamlit)."""
        self._formula.empty()

    def columns(self) -> tuple[Any, Any]:
        """The controls' column and the picture's; on a phone one above the other."""
        controls, picture = st.columns([2, 5] if self.presenting else [1, 2], gap="large")
        return controls, picture

    def notice(self, markdown: str) -> None:
        """What to notice. The text is ours, never the learner's."""
        st.markdown(f"**What to notice.** {markdown}")

    def in_words(self, text: str, table: list[dict[str, object]] | None = None) -> None:
        """The sentence, or the table, that says the chart's content in words."""
        ending.words(text, table)

    def say(self, said: Said) -> None:
        """All that a part of the lab has to say: its formula, what to notice, its words, the run as a file."""
        self.formula(said.formula)
        if said.notice:
            self.notice(said.notice)
        if said.text:
            self.in_words(said.text, said.table)
        if said.csv:
            self.download(said.csv)

    def show(
        self, controls: Callable[[Lab], None], parts: Mapping[str, Callable[[Lab], Said]], code: Callable[[address.State], str]
    ) -> None:
        """A whole lab of several parts: the controls, the part that the field `part` names, what it says, the code, the end."""
        left, right = self.columns()
        with left:
            controls(self)
        with right:
            said = parts[self.state["part"]](self)
        self.say(said)
        self.code(code(self.state))
        self.end()

    def download(self, csv: Callable[[], str]) -> None:
        """The run as a file, which `csv` writes on the click."""
        st.download_button("Download the run as CSV", csv, f"{self.note.name}.csv", "text/csv", on_click="ignore")

    @property
    def entered(self) -> int:
        """Counts up whenever a whole state is set: by a preset, a scene, `put`."""
        return address.entered(self.table)

    def put(self, state: address.State) -> None:
        """In a callback: set the whole lab; what `state` does not name goes to its default."""
        address.put(self.table, state)

    def set(self, name: str, value: Any) -> None:
        """In a callback: set one field, to the nearest value that it can hold."""
        address.change(self.table, name, value)

    def code(self, source: str) -> None:
        """The PyTorch code for exactly this state."""
        if not self.presenting:
            ending.code(self.note, source)

    def end(self) -> None:
        """Close the page: two questions and the links; then remember the place."""
        if not self.presenting:
            ending.questions(self.note)
            ending.ways_on(self.note)
        scenes.let_go(self.note, self.table, self.state)
        st.session_state.setdefault(LEFT, {})[self.note.name] = dict(self.state)
        memory.remember(self.note.title, address.link(self.note.name, self.table, self.state))

    def _begin(self) -> None:
        title, beside = st.columns([2, 3] if self.presenting else [6, 1], vertical_alignment="center")
        title.title(self.note.title, anchor=False)
        if self.presenting:  # beside the title: the lab itself should be seen without scrolling
            self._formula = beside.empty()
            scenes.show(self.note, self.table)
            return
        if self.note.scenes:
            beside.button(
                "Present",
                on_click=scenes.present,
                args=(self.note, self.table),
                help="Large type, scene by scene; the arrow keys step, Escape leaves.",
            )
        st.markdown(self.note.summary)
        self._formula = st.empty()
        if self.note.prediction:
            self.revealed = prediction.ask(self.note.prediction, self.table) or bool(st.session_state.get(LINKED))
        scenes.show(self.note, self.table)
        self._start()

    def _start(self) -> None:
        """The presets, and beside them the ways to start again."""
        left, right = st.columns([3, 2], vertical_alignment="bottom")
        with left:
            presets.pills(self.note, self.table, self.state)
        with right, st.container(horizontal=True, horizontal_alignment="right"):
            kept = {"seed": self.state.get("seed")}
            st.button("Reset", on_click=address.put, args=(self.table, kept), help="Every control to its start; the seed stays.")
            if "seed" in self.table:
                st.button("New seed", on_click=_new_seed, args=(self.table,), help="The same experiment with other random numbers.")
            if self.note.scenes and scenes.number(self.note) is None:
                st.button("Tour", on_click=scenes.go, args=(self.note, self.table, 1), help="The page scene by scene.")
        presets.reason(self.note, self.table, self.state)


def begin(name: str, table: StateTable) -> Lab:
    """Open the lesson of concept `name`: its title and sentence, a place for the formula, scenes, prediction, presets.

    Call it as the page's first statement. Raises KeyError if there is no such note.
    """
    door()
    concept = note(name)
    _arrive(concept, table)
    lab = Lab(concept, table)
    lab._begin()
    if problems := st.session_state.get(REFUSED):
        st.warning(literal(" ".join(problems)))
    return lab


def _arrive(concept: Note, table: StateTable) -> None:
    """On arrival at the page: note whether the address carries a state, and enter its scene."""
    if arriving():
        address.forget(table)
        st.session_state[LINKED] = address.carried(table) or scenes.SCENE in st.query_params
        endless = address.endless(table)
        st.session_state[REFUSED] = [*scenes.refused(concept), *address.refused(table)]
        if endless:
            st.rerun()  # Streamlit fails on such a number while it is what the page was opened with
        left = st.session_state.get(LEFT, {}).get(concept.name, {})
        if not st.session_state[LINKED] and not address.same(table, left, {}):
            address.restore(table, left)
            st.query_params.update({name: address.written(value) for name, value in left.items() if value != table[name].default})
            st.rerun()  # on the browser's Back, this run would take a parameter that the address lacks for the default
    scenes.follow(concept, table, arriving=arriving())


def _new_seed(table: StateTable) -> None:
    state = address.read(table)
    seeds = table["seed"]
    if isinstance(seeds, Whole):
        address.put(table, state | {"seed": random.randint(seeds.low, seeds.high)})
