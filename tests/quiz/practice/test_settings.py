"""The settings in an address: there and back, and one sentence for each wish that cannot be met."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.quiz.form_names import FORM_NAMES
from components.quiz.practice.settings import CHOICES, DEFAULT, LONGEST, OWN, SEEDS, Settings, as_address, from_address, title

SECTIONS = ["Foundations", "Vision", "Language"]


def read(**address: str | list[str]) -> tuple[Settings, list[str]]:
    return from_address({name: [value] if isinstance(value, str) else value for name, value in address.items()}, lambda _: SECTIONS)


@given(
    st.builds(
        Settings,
        source=st.sampled_from(CHOICES["source"]),
        mode=st.sampled_from(CHOICES["mode"]),
        sections=st.sets(st.sampled_from(SECTIONS), max_size=2).map(lambda chosen: tuple(one for one in SECTIONS if one in chosen)),
        length=st.none() | st.integers(1, LONGEST),
        forms=st.sets(st.sampled_from(sorted(FORM_NAMES)), max_size=3).map(lambda some: tuple(one for one in FORM_NAMES if one in some)),
        difficulty=st.sampled_from(CHOICES["difficulty"]),
        feedback=st.sampled_from(CHOICES["feedback"]),
        certainty=st.booleans(),
        doubtful=st.booleans(),
        seed=st.integers(0, SEEDS - 1),
    )
)
def test_settings_survive_the_address(settings: Settings) -> None:
    assert read(**as_address(settings)) == (settings, [])


def test_the_defaults_leave_the_address_empty() -> None:
    assert as_address(DEFAULT) == {}
    assert read() == (DEFAULT, [])


@pytest.mark.parametrize(
    ("address", "field", "value", "part"),
    [
        ({"seed": "abc"}, "seed", 0, "seed = 'abc'"),
        ({"seed": "-3"}, "seed", 0, "0 is used instead"),
        ({"seed": "9" * 5000}, "seed", 0, "seed = '9999"),
        ({"length": "999"}, "length", 200, "200 is used instead"),
        ({"length": "0"}, "length", 1, "1 is used instead"),
        ({"length": "many"}, "length", 10, "length = 'many'"),
        ({"sections": "Cooking"}, "sections", (), "no section called 'Cooking'"),
        ({"sections": ["Vision", "Cooking"]}, "sections", ("Vision",), "no section called 'Cooking'"),
        ({"about": "<script>"}, "about", "", "no part of the notes called '<script>'"),
        ({"note": "nowhere"}, "about", "", "no note called 'nowhere'"),
        ({"forms": "riddle"}, "forms", (), "no form of question called 'riddle'"),
        ({"difficulty": "fiendish"}, "difficulty", "any", "any is used instead"),
        ({"feedback": "never"}, "feedback", "at once", "at once is used instead"),
        ({"certainty": "perhaps"}, "certainty", False, "certainty = 'perhaps'"),
        ({"doubtful": "maybe"}, "doubtful", False, "doubtful = 'maybe'"),
        ({"mode": "x"}, "mode", "new", "mode = 'x'"),
        ({"source": "x"}, "source", "The course", "source = 'x'"),
    ],
)
def test_a_wish_that_cannot_be_met_gets_one_sentence(address: dict[str, str], field: str, value: object, part: str) -> None:
    settings, problems = read(**address)
    assert getattr(settings, field) == value
    (sentence,) = problems
    assert part in sentence
    assert len(sentence) < 200


def test_links_of_other_pages_are_understood() -> None:
    assert read(note="convolution") == (Settings(about="Convolution"), [])
    assert read(about="Vision") == (Settings(sections=("Vision",)), [])
    assert read(about="The whole course") == (DEFAULT, [])
    assert read(length="all")[0].length is None
    assert read(certainty="1")[0].certainty
    assert read(doubtful="1")[0].doubtful


def test_all_sections_are_the_same_as_none_chosen() -> None:
    assert read(sections=SECTIONS) == (DEFAULT, [])


@given(st.dictionaries(st.sampled_from(["source", "about", "sections", "length", "seed", "forms", "mode", "note"]), st.text(), max_size=6))
def test_no_address_breaks_it(address: dict[str, str]) -> None:
    settings, problems = read(**address)
    assert settings.length is None or 1 <= settings.length <= LONGEST
    assert len(problems) <= len(address) + 1


def test_titles() -> None:
    assert title(DEFAULT) == "The whole course"
    assert title(Settings(about="Convolution")) == "Convolution"
    assert title(Settings(sections=("Vision", "Language"))) == "Vision and Language"
    assert title(Settings(source=OWN), ["a.md"]) == "a.md"
    assert title(Settings(source=OWN), ["a.md", "b.md", "c.md", "d.md"]) == "a.md, b.md and 2 more"
    assert title(Settings(source=OWN)) == OWN
