"""The first page: what this is, the labs, and the way back to where one left off."""

from __future__ import annotations

from components import home, lesson

lesson.door()

home.opening()
home.cards()
home.without_a_lab()
home.model_line()
