"""The two widgets that the browser answers by itself: the charts with their slider, and the field for own points."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from components.bias_variance.own_points import EXAMPLE, MOST, REACH_Y, Points, parse
from components.browser import said, widget

_capacity_view = widget("capacity_view", __file__, before=("mounted", "elements"))
_point_canvas = widget("point_canvas", __file__, before=("mounted", "elements"))


def capacity_view(data: dict[str, Any], *, key: str, on_release: Callable[[int], None], on_guess: Callable[[int], None]) -> None:
    """Draw the fits and the error curve with one slider; `data` is from `view.payload`.

    `on_release` gets the place of the capacity when the slider is let go, `on_guess` that of the capacity chosen on the covered curve.
    Both come from the browser: check them.
    """

    def released() -> None:
        _pass_on(said.whole(key, "released"), on_release)

    def guessed() -> None:
        _pass_on(said.whole(key, "guessed"), on_guess)

    _capacity_view(key=key, data=data, on_released_change=released, on_guessed_change=guessed)


def point_canvas(points: Points, *, key: str, on_drawn: Callable[[str], None]) -> None:
    """Draw the field with `points`; `on_drawn` gets all points as text, as `own_points.parse` reads them."""

    def drawn() -> None:
        text = said.text(key, "drawn")
        if text is not None:
            on_drawn(text)

    data = {
        "points": [list(point) for point in points],
        "example": [list(point) for point in parse(EXAMPLE)],
        "reach": REACH_Y,
        "most": MOST,
    }
    _point_canvas(key=key, data=data, on_drawn_change=drawn)


def _pass_on(place: int | None, receiver: Callable[[int], None]) -> None:
    if place is not None:
        receiver(place)
