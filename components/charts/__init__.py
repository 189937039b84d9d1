"""Charts: one palette, one way to draw."""

from components.charts.draw import draw

__all__ = ["draw"]
