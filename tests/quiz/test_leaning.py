"""A description that leans on another is not asked, nor is the one that it leans on."""

from __future__ import annotations

from tests.quiz.make import facts_of

NOTES = """# Quays

- mooring → ropes, capstan
- warping → also capstan, needs a strong crew
- rowing → oars
- sculling – one oar at the stern of barges too
"""


def test_what_two_things_share_is_asked_of_neither() -> None:
    assert [fact.parts[0] for fact in facts_of(NOTES)] == ["rowing"]
    apart = NOTES.replace("also capstan", "windlass").replace(" too", "")
    assert [fact.parts[0] for fact in facts_of(apart)] == ["mooring", "warping", "rowing", "sculling"]
