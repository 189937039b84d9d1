"""Fences without a language: a learner's list in one is read, what a machine printed or reads is not."""

from __future__ import annotations

import pytest

from components.quiz.parser.fences import entries
from tests.quiz.make import facts_of

ANSWER = """$ curl -i http://localhost/boats/7
HTTP/1.1 200 OK
Content-Type: application/json; charset=utf-8
Cache-Control: max-age=60
ETag: "a1b2c3"

{"id":7,"name":"Gull"}"""
ENTRIES = """jib: sail in front of the mast
keel: spine of a boat
tack: turn through the wind"""


@pytest.mark.parametrize(
    ("text", "language", "read"),
    [
        (ENTRIES, "", True),
        (ENTRIES, "yaml", False),
        (ANSWER, "", False),
        (ANSWER.partition("OK")[2].strip(), "", False),
        ("sails:\n  jib: 1\n  main: true\n  maker: north/sails:3.1", "", False),
        ('port = 8080\nhost = "boats"', "", False),
        ("chien: dog\nchat: cat\ncheval: horse", "", True),
        ("1789: fall of the Bastille\n1792: republic\n1793: terror", "", True),
        ("", "", False),
    ],
)
def test_what_a_fence_holds(text: str, language: str, read: bool) -> None:
    assert entries(text.split("\n"), language) is read


def test_headers_of_an_answer_are_no_definitions() -> None:
    assert not facts_of(f"# Boats\n\n```\n{ANSWER}\n```\n")
    assert [fact.parts[0] for fact in facts_of(f"# Boats\n\n```\n{ENTRIES}\n```\n")] == ["jib", "keel", "tack"]
