"""The learner's rules: how they are read, how they vote, and what is said when they cannot be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.rules_vs_learning.rules import Rule, RuleError, judge, negates, parse, score, votes


def test_lists_become_rules_with_weights() -> None:
    rules = parse("good, Great 2;\nwell made 1.5", "bad")
    assert rules == (Rule(("good",), 1.0), Rule(("great",), 2.0), Rule(("well", "made"), 1.5), Rule(("bad",), -1.0))


@pytest.mark.parametrize(
    ("pro", "contra", "said"),
    [
        ("2", "", "has no word"),
        ("good -1", "", "other list"),
        ("good 11", "", "at most 10"),
        ("good nan", "", "a weight is above 0"),
        ("good inf", "", "at most 10"),
        ("one two three four", "", "4 words long"),
        ("good", "good", "twice"),
        ("!!!", "", "has no word"),
        (", ".join(f"w{i}" for i in range(61)), "", "61 rules"),
    ],
)
def test_what_cannot_be_read_is_said(pro: str, contra: str, said: str) -> None:
    with pytest.raises(RuleError, match=said):
        parse(pro, contra)


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_is_read_or_refused(pro: str, contra: str) -> None:
    try:
        rules = parse(pro, contra)
    except RuleError as error:
        said, rules = str(error), ()
    else:
        said = "read"
    assert 0 < len(said) < 200
    assert all(rule.words and 0 < abs(rule.weight) <= 10 for rule in rules)


RULES = parse("good, great 2", "bad, waste of time 3")


@pytest.mark.parametrize(
    ("text", "flipped", "plain"),
    [
        ("Good.", 1, 1),
        ("Good and great", 3, 3),
        ("not good", -1, 1),
        ("not very good", -1, 1),
        ("not such a good film", 1, 1),  # three words away
        ("It isn't bad", 1, -1),
        ("It isn’t bad", 1, -1),
        ("A waste of time!", -3, -3),
        ("no waste of time", 3, -3),
        ("nothing here", 0, 0),
        ("", 0, 0),
    ],
)
def test_a_negation_turns_what_follows_within_two_words(text: str, flipped: float, plain: float) -> None:
    assert score(text, RULES, True) == flipped
    assert score(text, RULES, False) == plain


def test_a_vote_knows_its_place() -> None:
    found = votes("a good film, not a bad one", RULES, True)
    assert [(vote.place, vote.value) for vote in found] == [(1, 1.0), (5, 1.0)]


def test_the_answer_where_nothing_fires_is_the_learners() -> None:
    assert judge(0, True)
    assert not judge(0, False)
    assert judge(0.5, False)
    assert not judge(-0.5, True)


def test_what_negates() -> None:
    assert all(negates(word) for word in ("not", "never", "isn't", "cannot"))
    assert not any(negates(word) for word in ("nothing", "notable", "ant"))
