"""The prose of the course: the files, their front matter, the known errors, the style that the quiz relies on.

`test_facts.py` holds the facts of the student's notes.
"""

from __future__ import annotations

import re

import pytest

from components.notes.note import FOLDER, Note, read

COURSE = {
    "Foundations": ["rules-vs-learning", "bias-variance"],
    "Training a network": [
        "hyperparameters",
        "activation-functions",
        "regularization",
        "batch-normalization",
        "autoencoder",
    ],
    "Vision": ["convolution", "vision-tasks"],
    "Language": ["tokenizer", "masked-language-model", "attention", "autoregressive-vs-masked", "mlm-data-pipeline"],
    "Adapting models": ["fine-tuning", "distillation", "rlhf"],
}
NAMES = [name for names in COURSE.values() for name in names]
NOTES = {read(path).name: read(path) for path in sorted(FOLDER.glob("*.md"))}
DEFINITION = re.compile(r"^(?:- )?\*\*(?P<term>[^*]+)\*\*: (?P<definition>.+)$", re.MULTILINE)
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)

# What the review of the student's notes marks as wrong: what is true, how the error is found, and how the student put it.
KNOWN_ERRORS = (
    ("BERT's tokens are [CLS] and [SEP]", r"<\s*/?[SE]OS\s*>|\b[SE]OS\b", "Reason: <SOS>, <EOS>"),
    ("freezing is optional in RLHF", r"most(?:ly)? (?:of \w+ \w+ )?frozen", "parameters are fine-tuned (most frozen) with"),
    (
        "the policy is optimised by reinforcement learning",
        r"(?:polic(?:y|ies)|parameters|model)[^.\n]{0,60} fine-tuned[^.\n]{0,20} with supervised",
        "RL Policy): The base model's parameters are fine-tuned (most frozen) with supervised learning",
    ),
    ("normalising is not squeezing", r"collaps\w+ (?:the )?inputs", "Normalization: collapsing inputs between 0 and 1"),
    ("pretraining is self-supervised", r"unsupervised pre-?training", "unlabeled text corpus, unsupervised pretraining"),
    ("each pixel has its own weight", r"contributes? equally", "Each pixel contributes equally"),
    ("a weight is strength and sign", r"importance of the (?:previous|import)", "the importance of the previous neuron"),
    ("100 million", r"\b100 m\b", "100 m neuron connections"),
    ("a vocabulary has entries", r"\bvocabs?\b", "logits for each vocab in vocabulary"),
    ("the song is an example", r"coldplay|viva la vida", "What is the most famous song of Coldplay? Viva La Vida"),
    ("the picture is no fact", r"!\[|img_55", "![img_55.png](img_55.png)"),
    ("the task is no fact", r"describe what they are|in your own words|name an example", "Describe what they are  and name"),
    ("three fates of a chosen token", r"randomly replace tokens with `?\[MASK", "randomly replace tokens with [MASK]"),
    ("typo", r"noramli|mutliple|\btokes\b|differnewce|\bfaste\b|batchsize", "Batch noramlization => more calculations"),
)
UNFINISHED = re.compile(r"\b(?:TODO|FIXME|TBD|XXX|lorem ipsum|as an AI)\b|^\s*[-*]\s*$", re.IGNORECASE | re.MULTILINE)


@pytest.fixture(params=NAMES)
def note(request: pytest.FixtureRequest) -> Note:
    return NOTES[request.param]


def prose(note: Note) -> str:
    """The body without its code blocks."""
    return FENCE.sub("", note.body)


def definition_groups(note: Note) -> list[list[tuple[str, str]]]:
    """Lists of `- **Term**: definition.` lines that follow one another: the siblings of a quiz question."""
    groups: list[list[tuple[str, str]]] = [[]]
    for line in note.body.splitlines():
        match = DEFINITION.match(line)
        if match:
            groups[-1].append((match["term"], match["definition"]))
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]


def test_the_seventeen_notes_stand_in_order() -> None:
    files = sorted(path.name for path in FOLDER.glob("*.md"))
    assert files == [f"{order:02}-{name}.md" for order, name in enumerate(NAMES, start=1)]


def test_sections_follow_the_course(note: Note) -> None:
    assert note.name in COURSE[note.section]


def test_front_matter_is_short_and_plain(note: Note) -> None:
    assert note.title
    assert not set(note.title) & set("*_`#$<>")
    assert len(note.summary) < 120
    assert note.summary.endswith(".")
    assert note.summary.count(".") == 1, "one sentence"


def test_body_begins_with_a_sentence_and_ends_with_a_whole_line(note: Note) -> None:
    lines = note.body.splitlines()
    assert re.match(r"[A-Z\"]", lines[0])
    assert lines[0].endswith(".")
    assert re.search(r"[.|]$", lines[-1])
    text = note.path.read_text(encoding="utf-8")
    assert text.startswith("---\n")
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


def test_length_suits_the_night_before_the_exam(note: Note) -> None:
    assert 35 <= len(note.body.splitlines()) <= 90


@pytest.mark.parametrize(("truth", "error", "specimen"), KNOWN_ERRORS)
def test_known_errors_are_gone(truth: str, error: str, specimen: str) -> None:
    pattern = re.compile(error, re.IGNORECASE)
    assert pattern.search(specimen), "the pattern finds what the student wrote"
    for note in NOTES.values():
        found = pattern.search(f"{note.title}\n{note.summary}\n{note.body}")
        assert found is None, f"{note.name}: {found and found[0]!r}, but {truth}"


def test_zero_to_one_is_named_only_as_another_operation() -> None:
    """Batch normalisation standardises; each line that mentions the range from 0 to 1 speaks of min-max scaling."""
    lines = [line for line in NOTES["batch-normalization"].body.splitlines() if re.search(r"0 (?:to|and) 1\b", line)]
    lines = [line for line in lines if "mean 0 and variance 1" not in line.replace("**", "")]
    assert lines
    assert all(re.search("min-max scaling", line, re.IGNORECASE) for line in lines)


def test_grouping_is_told_after_tokenising() -> None:
    body = NOTES["mlm-data-pipeline"].body
    assert body.index("tokenize_function") < body.index("group_texts") < body.index("DataCollatorForLanguageModeling")


def test_nothing_is_unfinished(note: Note) -> None:
    assert UNFINISHED.search(note.body) is None


def test_markup_is_balanced(note: Note) -> None:
    assert note.body.count("```") % 2 == 0
    assert note.body.count("$$") % 2 == 0
    for line in prose(note).splitlines():
        assert line.count("`") % 2 == 0, line
        assert line.count("**") % 2 == 0, line
        assert line.replace("$$", "").count("$") % 2 == 0, line
        assert not re.search(r"<[a-z/!]", re.sub(r"`[^`]*`|\$[^$]*\$", "", line)), f"bare HTML: {line}"
        assert "[MASK]" not in re.sub(r"`[^`]*`", "", line), f"[MASK] outside code: {line}"


def test_tables_have_as_many_cells_in_each_row(note: Note) -> None:
    for block in re.findall(r"(?:^\|.*\|$\n?)+", note.body, re.MULTILINE):
        rows = block.strip().splitlines()
        assert len({row.count("|") for row in rows}) == 1, rows[0]
        assert re.fullmatch(r"\|(?:---\|)+", rows[1]), rows[1]


def test_headings_are_unique_and_nested(note: Note) -> None:
    headings = re.findall(r"^(#+) (.+)$", prose(note), re.MULTILINE)
    assert {len(marks) for marks, _ in headings} <= {2, 3}
    assert len(headings[0][0]) == 2
    assert len({text for _, text in headings}) == len(headings)


def test_no_term_is_defined_twice() -> None:
    owner: dict[str, str] = {}
    for name, note in NOTES.items():
        for match in DEFINITION.finditer(note.body):
            term = match["term"].lower()
            assert term not in owner, f"{term!r} is defined in {owner[term]} and in {name}"
            owner[term] = name
    assert len(owner) > 100


def test_definitions_can_serve_as_one_anothers_distractors(note: Note) -> None:
    """Siblings are similar in length (rule I7 of `shared/quiz.md`), stand alone (I11), and give no cue (I23)."""
    for group in definition_groups(note):
        lengths = sorted(len(definition) for _, definition in group)
        if len(group) > 1:
            assert lengths[-1] <= 1.25 * lengths[-2], group
            assert lengths[0] >= 0.6 * lengths[1], group
        for term, definition in group:
            assert definition.endswith("."), term
            assert re.match(r"[a-z]", definition), f"{term}: begins with a lower-case word"
            cue = re.search(r"\b(?:it|this|they|these|above|below|all|always|never|every|usually)\b", definition)
            assert cue is None, f"{term}: {cue and cue[0]}"


def test_there_is_enough_to_ask(note: Note) -> None:
    definitions = len(DEFINITION.findall(note.body))
    rows = len(re.findall(r"^\| ", note.body, re.MULTILINE))
    slots = len(re.findall(r"^- [^*\"`:]{3,50}: ", note.body, re.MULTILINE))
    assert definitions + rows + slots >= 8
    assert any(len(group) >= 3 for group in definition_groups(note))
    assert re.search(r"^## (?:Why|What|Which|How|When|Who|Does|Is) .*\?$", note.body, re.MULTILINE)
