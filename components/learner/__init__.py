"""The learner in front of this browser, known by nothing but a random secret that the browser keeps."""

from components.learner import my_data, my_notes
from components.learner.identity import begin, current, kept, known

__all__ = ["begin", "current", "kept", "known", "my_data", "my_notes"]
