"""The course notes: one Markdown file per concept, with front matter.

`content/notes/08-convolution.md` is the concept `convolution`, eighth in order. Whoever reads a note reads it here.
"""

from components.notes.front_matter import Prediction, Preset, Scene
from components.notes.note import SECTIONS, Note, all_notes, note

__all__ = ["SECTIONS", "Note", "Prediction", "Preset", "Scene", "all_notes", "note"]
