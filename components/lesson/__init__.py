"""The frame of every page: the same parts in the same order, whatever the concept.

A page calls `begin`, draws its lab with the returned `Lab`, and calls `Lab.end`. `door` is for pages that are not lessons.
"""

from components.lesson.lab import Lab, begin
from components.lesson.navigation import door

__all__ = ["Lab", "begin", "door"]
