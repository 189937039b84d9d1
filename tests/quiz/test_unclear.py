"""What one cannot see in a question about a learner's table or timeline: which row, of what, what happened; and what is doubtful."""

from __future__ import annotations

import pytest

from components.quiz import filters_doubtful as doubt
from components.quiz import filters_genus as genus
from components.quiz import filters_overlaps as overlap
from components.quiz import filters_unclear as unclear
from components.quiz.ascending import values
from components.quiz.corpus import Corpus
from components.quiz.facts import Attribute, CodeLine, Collection
from components.quiz.forms import drafts
from components.quiz.parser.labels import inline_list
from components.quiz.parser.mend import unnumbered
from components.quiz.question import Question
from components.quiz.stems_cells import kind_of
from components.quiz.strict import DOUBTS, STRICT, STRICT_WHOLE, sound, without
from components.quiz.titles import name_of
from tests.quiz.make import asked, collection, corpus_of, definition, facts_of, place, question

EMPTY = Corpus([])


def cell(subject: str, attribute: str, value: str, about: str = "", line: int = 1) -> Attribute:
    return Attribute(place(line, f"| {subject} | {value} |"), subject, attribute, value, about)


def of_a_table(stem: str, fact: Attribute, *others: Attribute, form: str = "property") -> Question:
    texts = [one.subject if form == "owner" else one.value for one in (fact, *others)]
    return question(stem, *texts, fact=fact, facts=others, form=form)


@pytest.mark.parametrize(
    ("stem", "rows", "about", "form", "refused"),
    [
        ("What do the notes give for “0.2” under “loss”?", ("0.2", "0.4", "0.8"), "", "property", True),
        ("What is given for the layer “3” under “loss”?", ("3", "4", "5"), "layer", "property", False),
        ("For which of these do the notes give “low” under “loss”?", ("0.2", "0.4", "0.8"), "", "owner", True),
        ("For which of these do the notes give “low” under “loss”?", ("Lane 2", "Lane 4", "Lane 8"), "", "owner", False),
    ],
)
def test_a_row_called_by_a_number_alone(stem: str, rows: tuple[str, ...], about: str, form: str, refused: bool) -> None:
    assert STRICT["mere number"] is unclear.of_a_mere_number
    key, *others = (cell(row, "loss", f"low {number}", about) for number, row in enumerate(rows))
    assert unclear.of_a_mere_number(of_a_table(stem, key, *others, form=form), EMPTY) == refused


@pytest.mark.parametrize(
    ("stem", "values", "refused"),
    [
        ("What do the notes give for “coping” under “g”?", ("0.43", "0.46", "0.54"), True),
        ("In the notes on “effects of coaching”, what is given for “coping” under “g”?", ("0.43", "0.46", "0.54"), False),
        ("What do the notes give for “coping” under “use”?", ("sports", "nursing", "sales"), False),
        ("What is the hardness of “coping”?", ("0.43", "0.46", "0.54"), False),
    ],
)
def test_a_number_needs_its_topic(stem: str, values: tuple[str, ...], refused: bool) -> None:
    assert STRICT_WHOLE["no topic"] is unclear.without_its_topic
    key, *others = (cell(f"row {value}" if number else "coping", "g", value) for number, value in enumerate(values))
    assert unclear.without_its_topic(of_a_table(stem, key, *others), EMPTY) == refused


def test_code_says_itself_what_it_is() -> None:
    one = of_a_table("What do the notes give for `lr`?", *(cell(f"`{name}`", "value", f"0.{name}") for name in ("1", "2", "3")))
    assert not unclear.without_its_topic(one, EMPTY)


@pytest.mark.parametrize(
    ("event", "stem", "refused"),
    [
        ("full equality, access to offices", "Which date do the notes give for “full equality, access to offices”?", True),
        ("full equality", "In the notes on “Reform”, which date is given for “full equality”?", False),
        ("storming of the Bastille", "Which date do the notes give for “storming of the Bastille”?", False),
    ],
)
def test_what_is_dated_has_a_name_or_a_topic(event: str, stem: str, refused: bool) -> None:
    assert STRICT["of nobody"] is unclear.of_nobody
    assert unclear.of_nobody(question(stem, "1839", "1856", "1878", fact=definition(event, "1839")), EMPTY) == refused


def test_an_event_without_a_name_gets_its_topic() -> None:
    corpus = corpus_of("# History\n\n## Franchise\n- 1867: urban working men\n- 1884: county householders\n- 1872: Ballot Act\n")
    stems = {draft.stem for fact in corpus.facts for draft in drafts(fact, corpus) if draft.form == "meaning"}
    assert "In the notes on “Franchise”, which date is given for “urban working men”?" in stems
    assert "Which date do the notes give for “Ballot Act”?" in stems


@pytest.mark.parametrize(
    ("subject", "attribute", "about", "refused"),
    [
        ("Jane Jacobs", "Year", "", True), ("Cerdà", "Year", "Planner", True), ("Cerdà", "City", "Person", False),
        ("Act of Union", "Year", "Act", False),
    ],
)  # fmt: skip
def test_a_person_has_no_year(subject: str, attribute: str, about: str, refused: bool) -> None:
    assert STRICT["year of a person"] is unclear.year_of_a_person
    one = of_a_table("What is the year?", *(cell(name, attribute, "1859", about) for name in (subject, "b", "c")))
    assert unclear.year_of_a_person(one, EMPTY) == refused


def test_the_rest_is_no_option() -> None:
    assert STRICT["the rest"] is unclear.the_rest
    assert unclear.the_rest(question("Which?", "Other", "PET", "PVC"), EMPTY)
    assert not unclear.the_rest(question("Which?", "Other side", "PET", "PVC"), EMPTY)


@pytest.mark.parametrize(
    ("key", "wrong", "refused"),
    [
        ("25–40", "25–50", True), ("1519–22", "1519–21", True), ("12–50 km", "0–12 km", False), ("1.2-2", "1.5-2.5", True),
        ("1914–18", "1939–45", False), ("low", "high", False), ("100–50", "120–140", False),
    ],
)  # fmt: skip
def test_a_span_in_another(key: str, wrong: str, refused: bool) -> None:
    assert STRICT["nested spans"] is overlap.nested_spans
    assert overlap.nested_spans(question("Which?", key, wrong, "100–200"), EMPTY) == refused


@pytest.mark.parametrize(
    ("texts", "ordered"),
    [
        (["6 weeks", "9 months", "2 yrs"], True),
        (["2 yrs", "9 months", "6 weeks"], False),
        (["c. 1473–1458", "c. 1352–1336", "c. 1336–1327"], True),
        (["c. 1336–1327", "c. 1352–1336", "c. 1473–1458"], False),
        (["1846–48", "1864–70", "1879–84"], True),
    ],
)
def test_durations_and_years_before_christ_ascend(texts: list[str], ordered: bool) -> None:
    found = values(texts)
    assert found is not None
    assert (found == sorted(found)) == ordered


# What is doubtful


@pytest.mark.parametrize(
    ("form", "texts", "refused"),
    [
        ("term", ("Atlas", "Axis", "Sacrum"), False),
        ("term", ("Atlas", "Cervical vertebra", "Sacrum"), True),
        ("term", ("Atlas (C1)", "Axis", "Sacrum"), False),
        ("pair", ("5 mm", "12 mm", "about 20 mm"), False),
        ("term", ("bone, skin", "bone", "skin"), True),
        ("owner", ("Atlas", "Cervical vertebra", "Sacrum"), False),
        ("property", ("bone, skin", "bone", "skin"), False),
    ],
)
def test_as_many_words_in_each_option(form: str, texts: tuple[str, ...], refused: bool) -> None:
    assert STRICT["words"] is doubt.unlike_words
    if form in ("owner", "property"):
        named = [(text, "x") if form == "owner" else (f"row {number}", text) for number, text in enumerate(texts)]
        asks = of_a_table("Which?", *(cell(name, "part", value) for name, value in named), form=form)
    else:
        facts = tuple(definition(text, f"bone {number}") for number, text in enumerate(texts))
        asks = question("Which?", *texts, fact=facts[0], facts=facts[1:], form=form)
    assert doubt.unlike_words(asks, EMPTY) == refused


@pytest.mark.parametrize(
    ("meanings", "refused"),
    [
        (("the passage of water through a wall", "the loss of heat", "the gain of mass"), False),
        (("vesicle that digests parts", "organ which pumps", "wall that lets water through"), False),
        (("passage of water", "loss of heat", "gain of mass"), True),
        (("Gesamtheit der Segel eines Schiffes", "Liegeplatz eines Bootes", "Pakt zweier Häfen"), False),
        (("hohes Ufer der Bucht im Norden", "Vertrag, durch den ein Schiff entsteht", "Mannschaft aller Boote"), False),
        (("Liegeplatz eines Bootes", "Pakt zweier Häfen", "Teil des Segels"), True),
        (("Liegeplatz eines Bootes", "Pakt zweier Häfen", "Masten eines Bootes brechen leicht"), True),
        (("Liegeplatz eines Bootes", "Pakt zweier Häfen", "Masten eines Bootes, Segel, Taue"), True),
        (("1789", "1792", "1804"), False),
    ],
)
def test_what_is_said_of_a_term_is_written_out(meanings: tuple[str, ...], refused: bool) -> None:
    assert STRICT_WHOLE["said in words"] is doubt.said_in_words
    facts = [definition(f"term{number}", meaning) for number, meaning in enumerate(meanings)]
    assert doubt.said_in_words(question("What?", *meanings, fact=facts[0], facts=tuple(facts[1:])), EMPTY) == refused


def test_values_in_words_members_profiles_and_small_tables() -> None:
    cells = [cell(f"row {number}", "look", text) for number, text in enumerate(("soft", "hard", "wet"))]
    assert not doubt.said_in_words(of_a_table("Which?", *cells), EMPTY)
    assert not doubt.said_in_words(of_a_table("Which?", *cells, form="owner"), EMPTY)
    assert doubt.said_in_words(of_a_table("Which?", *cells, form="listed"), EMPTY)
    remarks = [cell(f"row {number}", "notes", text) for number, text in enumerate(("soft", "hard", "wet"))]
    assert doubt.said_in_words(of_a_table("Which?", *remarks), EMPTY)
    assert doubt.said_in_words(of_a_table("Which?", *remarks, form="owner"), EMPTY)
    parts = collection("parts of a ship", "keel", "mast", "hull")
    assert STRICT_WHOLE["loose list"](question("Which?", "Keel", "Oar", "Net", fact=parts, form="member"), EMPTY)
    assert STRICT_WHOLE["profile"](of_a_table("Which of these holds?", *cells, form="profile"), EMPTY)
    small, large = ("| Ship | Masts |\n|---|---|\n" + "".join(f"| ship{n} | {n + 1} |\n" for n in range(rows)) for rows in (3, 4))
    for text, refused in ((small, True), (large, False)):
        corpus = corpus_of(f"# Ships\n\n{text}")
        made = asked(corpus, "property")
        assert made
        assert {STRICT_WHOLE["small table"](one, corpus) for one in made} == {refused}


def test_doubts_are_left_out_where_doubtful_questions_are_wanted() -> None:
    assert set(STRICT | STRICT_WHOLE) >= DOUBTS
    assert not DOUBTS & set(without(DOUBTS).pairwise | without(DOUBTS).whole)
    cells = [cell(f"row {number}", "look", text) for number, text in enumerate(("soft, grey", "hard, red", "wet, brown"))]
    one = of_a_table("In the notes on “clay”, which of these holds for “row 0”?", *cells, form="listed")
    assert not sound(one, EMPTY)


def test_what_is_always_doubtful_is_not_built_unasked() -> None:
    text = "# Ships\n\n- keel: beam under a hull\n- mast: pole for sails\n- hull: body of a ship\n"
    corpus = corpus_of(f"{text}\nParts of a rig: boom, gaff, yard\n")
    every = [draft for fact in corpus.facts for draft in drafts(fact, corpus)]
    never = {(draft.fact.kind, draft.form) for draft in every if doubt.always(draft)}
    assert ("definition", "meaning") in never
    assert {kind for kind, _ in never} >= {"collection"}
    assert ("definition", "term") not in never
    lists = (Collection, CodeLine)
    assert all(isinstance(draft.fact, lists) or draft.form in ("meaning", "profile") for draft in every if doubt.always(draft))


# What is read


@pytest.mark.parametrize(
    ("heading", "name"),
    [("3.Topic", "Topic"), ("2)Waves", "Waves"), ("1.2.Kinds", "Kinds"), ("2.5D models", "2.5D models"), ("3D printing", "3D printing")],
)
def test_a_number_without_a_blank_belongs_to_no_heading(heading: str, name: str) -> None:
    assert unnumbered(heading) == name


def test_what_a_heading_says_of_its_list_is_cut() -> None:
    assert name_of("Bonds – just a list") == "Bonds"
    assert name_of("Wish list") == "Wish list"


def test_an_adjective_is_no_kind() -> None:
    assert kind_of("linear") == ""
    assert kind_of("Greek") == ""
    assert kind_of("vitamin") == "vitamin"


def test_cases_have_no_author() -> None:
    cases = {"Definition": "Currie v Misa", "Frustration": "Taylor v Caldwell", "Fraudulent": "Derry v Peek", "Offer": "Carlill v Smoke"}
    lines = "\n".join(f"{name} (*{case}* 1875): some rule about it" for name, case in cases.items())
    assert not [fact for fact in facts_of(f"# Law\n\n{lines}\n") if isinstance(fact, Attribute) and fact.attribute == "author"]


@pytest.mark.parametrize(
    ("table", "states"),
    [
        ("| Act. | Weeks | After | ES |\n|---|---|---|---|\n| A | 3 | – | 0 |\n| B | 4 | A | 3 |\n| C | 2 | A | 3 |\n"
         "| D | 5 | B, C | 7 |\n", False),
        ("| Step | Weeks | After | ES |\n|---|---|---|---|\n| dig | 3 | – | 0 |\n| pour | 4 | A | 3 |\n| wait | 2 | A | 3 |\n"
         "| roof | 5 | B | 7 |\n", True),
        ("| | ill | well | total |\n|---|---|---|---|\n| exposed | 40 | 60 | 100 |\n| unexposed | 10 | 90 | 100 |\n", False),
        ("| Stage | Sale | Tax out | Tax in | Pays |\n|---|---|---|---|---|\n| mill | 100 | 20 | 0 | 20 |\n| yard | 250 | 50 | 20 | 30 |\n"
         "| shop | 400 | 80 | 50 | 30 |\n", False),
        ("| Isotope | Protons | Neutrons | Mass number |\n|---|---|---|---|\n| C-12 | 6 | 6 | 12 |\n| C-14 | 6 | 8 | 14 |\n"
         "| O-16 | 8 | 8 | 16 |\n", True),
        ("| Hs | Ts |\n|---|---|\n| Hypoxia | Toxins |\n| Hypothermia | Tamponade |\n", False),
    ],
)  # fmt: skip
def test_what_works_an_example_out_states_nothing(table: str, states: bool) -> None:
    assert bool([fact for fact in facts_of(f"# Plan\n\n{table}") if isinstance(fact, Attribute)]) == states


@pytest.mark.parametrize(
    ("line", "members"),
    [
        ("mutual exclusion, hold and wait, no preemption", ("mutual exclusion", "hold and wait", "no preemption")),
        ("dynamic size, fast insertion and no waste", ("dynamic size", "fast insertion", "no waste")),
    ],
)
def test_what_and_joins_inside_a_list_is_one_member(line: str, members: tuple[str, ...]) -> None:
    assert inline_list(line) == members


@pytest.mark.parametrize(
    ("meanings", "refused"),
    [
        (("the loss of electrons", "the gain of electrons", "a reaction that gives off heat"), False),
        (("the loss of electrons", "a substance that speeds up a reaction", "the gain of electrons"), False),
        (("a substance that speeds up a reaction", "the loss of electrons", "the gain of electrons"), True),
        (("a request for a new hearing", "a party that is sued", "a person who brings a case"), True),
        (("a desert that covers the north", "an island that lies in the east", "a lake that has no outlet"), False),
        (("loss of electrons", "substance for a reaction", "gain"), False),
    ],
)
def test_written_out_definitions_are_of_one_sort(meanings: tuple[str, ...], refused: bool) -> None:
    assert STRICT_WHOLE["written out"] is genus.alone_of_its_sort
    facts = [definition(f"term{number}", meaning) for number, meaning in enumerate(meanings)]
    corpus = corpus_of("# Notes\n\nThe notes are in English, and what is said of the terms stands in whole sentences.\n")
    assert genus.alone_of_its_sort(question("What?", *meanings, fact=facts[0], facts=tuple(facts[1:])), corpus) == refused
