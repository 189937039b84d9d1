"""Trainings in short slices."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from threading import RLock
from typing import Any

from components.neural_network.data import Data
from components.neural_network.network import Architecture, Function
from components.neural_network.race import Event, race
from components.neural_network.training import FRAMES, Settings, Snapshot, Training, TrainingFailed
from components.threads import one_thread

Look = Callable[[Training], Any]
"""What to keep of a training at each snapshot besides the numbers, such as its decision boundary."""

NUMBERS = count(1)


@dataclass(frozen=True)
class Entry:
    """What is to be trained, under the name that the charts give it. `function` is a hidden activation without a name in ACTIVATIONS;
    two entries with the same `formula` are taken to have the same one."""

    name: str
    architecture: Architecture
    settings: Settings
    data: Data
    formula: str = ""
    function: Function | None = field(default=None, compare=False)


@dataclass
class Lane:
    """One entry on its way: `curve` holds its snapshots so far and `frames` what was looked at, one for each; neither is
    empty unless it fails before its first step. `failure` ends it."""

    entry: Entry
    training: Training
    curve: list[Snapshot] = field(default_factory=list)
    frames: list[Any] = field(default_factory=list)
    failure: TrainingFailed | None = None


class Job:
    """One or several trainings that run side by side; `work` does a slice. `over` once nothing is left to do or it was stopped."""

    def __init__(self, entries: Sequence[Entry], look: Look, frames: int = FRAMES) -> None:
        self.number = next(NUMBERS)
        """No other job has or will have it."""
        self.entries = tuple(entries)
        self.look = look
        self.frames = frames
        self.lanes = [Lane(e, Training(e.architecture, e.data, e.settings, e.function)) for e in entries]
        for lane in self.lanes:  # the start, so that there is something to draw while a job waits for its seat
            try:
                lane.curve.append(lane.training.snapshot())
                lane.frames.append(look(lane.training))
            except TrainingFailed as failure:
                lane.failure = failure
        self.seconds = 0.0
        self.finished = False
        self.stopped = False
        self.runs = 1
        """Counts up each time that training goes on with other settings."""
        self.sent: list[int] = []
        """How many snapshots of each lane the browser was sent last."""
        self.rested = time.monotonic()
        """When the last slice ended."""
        self.turn = RLock()
        """Held by who trains or looks: Streamlit starts the next run of a page while the one before still ends."""
        self._start()

    @property
    def over(self) -> bool:
        """Whether no further slice is wanted."""
        return self.finished or self.stopped

    @property
    def progress(self) -> float:
        """0 to 1, of the slowest lane that still runs."""
        running = [lane for lane in self.lanes if lane.failure is None and not lane.training.stopped_early]
        return min((min(1.0, lane.training.epoch / max(1, lane.training.settings.epochs)) for lane in running), default=1.0)

    @property
    def steps(self) -> int:
        """Updates so far, of all lanes together."""
        return sum(lane.training.step for lane in self.lanes)

    @property
    def done(self) -> list[Lane]:
        """The lanes that have not failed and have begun: each has a snapshot."""
        return [lane for lane in self.lanes if lane.curve and not lane.failure]

    @property
    def failed(self) -> list[Lane]:
        """The lanes that could not go on."""
        return [lane for lane in self.lanes if lane.failure]

    def work(self, seconds: float) -> None:
        """Train for about so long; returns early when all is done, and at once while another thread is at it."""
        if not self.turn.acquire(blocking=False):
            return
        try:
            start = time.perf_counter()
            with one_thread():
                while not self.over and time.perf_counter() - start < seconds:
                    self._next()
            self.seconds += time.perf_counter() - start
            self.rested = time.monotonic()
        finally:
            self.turn.release()

    def finish(self) -> Job:
        """Train to the end, in one go."""
        while not self.over:
            self.work(1.0)
        return self

    def stop(self) -> None:
        """No further slices, until `resume`. Returns when the step that is under way has ended."""
        self.stopped = not self.finished
        with self.turn:
            pass

    def resume(self) -> None:
        """Take up a stopped job where it was."""
        self.stopped = False

    def go_on(self, settings: Sequence[Settings]) -> None:
        """Train on from the present weights, each lane with other settings, for `epochs` of them more."""
        self.stop()
        with self.turn:
            for lane, new in zip(self.lanes, settings, strict=True):
                training = lane.training
                more = new.epochs + training.epochs_done
                training.settings = replace(new, epochs=more)
                training.stopped_early, training.best_epoch = False, training.epochs_done
            self.finished = self.stopped = False
            self.runs += 1
            self._start()

    def _start(self) -> None:
        self._racing = [lane for lane in self.lanes if lane.failure is None]
        self._events: Iterator[Event] = race([lane.training for lane in self._racing], self.frames)

    def _next(self) -> None:
        try:
            place, found = next(self._events)
        except StopIteration:
            self.finished = True
            return
        lane = self._racing[place]
        if isinstance(found, TrainingFailed):
            lane.failure = found
        elif found and lane.curve[-1].step != found.step:
            lane.curve.append(found)
            lane.frames.append(self.look(lane.training))
