"""Sentences and deeds whose verbs stand in no list are told from names of things."""

from __future__ import annotations

import pytest

from components.quiz.grammar import form
from tests.quiz.make import asked, corpus_of

FLEET = """# Fishing

- **Trawling**: boats drag a net along the ground
- **Longline**: a rope with thousands of baited hooks
- **Bycatch**: the animals that were not meant to be caught
- **Ghost net**: a net that was lost and goes on catching
- **Derby**: crews outbid each other before the season closes
- **Quota**: the share of the catch that a boat may land
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Misers just hoard the coins", "clause"), ("Boats drag their nets home", "clause"), ("Rivals outbid each other", "clause"),
        ("Storms push boats off", "clause"), ("Frost splits old walls", "clause"), ("People smoke the fish", "clause"),
        ("Scrub the deck", "to"), ("Don't bite", "to"), ("Doesn't bite", "does"),
        ("Hunts tropical fish", "does"), ("Sinks old hulls", "does"), ("Boats free of rust", "noun"),
        ("Simmer slowly in brine", "to"), ("Be still", "to"), ("Must be gutted", "clause"),
        ("Bends timber, planks or ribs", "does"), ("Water escapes through the seams", "clause"),
        ("Decks rich in teak", "noun"), ("Nets used by the crew", "noun"), ("Sails torn by wind", "noun"),
        ("The same sail seems to hang lower", "clause"), ("Small grey fish, hunts at night", "noun"), ("Crews daily on deck", "noun"),
        ("The nets of all boats", "noun"), ("Sails, elsewhere a motor", "noun"), ("Half the catch", "noun"),
        ("The boats round the pier", "noun"),
        ("Crews like the old one", "noun"),
        ("Costs due to fuel", "noun"), ("A knot that sailors tie every day", "noun"), ("Nasses Tuch an der Leine", "noun"),
    ],
)  # fmt: skip
def test_the_form_of_a_phrase_without_a_listed_verb(text: str, found: str) -> None:
    assert form(text) == found


def test_a_sentence_does_not_stand_among_names_of_things() -> None:
    found = asked(corpus_of(FLEET), "meaning", seeds=4)
    assert found
    for question in found:
        said = [option.text.startswith(("Boats drag", "Crews outbid")) for option in question.options]
        assert len(set(said)) == 1, question.stem
