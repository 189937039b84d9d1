"""Faults that readers found, each held down by a test: front matter, misplaced titles, dangling subjects, vague stems, table stems."""

from __future__ import annotations

import re

import pytest

from components.notes import all_notes
from components.quiz import build, stems_cells
from components.quiz import filters_form as shape
from components.quiz import filters_truth as truth
from components.quiz.corpus import read_corpus
from components.quiz.facts import Attribute
from components.quiz.forms import drafts
from components.quiz.generate import course, generate, read_notes
from components.quiz.parser import parse
from components.quiz.parser.mend import Mender
from components.quiz.parser.prepare import front_matter_title, without_front_matter
from components.quiz.question import Question
from components.quiz.sources import SourceText
from tests.quiz.made import every_question, of_the_course
from tests.quiz.make import ROOT, corpus_of, facts_of, question

LONG = (
    '---\ntitle: "Cells"\npresets:\n'
    + '  - name: works\n    why: "It works: always"\n' * 60
    + "---\nOsmosis: the passage of water through a wall\n"
)


def test_front_matter_of_any_length_is_no_fact_and_keeps_the_line_numbers() -> None:
    (fact,) = facts_of(LONG)
    assert fact.parts == ("Osmosis", "the passage of water through a wall")
    assert fact.place.source.first == LONG.count("\n")
    assert fact.place.path == ("Cells",)


def test_a_rule_at_the_top_is_not_front_matter() -> None:
    lines = ["---", "Just a sentence that stands between two rules.", "---"]
    assert without_front_matter(lines) is lines
    assert front_matter_title("\n".join(lines)) == ""


@pytest.mark.parametrize("note", all_notes(), ids=lambda note: note.name)
def test_the_command_finds_the_facts_that_the_page_finds(note: object) -> None:
    source = next(source for source in course() if source.concept == note.name)  # type: ignore[attr-defined]
    path = ROOT / source.name
    whole = facts_of_source(read_notes(path.read_bytes(), path.name))
    assert whole == facts_of_source(source)


def facts_of_source(source: SourceText) -> list[tuple[int, tuple[str, ...]]]:
    return [(fact.place.source.first, fact.parts) for fact in read_corpus([source]).facts]


MISTAKES = """## Typical misunderstandings
- "An epoch is one update." An epoch is one pass over the data.
- "A batch is an epoch." A batch is a part of the data.
- "The rate is learned." The rate is chosen by a person.
"""


def test_a_heading_over_quoted_mistakes_is_not_what_a_question_is_about() -> None:
    for text in (MISTAKES, f"# Training\n\n{MISTAKES}"):
        for asked in generate([SourceText("n.md", text)], 0, None).questions:
            assert "misunderstanding" not in asked.stem.lower()
    stems_of = [
        draft.stem for fact in facts_of(f"# Training\n\n{MISTAKES}") for draft in drafts(fact, corpus_of(f"# Training\n\n{MISTAKES}"))
    ]
    assert "Which of these statements do the notes on “Training” call right?" in stems_of


@pytest.mark.parametrize(
    "text", ["They have no notion of neighbourhood", "It lets every token look", "These count", "Its size", "Sie ist gross"]
)
def test_an_option_without_its_subject_is_refused(text: str) -> None:
    assert shape.dangling(question("Why is it that nets fail?", "Layers see no shift", text), corpus_of("# x\n"))
    assert not shape.dangling(question("Why is it that nets fail?", "Layers see no shift", "Items are few"), corpus_of("# x\n"))


def test_no_option_of_the_course_dangles_and_no_stem_is_vague() -> None:
    for asked in [*every_question(), *of_the_course().questions, *(one for seed in range(4) for one in of_the_course(seed, 60).questions)]:
        assert not re.match(r"What do the notes say of", asked.stem)
        for option in asked.options:
            assert not re.match(r"(?:It|They|These|This|Those)\b", option.text), asked.stem


@pytest.mark.parametrize(
    ("attribute", "subject", "about", "stem"),
    [
        (
            "Output size", "padding 0, stride 2", "Setting for an input of 100 pixels and a kernel of 3",
            "For an input of 100 pixels and a kernel of 3, what is the output size of “padding 0, stride 2”?",
        ),
        (
            "Share", "left as it was", "Fate of a chosen token",
            "In the table “fate of a chosen token”, which share do the notes give for “left as it was”?",
        ),
        ("Range", "Tanh", "Function", "What is the range of “Tanh”?"),
        ("Model that uses it", "Unigram", "Method", "Which model uses “Unigram”?"),
        ("Data it needs", "Tuning", "Step", "Which data does “Tuning” need?"),
    ],
)  # fmt: skip
def test_the_stem_of_a_table_reads_as_a_question(attribute: str, subject: str, about: str, stem: str) -> None:
    assert stems_cells.value_of(attribute, subject, about) == stem


CONTRAST = "## Bias\n- Training error: high\n- Remedy: a larger model\n\n## Variance\n- Training error: low\n- Remedy: more data\n"


def test_two_subjects_of_one_property_are_asked_together() -> None:
    corpus = corpus_of(CONTRAST, "bias")
    built = [build.build(draft, corpus, 0) for fact in corpus.facts for draft in drafts(fact, corpus) if draft.form == "both"]
    made = [found for found in built if isinstance(found, Question)]
    assert {found.stem for found in made} >= {"What is the training error for “bias” and for “variance”, in this order?"}
    for found in made:
        assert len({option.text for option in found.options}) == len(found.options)
        halves = [option.text.split("; ") for option in found.options]
        assert {half for pair in halves for half in pair} == set(found.key.text.split("; "))
        assert found.source.first < found.source.last


def test_a_value_that_is_part_of_the_other_is_not_asked_together() -> None:
    text = CONTRAST.replace("Training error: low", "Training error: high at first")
    asked = {
        draft.stem
        for fact in facts_of(text)
        if isinstance(fact, Attribute)
        for draft in drafts(fact, corpus_of(text))
        if draft.form == "both"
    }
    assert all("training error" not in stem for stem in asked)


@pytest.mark.parametrize("text", ["insulin insulin insulin\nand inulin", "stroma stroma\nStoma: a pore", "casual causal causal and casual"])
def test_another_word_is_not_a_slip(text: str) -> None:
    assert Mender(text).mend(text) == text


def test_the_day_of_a_german_date_begins_no_list() -> None:
    (unit,) = parse(SourceText("n.md", "- 9. November 1918: Ausrufung der Republik\n")).units
    assert unit.text == "9. November 1918: Ausrufung der Republik"


def test_a_wrong_name_that_stands_in_the_stem_is_refused() -> None:
    stem = "Which of these lies between left atrium and left ventricle?"
    assert shape.named_in_stem(question(stem, "Mitral valve", "Left atrium", form="term"), corpus_of("# x\n"))
    assert not shape.named_in_stem(question(stem, "Mitral valve", "Aorta", form="term"), corpus_of("# x\n"))


def test_the_first_of_a_list_is_no_topic() -> None:
    assert shape.i11(question("How do the notes describe “1st law”?", "a grid", "a line"), corpus_of("# x\n"))
    assert not shape.i11(question("How do the notes describe “law of inertia”?", "a grid", "a line"), corpus_of("# x\n"))


def test_a_list_of_examples_is_not_asked_as_if_it_were_complete() -> None:
    corpus = corpus_of("ML examples: classification, regression, clustering\n\nML parts: data, model, cost\n")
    (examples,) = [fact for fact in corpus.facts if fact.parts[0].startswith("examples")]
    assert {draft.form for draft in drafts(examples, corpus)} <= {"together"}  # what they are examples of can be asked


def test_a_line_that_is_wrong_lends_no_option() -> None:
    wrong = facts_of("Normalization: collapsing inputs between 0 and 1")[0]
    assert truth.wrong_elsewhere(question("What is meant by “chunk”?", "a tensor", "collapsing inputs", facts=(wrong,)), corpus_of("# x\n"))
    assert not truth.wrong_elsewhere(question("What is meant by “chunk”?", "a tensor", "a line"), corpus_of("# x\n"))
