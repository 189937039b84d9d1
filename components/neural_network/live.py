"""A training on the page while it happens: short slices inside a fragment, so that what is drawn grows and Stop works at once.

The first slice runs with the page, so that there is a first picture at once; each further one is a rerun of the fragment alone. When all
is trained the page runs once more as a whole, to say what came out.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable, Sequence
from typing import Any

import streamlit as st

from components.desk import Desk
from components.kept import Kept
from components.literal import literal
from components.neural_network import failure
from components.neural_network.jobs import Entry, Job, Look
from components.neural_network.training import FRAMES

FIRST_SLICE, SLICE, LONGEST_SLICE = 0.1, 0.2, 0.3
"""Seconds of training before the first picture, which the whole page waits for, and then between two pictures. On a busy machine, where
a rerun takes longer than a slice, slices grow, but no further than that: a press on Stop is answered after the slice that is under way."""
PAUSE = 0.1
"""Seconds between two reruns of the fragment."""

WAITING = 0.7
"""Seconds between two reruns of who has no seat: forty who wait would otherwise keep the machine busier than two who train."""

DESK = Desk()
KEPT: Kept[Job] = Kept(40)
"""Finished jobs. From there on they are everybody's: look at them, do not train them on."""

State = dict[str, Any]


def train(
    key: str,
    entries: Sequence[Entry],
    *,
    look: Look,
    draw: Callable[[Job], None],
    state: State,
    undo: Callable[[State], None],
    frames: int = FRAMES,
    goes_on: bool = False,
    entered: int = 0,
) -> Job:
    """Train `entries` side by side and draw them as they grow. Call it once for each `key` in a run of the page.

    `look` is called at each snapshot and its answers are kept (`lane.frames`); it must be the same function for the same `key`. `draw`
    draws a job, half done or done, inside the fragment. `state` is the lab's state and `undo` a callback that sets it: where a training
    fails, a button leads back to the last state that did not. With `goes_on`, entries that differ from the ones before in nothing but
    their settings' rate, weight decay, patience or epochs train on from the present weights instead of starting anew. `restart` starts,
    and so does another `entered` than before, and a training that failed is not gone on with.

    Returns the job; `job.over` says whether it is done (or stopped), `job.lanes` what came out.
    """
    if goes_on and st.session_state.get(f"{key}_entered", entered) != entered:
        restart(key)
    st.session_state[f"{key}_entered"] = entered
    job = _job(key, tuple(entries), look, frames, goes_on)
    _slice(key, job, FIRST_SLICE, goes_on)  # a job that one comes back to has rested for long, which says nothing of the machine
    if job.over and not job.failed:
        st.session_state[f"{key}_good"] = dict(state)
    running = not job.over
    first = True  # the page's own run has had its slice

    def undone() -> None:
        undo(st.session_state.get(f"{key}_good", {}))
        whole_page(key)

    def live() -> None:
        nonlocal first
        if st.session_state.pop(f"{key}_whole", False):
            st.rerun()
        with job.turn:
            _status(key, job)
            failure.show(key, job, undone)
            draw(job)
        if running and not first:
            grown = max(SLICE, min(LONGEST_SLICE, time.monotonic() - job.rested))
            _slice(key, job, grown, goes_on)  # last, so that nothing on the page is out of date, and fades, while it trains
        first = False
        if running and job.over:
            st.rerun()

    with st.container():  # of its own, as every fragment: tests/lesson/test_unsent.py says why
        st.fragment(live, run_every=PAUSE if running else None)()
    return job


def whole_page(key: str) -> None:
    """In a callback of a widget that `draw` draws: run the whole page next. Such a widget's own rerun is the fragment's alone, and what
    the callback sets may lie outside it."""
    st.session_state[f"{key}_whole"] = True


def restart(key: str) -> None:
    """Callback: forget the present weights; the next run starts from the seed again."""
    present = st.session_state.pop(f"{key}_job", None)
    if present is not None:
        DESK.leave(present.number)


def _job(key: str, entries: tuple[Entry, ...], look: Look, frames: int, goes_on: bool) -> Job:
    """The session's job for these entries: the present one, a kept one, or a new one."""
    present: Job | None = st.session_state.get(f"{key}_job")
    if present is not None:
        if present.entries == entries:
            return present
        DESK.leave(present.number)
        if goes_on and not present.failed and _same_start(present.entries, entries):
            present.entries = entries
            for lane, entry in zip(present.lanes, entries, strict=True):
                lane.entry = entry
            present.go_on([entry.settings for entry in entries])
            return present
    job = (None if goes_on else KEPT.find(_kept_under(key, entries))) or Job(entries, look, frames)
    st.session_state[f"{key}_job"] = job
    return job


def _kept_under(key: str, entries: tuple[Entry, ...]) -> Hashable:
    return key, entries


def _same_start(before: tuple[Entry, ...], now: tuple[Entry, ...]) -> bool:
    def start(entry: Entry) -> Hashable:
        chosen = entry.settings
        return entry.name, entry.architecture, entry.data, entry.formula, chosen.seed, chosen.loss, chosen.optimiser, chosen.batch

    return [start(entry) for entry in before] == [start(entry) for entry in now]


def _slice(key: str, job: Job, seconds: float, goes_on: bool) -> None:
    if job.over:
        return
    if DESK.place(job.number) == 0:
        job.work(seconds)
    elif seconds > FIRST_SLICE:
        time.sleep(WAITING)
    if job.over:
        DESK.leave(job.number)
        if job.finished and not goes_on:
            KEPT.keep(_kept_under(key, job.entries), job)


def _stop(job: Job) -> None:
    job.stop()
    DESK.leave(job.number)


def _resume(key: str, job: Job) -> None:
    job.resume()
    whole_page(key)


def _status(key: str, job: Job) -> None:
    """One line: what is going on, and the button that stops it or goes on with it."""
    with st.container(horizontal=True, vertical_alignment="center", key=f"{key}_status"):
        if job.stopped:
            st.button("Train on", key=f"{key}_resume", on_click=_resume, args=(key, job))
            st.markdown(f"Stopped at {job.progress:.0%}.")
        elif job.over:
            st.markdown(literal(_summary(job)))
        else:
            st.button("Stop", key=f"{key}_stop", on_click=_stop, args=(job,))
            place = DESK.place(job.number)
            waiting = f"Waiting: {place} in the queue, since others are training." if place else f"Training: {job.progress:.0%}"
            st.progress(job.progress, waiting)


def _summary(job: Job) -> str:
    return f"Trained here in {job.seconds:.1f} s: {job.steps:,} steps, seed {job.entries[0].settings.seed}."
