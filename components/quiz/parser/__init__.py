"""Notes to units: headings, items, lines, table rows and code; `facts` makes what they state of them."""

from components.quiz.parser.reader import parse
from components.quiz.parser.units import Document, Unit

__all__ = ["Document", "Unit", "parse"]
