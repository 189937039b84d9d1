"""Notes by strangers, in forty shapes and more: what is asked of them, what never is, and that guessing does not pay."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from components.quiz import filters
from components.quiz.ascending import values
from components.quiz.corpus import read_corpus
from components.quiz.guessers import scores
from components.quiz.strict import sound
from components.quiz.words import normal
from tests.quiz.made import STRANGERS as FILES
from tests.quiz.made import of_stranger as quiz
from tests.quiz.made import stranger as source
from tests.quiz.make import asked as every

NOTHING = {
    "10-questions-only.md": "questions without answers",
    "11-links-only.md": "links",
    "12-pictures-only.md": "pictures",
    "27-diary-nothing.md": "two of its kind",
}
GUESSING = {"longest": 0.45, "similar": 0.45, "central": 0.45}
"""Limits for one small quiz: of 8 questions one right answer is 12 %."""


def asked(name: str, seeds: int = 2) -> dict[str, set[str]]:
    """Every stem with its keys, over some seeds, doubtful questions among them."""
    found: dict[str, set[str]] = {}
    for seed in range(seeds):
        for question in quiz(name, seed, None, True).questions:
            found.setdefault(question.stem, set()).add(question.key.text)
    return found


def words_of(name: str, seeds: int = 2) -> str:
    return "\n".join(
        text
        for seed in range(seeds)
        for question in quiz(name, seed, None, True).questions
        for text in [question.stem, *(o.text for o in question.options)]
    )


FEW = {
    "08-console-shapes.md": 2, "17-psychology-contrast.md": 2, "19-statistics-prose.md": 2, "21-databases.md": 1, "22-philosophy.md": 2,
    "26-definition-list.html.md": 2, "28-medicine-messy.md": 1, "29-world-war-bullets.md": 2, "30-algorithms.md": 1,
    "35-merged-cells.md": 2, "38-crlf-tabs.md": 2,
}  # fmt: skip
"""Files of which fewer than three questions are sure and go together: lines of code, values in words, terms of all kinds in one list are
doubtful.
"""


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_file_gives_good_questions_or_the_reason_why_not(path: Path) -> None:
    corpus = read_corpus([source(path.name)])
    for seed in range(2):
        made = quiz(path.name, seed)
        if path.name in NOTHING:
            assert made.questions == ()
            assert made.reason_for_none
            assert NOTHING[path.name] in made.reason_for_none
            continue
        assert len(made.questions) >= FEW.get(path.name, 3)
        for question in made.questions:
            assert [name for name, broken in filters.ALL.items() if broken(question, corpus)] == [], question.stem
            lines = source(path.name).text.split("\n")
            assert "\n".join(lines[question.source.first - 1 : question.source.last]).rstrip() == question.source.text


@pytest.mark.parametrize(("doubtful", "files", "unordered"), [(False, 7, 230), (True, 15, 350)])
def test_guessing_does_not_pay(doubtful: bool, files: int, unordered: int) -> None:
    """On any file, on all of them, and not for whoever always says B; in one test, since all need the same quizzes."""
    made = {(path.name, seed): quiz(path.name, seed, None, doubtful).questions for path in FILES for seed in range(2)}
    large = [path.name for path in FILES if len(made[path.name, 0]) >= 8]
    assert len(large) >= files
    paying = [
        (file, seed, name, share)
        for file in large
        for seed in range(2)
        for name, share in scores(made[file, seed]).items()
        if share > GUESSING[name]
    ]
    assert paying == []
    questions = tuple(question for asked in made.values() for question in asked)
    found = scores(questions)
    assert found["longest"] <= 0.30
    assert found["similar"] <= 0.40
    assert found["central"] <= 0.35
    mixed = [one for one in questions if values([option.text for option in one.options]) is None]  # the rest stand in order
    assert len(mixed) > unordered
    expected = sum(1 / len(question.options) for question in mixed)
    assert abs(sum(question.options[1].correct for question in mixed) - expected) < 0.06 * len(mixed)


@pytest.mark.parametrize(
    ("name", "stem", "key"),
    [
        (
            "01-cells-in-a-fence.md",
            "According to the notes, what is meant by “Lysosome”?",
            "Vesicle that digests worn-out parts of the cell",
        ),
        ("02-planets-table.md", "In the notes on “the solar system”, how many moons do the notes give for “Uranus”?", "27"),
        ("03-french-revolution.md", "Which date do the notes give for “storming of the Bastille”?", "14 July 1789"),
        (
            "04-networking-qa.md",
            "In the notes on “Computer networks”, what is meant by “firewall”?",
            "A filter that blocks unwanted traffic by rules",
        ),
        ("06-chemistry-callouts.md", "According to the notes, what is the pH of pure water?", "7"),
        (
            "08-console-shapes.md",
            "After `x = torch.zeros(4, 3, 28, 32)`, what is the value of the expression `x.mean(dim=1).shape`?",
            "torch.Size([4, 28, 32])",
        ),
        ("15-weimar-de.md", "Welches Datum nennen die Notizen für „Ernennung Hitlers zum Reichskanzler“?", "30. Januar 1933"),
        ("18-geography-mixed.md", "According to the notes, what is the capital of “Turkey”?", "Ankara"),
        ("20-anatomy-nested.md", "According to the notes, what does the left ventricle do?", "Pumps blood into the aorta"),
        ("29-world-war-bullets.md", "Which date do the notes give for “Suez crisis”?", "1956"),
        (
            "32-obsidian-nested.md",
            "According to the notes, what is meant by “Vaccine”?",
            "A harmless preparation that trains the memory cells",
        ),
        (
            "33-numbered-headings.md",
            "According to the notes, what does the algorithm “Priority” pick next?",
            "The most important process",
        ),
        ("34-html-table.md", "In the notes on “Minerals”, what is the hardness of “Diamond”?", "10"),
        ("35-merged-cells.md", "Which chemical name do the notes give for vitamin “B12”?", "Cobalamin"),
        ("36-console-transcript.md", "After `a = np.zeros((3, 4))`, what is the value of the expression `a.T.shape`?", "(4, 3)"),
        ("37-timeline.md", "Which date do the notes give for “Gagarin orbits the Earth”?", "12 April 1961"),
        ("38-crlf-tabs.md", "According to the notes, what is meant by “Assonance”?", "The repetition of vowel sounds"),
        (
            "39-numbered-definitions.md",
            "According to the notes, what is meant by “Fraud”?",
            "The obtaining of property by deceiving its owner",
        ),
        ("40-bilingual.md", "With which of these do the notes pair “the wound”?", "Die Wunde"),
        (
            "41-slides-export.md",
            "According to the notes, what does “Psychographic segmentation” do?",
            "Splits the market by values and lifestyle",
        ),
        ("42-prose-with-colons.md", "What do the notes say of “Runoff”?", "Water flows over the land and collects in rivers"),
    ],
)  # fmt: skip
def test_what_is_expected_is_asked(name: str, stem: str, key: str) -> None:
    found = asked(name)
    if stem not in found:  # a quiz asks the fact in a surer form
        corpus = read_corpus([source(name)])
        found = {one.stem: {one.key.text} for one in every(corpus, seeds=4) if sound(one, corpus, doubtful=True)}
    assert {normal(text) for text in found[stem]} == {normal(key)}  # without its article, where the others have another


@pytest.mark.parametrize(
    ("name", "term"),
    [
        ("09-ready-made-quiz.md", "Stoma"),
        ("14-music-theory.md", "perfect fifth"),
        ("21-databases.md", "Foreign key"),
        ("21-databases.md", "Durability"),
        ("24-git-cheatsheet.md", "git clone URL"),
        ("25-literature.md", "Hyperbole"),
        ("26-definition-list.html.md", "Isotherm"),
        ("29-world-war-bullets.md", "Marshall Plan"),
    ],
)
def test_a_term_of_every_shape_comes_up(name: str, term: str) -> None:
    assert any(term in words_of(name, seeds) for seeds in range(1, 9))


@pytest.mark.parametrize(
    ("name", "never"),
    [
        ("01-cells-in-a-fence.md", ("Draw a cell", "cell_drawing")),
        ("03-french-revolution.md", ("Name three",)),
        ("04-networking-qa.md", ("Which layer does IP",)),
        ("05-economics-headings.md", ("chapter 9", "exam on", "TODO", "##")),
        ("06-chemistry-callouts.md", ("spoon", "Always pour", "[!")),
        ("07-html-lists.md", ("<li>", "<b>")),
        ("09-ready-made-quiz.md", ("take place", "nitrogen", "Answers", "cell wall")),
        ("13-law-torts.md", ("Carlill", "See also")),
        ("15-weimar-de.md", ("Nenne", "Stresemann")),
        ("17-psychology-contrast.md", ("dog salivates", "rat presses", "It only")),
        ("19-statistics-prose.md", ("laptop", "next lecture")),
        ("21-databases.md", ("difficulty", "hard", "2024", "exam")),
        ("22-philosophy.md", ("trolley", "Kant forbids feelings\n")),
        ("26-definition-list.html.md", ("Jet stream", "<d", "<li")),
        ("28-medicine-messy.md", ("****", "resistances", "nbsp", "->")),
        ("30-algorithms.md", ("What is the difference",)),
        ("32-obsidian-nested.md", ("==", "[[", "]]", "#immunology", "^adaptive", "complement", "chapter 12", "Bananas", "antibody.png")),
        ("33-numbered-headings.md", ("Silberschatz", "paging", "##")),
        ("34-html-table.md", ("<td", "example.org", "this page")),
        ("35-merged-cells.md", ("^^", "water-soluble", "adapted from")),
        ("36-console-transcript.md", ("torch", "3.11.2", ">>>")),
        ("37-timeline.md", ("Wikipedia",)),
        ("39-numbered-definitions.md", ("Def.", "memorise", "(a)", "(c)")),
        ("41-slides-export.md", ("Example University", "Thank you", "Slide 1", "Prof.")),
        ("42-prose-with-colons.md", ("Remember", "drive it")),
    ],
)
def test_what_is_no_fact_is_never_asked(name: str, never: tuple[str, ...]) -> None:
    found = words_of(name)
    for text in never:
        assert text not in found


def test_stoma_is_not_taken_for_a_slip_of_stroma() -> None:
    for seed in range(8):
        for question in quiz("09-ready-made-quiz.md", seed, None, True).questions:
            if "Stroma" in question.stem or question.key.text == "Stroma":
                assert question.source.first == 3


def test_forms_are_mixed_over_all_files() -> None:
    forms = Counter(question.form for path in FILES for question in quiz(path.name, 0, None, True).questions)
    assert len(forms) >= 8
    assert forms["both"] + forms["outsider"] <= 0.2 * forms.total()
