"""The player: what a training looked like at each snapshot, played, stepped and scrubbed by the browser alone."""

from __future__ import annotations

import base64
import math
from collections.abc import Callable
from typing import Any

from components.browser import said, widget
from components.neural_network.data import Data
from components.neural_network.jobs import Job, Lane
from components.neural_network.look import MOST_NEURONS, SIDE, THUMB, Seen, top
from components.neural_network.own_data import CLASSES, MOST_POINTS, REACH, Point

GROWTH = 1.2
UNDER_WAY = "Training is under way: full lines are the loss on the training points, dashed ones the loss on points held back."
"""What to notice of a picture that still grows."""

_player = widget("boundary_player", __file__, before=("mounted", "elements", "saved", "player_paint", "player_charts", "player_points"))


def player(job: Job, *, key: str, name: str, side: int = SIDE, points: tuple[Point, ...] | None = None,
           on_drawn: Callable[[str], None] | None = None) -> None:  # fmt: skip
    """Draw a job whose `look` is `look.looker()`. `name` is the file name of its pictures.

    With `points` a click on the picture adds one of the chosen class, and `on_drawn` gets all of them as `own_data.parse` reads them. It
    comes from the browser: check it.
    """

    def drawn() -> None:
        text = said.text(key, "drawn")
        if text is not None and on_drawn:
            on_drawn(text)

    data = payload(job, name=name, side=side)
    if points is not None:
        data["draw"] = _field(points)
    _player(key=key, data=data, on_drawn_change=drawn)


def blank(points: tuple[Point, ...], *, key: str, on_drawn: Callable[[str], None]) -> None:
    """The field for own points before there are enough of them to train on."""

    def drawn() -> None:
        text = said.text(key, "drawn")
        if text is not None:
            on_drawn(text)

    empty = {"run": "blank", "over": True, "lanes": [], "side": SIDE, "thumb": THUMB, "name": "points", "reach": REACH}
    empty["draw"] = _field(points)
    _player(key=key, data=empty, on_drawn_change=drawn)


def _field(points: tuple[Point, ...]) -> dict[str, Any]:
    """What the browser needs to take points."""
    return {"points": [list(point) for point in points], "most": MOST_POINTS, "classes": CLASSES}


def payload(job: Job, *, name: str, side: int = SIDE) -> dict[str, Any]:
    """The widget's data: bytes as base64, everything else as short lists."""
    return {
        "run": f"{job.number}-{job.runs}",
        "over": job.over,
        "name": name,
        "side": side,
        "thumb": THUMB,
        "lanes": [_lane(lane, count) for lane, count in zip(job.lanes, _sent(job), strict=True)],
    }


def _sent(job: Job) -> list[int]:
    """How many snapshots of each lane are sent.

    All that were sent before go again with the new ones, since the browser may have missed some. While training goes on, new ones
    therefore wait until they are a fifth more: what is sent in all then grows with their number, not with its square.
    """
    lengths = [len(lane.frames) for lane in job.lanes]
    if job.over or sum(lengths) >= GROWTH * sum(job.sent) or len(job.sent) != len(lengths):
        job.sent = lengths
    return job.sent


def _lane(lane: Lane, count: int) -> dict[str, Any]:
    data, curve = lane.entry.data, lane.curve[:count]
    seen: list[Seen] = lane.frames[:count]
    hidden = [min(width, MOST_NEURONS) for width in lane.entry.architecture.hidden] if seen and seen[0].neurons else []
    return {
        "name": lane.entry.name,
        "kind": "curve" if data.inputs == 1 else "classes",
        "reach": data.reach,
        "top": top(data) if data.regression else 0,
        "columns": list(data.columns),
        "labels": list(data.labels),
        "train": _points(data, data.x, data.y),
        "test": _points(data, data.x_test, data.y_test),
        "pictures": _text(b"".join(frame.picture for frame in seen)),
        "hidden": hidden,
        "widths": list(lane.entry.architecture.hidden),
        "neurons": _text(b"".join(frame.neurons for frame in seen)),
        "scales": [_short(scale) for frame in seen for scale in frame.scales],
        "step": [snapshot.step for snapshot in curve],
        "epoch": [_short(snapshot.epoch) for snapshot in curve],
        "trainLoss": [_short(snapshot.train_loss) for snapshot in curve],
        "testLoss": [_short(snapshot.test_loss) for snapshot in curve],
        "trainRight": [_short(snapshot.train_accuracy) for snapshot in curve],
        "testRight": [_short(snapshot.test_accuracy) for snapshot in curve],
        "epochs": lane.training.settings.epochs,
        "failed": f"failed at step {lane.failure.step}" if lane.failure else "",
    }


def _points(data: Data, x: Any, y: Any) -> list[list[float]]:
    """[x₁, x₂, class or value] of at most 400 points; [x, y] for one input."""
    x, y = x[:400], y[:400]
    parts = [*x.T.tolist(), (y[:, 0] if y.dim() == 2 else y).tolist()]
    return [[_short(value) or 0 for value in row] for row in zip(*parts, strict=True)]


def _short(value: float) -> float | None:
    return float(f"{value:.4g}") if math.isfinite(value) else None


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode()
