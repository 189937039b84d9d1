"""Comments on lines of code that begin with no verb, and calls that a table shows as examples."""

from __future__ import annotations

from components.quiz.facts import Attribute, CodeLine
from components.quiz.forms import drafts
from tests.quiz.make import asked, corpus_of, facts_of

BOATS = """# Boats

```r
str(fleet)       # masts of every boat
summary(fleet)   # least, mean, most. careful
table(fleet)     # how many boats per harbour
head(fleet)      # shows the first six boats
> 2 + 2
4                # plus joins both sides
```

```
$ ls -a          # -a lists what is hidden too
```
"""

KNOTS = """# Knots

| letter | gives | example | result |
|---|---|---|---|
| a | turns of a rope | aknot(3, 10) | 0.117 |
| b | length of a rope | bknot(2) | 0.975 |
| c | weight of a rope | cknot(4) | 1.96 |
| d | any rope | dknot(5) | other each time |
"""


def test_a_comment_that_begins_with_no_verb_is_quoted() -> None:
    found = {one.stem: one.key.text for one in asked(corpus_of(BOATS), "call")}
    assert any(stem.endswith("hich line of code is explained by “masts of every boat”?") for stem in found)
    assert any(stem.endswith("hich line of code shows the first six boats?") for stem in found)
    stems = {draft.stem for fact in corpus_of(BOATS).facts for draft in drafts(fact, corpus_of(BOATS)) if draft.form == "code"}
    assert any(stem.endswith("ow is the code `str(fleet)` explained?") for stem in stems)
    assert any(stem.endswith("hat does the code `head(fleet)` do?") for stem in stems)
    assert not [stem for stem in found if "is there to" in stem or "code masts" in stem]


def test_a_value_is_no_line_and_a_second_sentence_no_comment() -> None:
    told = {fact.code: fact.explanation for fact in facts_of(BOATS) if isinstance(fact, CodeLine)}
    assert told == {
        "str(fleet)": "masts of every boat",
        "summary(fleet)": "least, mean, most",
        "table(fleet)": "how many boats per harbour",
        "head(fleet)": "shows the first six boats",
    }


def test_what_an_example_gives_is_told_of_the_call() -> None:
    told = {(fact.subject, fact.attribute): fact.value for fact in facts_of(KNOTS) if isinstance(fact, Attribute)}
    assert told["`bknot(2)`", "result"] == "0.975"
    assert told["b", "gives"] == "length of a rope"
    assert {subject for subject, attribute in told if attribute == "result"} == {"`aknot(3, 10)`", "`bknot(2)`", "`cknot(4)`"}
