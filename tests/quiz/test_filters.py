"""Each invariant of one question: one that keeps it passes, one that breaks it is caught."""

from __future__ import annotations

import pytest

from components.quiz import build, filters
from components.quiz import filters_form as shape
from components.quiz import filters_truth as truth
from components.quiz.facts import Attribute
from components.quiz.forms import drafts
from components.quiz.question import Option, Question
from components.quiz.sources import Source
from tests.quiz.make import CELLS, collection, corpus_of, definition, place, question

EMPTY = corpus_of("# nothing\n")
STEM = "What is meant by “kernel”?"


def test_every_invariant_of_one_question_has_a_filter_with_its_name_in_its_docstring() -> None:
    for name, broken in filters.ALL.items():
        assert (broken.__doc__ or "").startswith(f"{name}:")
    assert set(filters.ALL) >= {f"I{number}" for number in (*range(1, 8), 9, 10, 11, 12, 14, 15, 16, 18, 19, 22, 23, 24)}


@pytest.mark.parametrize("count", [0, 1, 4])
def test_i1_wants_three_or_four_options(count: int) -> None:
    assert truth.i1(question(STEM, "a grid", *(f"thing {number}" for number in range(count))), EMPTY)


def test_i1_wants_one_key() -> None:
    good = question(STEM, "a grid", "a line", "a dot")
    two = Question(good.id, good.fact, good.form, "", STEM, (good.key, good.key, *good.distractors[:1]), good.source)
    assert not truth.i1(good, EMPTY)
    assert truth.i1(two, EMPTY)


class TestI2:
    """No distractor is true."""

    def test_an_alias_of_the_key(self) -> None:
        corpus = corpus_of(
            "**Loss function**: a measure of error, also called the cost function.\n\nThe loss function is also called the cost function."
        )
        assert truth.i2(question("Which of these is “a measure of error”?", "Loss function", "Cost function", form="term"), corpus)

    def test_an_abbreviation_of_the_key(self) -> None:
        asked = question("Which of these is “a measure of boxes”?", "Intersection over union", "IOU", form="term")
        assert truth.i2(asked, EMPTY)

    def test_a_kind_of_the_key(self) -> None:
        asked = question("Which of these is “a net that rebuilds”?", "Autoencoder", "Sparse autoencoder", form="term")
        assert truth.i2(asked, EMPTY)

    def test_the_same_words_in_another_order(self) -> None:
        assert truth.i2(question(STEM, "scale and shift", "shift and scale"), EMPTY)

    def test_a_sibling_that_does_all_that_the_key_does(self) -> None:
        plain = definition("image classification", "the network labels what is in the image", 1)
        more = definition("localisation", "the network labels what is in the image and adds a box", 2)
        asked = question(STEM, plain.meaning, more.meaning, fact=plain, facts=(more,))
        assert truth.i2(asked, EMPTY)

    def test_siblings_that_differ_by_a_word_each_are_the_best_distractors(self) -> None:
        one = definition("L1 penalty", "the addition of the sum of absolute weights", 1)
        two = definition("L2 penalty", "the addition of the sum of squared weights", 2)
        assert not truth.i2(question(STEM, one.meaning, two.meaning, fact=one, facts=(two,)), EMPTY)

    def test_a_member_of_the_keys_list(self) -> None:
        fact = collection("parts of a cell", "nucleus", "membrane", "ribosome")
        asked = question("Which of these is one of the parts of a cell?", "Nucleus", "Membrane", fact=fact, form="member")
        assert truth.i2(asked, EMPTY)

    def test_what_is_defined_as_one_of_what_the_head_names(self) -> None:
        corpus = corpus_of("- **Value**: the vector that a token passes on\n- **Stride**: the step of a window\n")
        fact = collection("vectors of a token", "embedding", "encoding", line=9)
        for name, true in (("Value", True), ("Stride", False)):
            asked = question("Which of these is one of the vectors of a token?", "Embedding", name, fact=fact, form="member")
            assert truth.i2(asked, corpus) is true

    def test_what_another_line_says_of_the_term(self) -> None:
        corpus = corpus_of(
            "- kernel: the small grid\n- filter: the sliding window of weights\n\nA kernel is a sliding window of weights.\n"
        )
        fact = definition("kernel", "the small grid", 1)
        other = definition("filter", "the sliding window of weights", 2, group="notes.md#2")
        assert truth.i2(question(STEM, fact.meaning, other.meaning, fact=fact, facts=(other,)), corpus)

    def test_a_sibling_with_the_same_value(self) -> None:
        one = Attribute(place(1), "tuning", "Data", "a smaller data set")
        two = Attribute(place(2), "adapters", "Data", "a smaller data set")
        asked = question(
            "To which of these does “Data: a smaller data set” belong?", "Tuning", "Adapters", fact=one, facts=(two,), form="owner"
        )
        assert truth.i2(asked, EMPTY)


def test_i3_refuses_an_outsider_that_is_arguably_a_member() -> None:
    corpus = corpus_of("# Settings\n\nThe three settings are depth, width and rate. Momentum belongs there too.\n\n# Other\n\ntext")
    fact = collection("settings", "depth", "width", "rate", line=3, path=("Settings",))
    stem = "Which of these is NOT one of the settings?"

    def outsider(name: str, path: tuple[str, ...]) -> Question:
        key = Option(name, True, "why it is not", Source("notes.md", 7, 7, name), definition(name, "something", 7, path))
        inside = [Option(member, False, "why it is", fact.place.source, fact) for member in fact.members]
        return Question("x", fact, "outsider", "", stem, (key, *inside), fact.place.source)

    assert not truth.i3(outsider("Encoder", ("Other",)), corpus)
    assert truth.i3(outsider("Momentum", ("Other",)), corpus)
    assert truth.i3(outsider("Encoder", ("Settings",)), corpus)
    assert truth.i3(outsider("Depth of field", ("Other",)), corpus)


@pytest.mark.parametrize(("one", "other"), [("Two layers", "2 layer"), ("a grid", "The grid."), ("f( x )", "f(x)"), ("Weights", "weight")])
def test_i4_options_differ_by_more_than_spelling(one: str, other: str) -> None:
    assert shape.i4(question(STEM, one, other), EMPTY)
    assert not shape.i4(question(STEM, "two layers", "three layers"), EMPTY)


def test_i5_no_option_contains_another_unless_both_are_of_one_list() -> None:
    assert shape.i5(question(STEM, "high", "high, close to the training error"), EMPTY)
    listed = collection("errors", "high", "high and low")
    assert not shape.i5(question(STEM, "high", "high and low", fact=listed, facts=(listed,)), EMPTY)


def test_a_german_word_that_points_back_near_the_beginning_dangles() -> None:
    assert shape.dangling(question(STEM, "deckt damit den Bedarf", "deckt den Tisch", "deckt das Dach"), EMPTY)
    assert not shape.dangling(question(STEM, "deckt den Bedarf, damit nichts fehlt", "deckt den Tisch", "deckt das Dach"), EMPTY)


@pytest.mark.parametrize(
    "wrong", ["it slides over the picture", "sliding the window over a picture", "to slide over it", "128", "`slide(x)`", "14 July 1789"]
)
def test_i6_one_grammatical_form(wrong: str) -> None:
    assert shape.i6(question(STEM, "the small grid of weights", wrong), EMPTY)
    assert not shape.i6(question(STEM, "the small grid of weights", "the rows round the picture"), EMPTY)


def test_i6_one_kind_of_capitals_and_end() -> None:
    assert shape.i6(question(STEM, "A grid", "a line"), EMPTY)
    assert shape.i6(question(STEM, "A grid", "A line."), EMPTY)


def test_i7_the_keys_length() -> None:
    assert shape.i7(question(STEM, "x" * 51, "y" * 40, "z" * 40), EMPTY)
    assert shape.i7(question(STEM, "x" * 23, "y" * 40, "z" * 40), EMPTY)
    assert not shape.i7(question(STEM, "x" * 50, "y" * 40, "z" * 40), EMPTY)


def test_i9_numbers_ascend() -> None:
    assert shape.i9(question(STEM, "1,000", "49", "98"), EMPTY)
    assert not shape.i9(question(STEM, "49", "98", "1,000"), EMPTY)
    assert shape.i9(question(STEM, "2 December 1804", "14 July 1789", "9 November 1799"), EMPTY)
    assert shape.i9(question(STEM, "torch.Size([1, 8])", "torch.Size([1, 2])", "torch.Size([1, 9])"), EMPTY)


@pytest.mark.parametrize("text", ["All of the above", "None of these", "Both A and B", "Yes", "No, never", "both of the above"])
def test_i10_no_catch_all(text: str) -> None:
    assert shape.i10(question(STEM, "a grid", text), EMPTY)
    assert not shape.i10(question(STEM, "a grid", "all weights of a layer"), EMPTY)


@pytest.mark.parametrize(
    "stem",
    [
        "Kernel?",
        "what is meant by “kernel”?",
        "The kernel",
        "Does it make the whole training slower?",
        "Why is this important for us?",
        "Which of these is one of the things you need?",
        "What is meant by " + "very " * 25 + "long?",
    ],
)
def test_i11_the_stem_is_a_whole_question_with_a_topic(stem: str) -> None:
    assert shape.i11(question(stem, "a grid", "a line"), EMPTY)


@pytest.mark.parametrize(
    "stem",
    [STEM, "A network without activation functions learns ____", "Which of these is “a network whose layers pass on what they learn”?"],
)
def test_i11_lets_good_stems_pass(stem: str) -> None:
    assert not shape.i11(question(stem, "a grid", "a line"), EMPTY)


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("What is meant by “batch normalisation”?", "The normalizing of a feature"),
        ("Which of these is “a net that encodes its input”?", "Autoencoder"),
        ("What is meant by “tokenizer”?", "A tool that makes tokens"),
    ],
)
def test_i12_no_word_of_the_key_nor_its_root_in_the_stem(stem: str, key: str) -> None:
    assert shape.i12(question(stem, key, "Something else", "Another thing"), EMPTY)


def test_i12_a_word_of_every_option_is_no_cue() -> None:
    assert not shape.i12(
        question("Which kind of transformer reads left?", "Causal transformer", "Masked transformer", "Full transformer"), EMPTY
    )


def test_i14_the_key_stands_in_its_source() -> None:
    fact = definition("kernel", "the small grid of weights")
    assert not truth.i14(question(STEM, fact.meaning, "a line", fact=fact), EMPTY)
    assert truth.i14(question(STEM, "an unrelated invention", "a line", fact=fact), EMPTY)


@pytest.mark.parametrize(
    "text",
    ["# heading", "**bold** left", "![picture](x.png)", "https://example.org", "a <br> break", "TODO later", "(unbalanced", '"one quote',
     "in => out", "a → b", "$\\frac{a}{b}$", "[link](there)", "`half code"],
)  # fmt: skip
def test_i15_no_residue(text: str) -> None:
    assert shape.i15(question(STEM, text, "a line"), EMPTY)


@pytest.mark.parametrize("text", ["`[MASK]` and <SOS>", "costs $5", "snake_case and 2 * 3", "f(x) [1]", "a < b"])
def test_i15_signs_that_mean_something_are_no_residue(text: str) -> None:
    assert not shape.i15(question(STEM, text, "a line"), EMPTY)


def test_i16_flags_a_misspelt_word() -> None:
    slip = question(STEM, "mutliple objects", "a line")
    assert shape.i16(slip, corpus_of("the small grid of weights slides over this picture"))
    assert not shape.i16(slip, corpus_of("das kleine Gitter gleitet über jedes Bild hinweg"))
    fine = question(STEM, "tokenizers, hyperparameters, logits and normalisation", "a line")
    assert not shape.i16(fine, corpus_of("the small grid of weights slides over this picture"))


def test_i18_examples_and_asides() -> None:
    assert truth.i18(question(STEM, "For example a grid", "a line"), EMPTY)
    assert truth.i18(question(STEM, "a grid", "a line", fact=definition("kernel", "a grid", path=("Topic", "Examples"))), EMPTY)
    assert not truth.i18(question(STEM, "a grid", "a line"), EMPTY)


def test_i19_every_option_is_explained() -> None:
    assert truth.i19(question(STEM, "a grid", "a line", why=""), EMPTY)
    assert not truth.i19(question(STEM, "a grid", "a line"), EMPTY)


@pytest.mark.parametrize(
    "line",
    [
        "Normalization: collapsing inputs between 0 and 1",
        "Tuned Language Model (RL Policy): parameters are fine-tuned (most frozen) with supervised learning",
        "Reason: <SOS>, <EOS>",
        "pretraining: unlabeled text corpus, unsupervised pretraining",
    ],
)
def test_i22_known_mistakes_are_not_asked(line: str) -> None:
    fact = definition(*line.split(": ", 1))
    assert truth.i22(question(STEM, fact.meaning, "a line", fact=fact), EMPTY)


def test_i22_lets_the_right_statement_pass() -> None:
    fact = definition("batch normalisation", "the standardising of each feature to mean 0 and variance 1")
    assert not truth.i22(question(STEM, fact.meaning, "a line", fact=fact), EMPTY)


@pytest.mark.parametrize("key", ["a grid that is always small", "a grid that may move", "it slides over", "one of 128 grids"])
def test_i23_absolute_vague_and_other_words_seen_at_a_glance_are_no_cue(key: str) -> None:
    assert shape.i23(question(STEM, key, "a line of weights", "a dot of weights"), EMPTY)
    assert not shape.i23(question(STEM, "a grid of weights", "a line of weights", "a dot of weights"), EMPTY)


def test_i24_distractors_do_not_all_come_from_one_other_part() -> None:
    ours = definition("kernel", "a grid", path=("Vision",))
    theirs = [definition(f"t{number}", f"thing {number}", number, ("History",)) for number in (1, 2)]
    mixed = (theirs[0], definition("t3", "thing 3", 3, ("Vision",)))
    assert truth.i24(question(STEM, "a grid", "thing 1", "thing 2", fact=ours, facts=tuple(theirs)), EMPTY)
    assert not truth.i24(question(STEM, "a grid", "thing 1", "thing 3", fact=ours, facts=mixed), EMPTY)


def test_whatever_is_built_keeps_every_invariant() -> None:
    corpus = corpus_of(CELLS)
    built = [build.build(draft, corpus, 1) for fact in corpus.facts for draft in drafts(fact, corpus)]
    questions = [found for found in built if isinstance(found, Question)]
    assert len(questions) >= 12
    for found in questions:
        assert [name for name, broken in filters.ALL.items() if broken(found, corpus)] == []
