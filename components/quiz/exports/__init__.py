"""The quiz in other programs' formats, and back from JSON. Needs neither Streamlit nor a model; genanki is loaded when it is used."""

from __future__ import annotations

from components.quiz.exports.checked import QuizFileError
from components.quiz.exports.formats import FORMATS, Format, file_name
from components.quiz.exports.json_file import read, saved

__all__ = ["FORMATS", "Format", "QuizFileError", "file_name", "read", "saved"]
