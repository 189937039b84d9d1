"""Who wrote what, in a learner's notes on books: the author stands in front of a title in italics, or behind it."""

from __future__ import annotations

from components.quiz.facts import Attribute, Definition
from components.quiz.generate import generate
from components.quiz.sources import SourceText
from tests.quiz.make import facts_of

NOTES = """# The sea novel

## Early voyages

Defoe's novel *Captain Singleton* (1720) begins it all; Smollett, *Roderick Random* (1748), knew the navy. *Two Years before the Mast*
(1840) by Richard Dana is no novel. Cooper wrote *The Red Rover* on land.

## Later

Marryat: *Mr Midshipman Easy*, 1836. Conrad (*Typhoon and Other Tales*, 1902) was a master himself. Novels such as *Cape Horn* came later.
Hughes & Wyllie, *Down Channel* (1890), is by two. Forester's *Principles* (1950) states principles.
"""
PICTURES = """# Painting

Monet's *Impression* (1872) is a painting of a harbour. Turner's *Rain* (1844) is a painting of a train, and Homer's *The Gulf Stream*
(1899) a painting of a boat.
"""


def authors(text: str) -> dict[str, str]:
    return {fact.subject: fact.value for fact in facts_of(text) if isinstance(fact, Attribute) and fact.attribute == "author"}


def test_authors_of_titles_are_read() -> None:
    assert authors(NOTES) == {
        "Captain Singleton": "Defoe",
        "Roderick Random": "Smollett",
        "Two Years before the Mast": "Richard Dana",
        "The Red Rover": "Cooper",
        "Mr Midshipman Easy": "Marryat",
        "Typhoon and Other Tales": "Conrad",
    }


def test_pictures_have_no_authors_and_two_are_too_few() -> None:
    assert authors(PICTURES) == {}
    assert authors("# Sea\n\nDefoe's *Captain Singleton* (1720) begins it, then comes Smollett, *Roderick Random* (1748).\n") == {}


def test_a_long_title_needs_no_year() -> None:
    more = authors(NOTES + "\n- Childers, *The Riddle of the Sands*: two men and a yacht\n- Slocum, *Spray alone*: a yawl\n")
    assert more["The Riddle of the Sands"] == "Childers"
    assert "Spray alone" not in more


def test_two_who_share_a_name_are_not_asked_for() -> None:
    assert "Captain Brown" not in authors(NOTES + "\nRichard Hughes, *Captain Brown* (1938). Dana's *Captain White* (1940).\n")


def test_a_title_behind_a_label_is_no_meaning() -> None:
    found = facts_of(NOTES + "\nSteam age – Kipling, *Captains Courageous* (1897), and whatever is like it\n")
    assert not [fact for fact in found if isinstance(fact, Definition) and fact.meaning.startswith("Kipling")]


def test_they_become_questions() -> None:
    stems = [question.stem for question in generate([SourceText("notes.md", NOTES)], 1, None).questions]
    assert sum("author" in stem for stem in stems) >= 3
