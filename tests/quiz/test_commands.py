"""Sentences of a learner's notes that begin with a command and say what it does."""

from __future__ import annotations

import pytest

from components.quiz.facts import CodeLine, Definition
from components.quiz.parser.commands import command
from components.quiz.parser.sentences import sentences
from tests.quiz.make import facts_of

NOTES = """# Disks

```console
$ mount /dev/sdb1 /mnt
```

`umount` takes a disk out of the tree. `df -h` shows the space that is left, one line each. `lsblk -f` lists the file systems!

- `sync` writes everything to the disk (slow)
- dd copies a device byte by byte, mind the order
- use `fsck` on the next boot
"""


@pytest.mark.parametrize(
    ("sentence", "shell", "found"),
    [
        ("`df -h` also shows the space that is left (in GiB), one line each.", False, ("`df -h`", "shows the space that is left")),
        ("`$!` is the number of the last job", False, ("`$!`", "the number of the last job")),
        ("dd copies a device byte by byte, mind the order", True, ("`dd`", "copies a device byte by byte")),
        ("dd copies a device byte by byte, mind the order", False, None),
        ("water copies a device byte by byte", True, None),
        ("`mount` mounts a disk", False, None),
        ("`mount` shows what those do", False, None),
        ("`fsck` on the next boot", False, None),
    ],
)
def test_what_a_command_does(sentence: str, shell: bool, found: tuple[str, str] | None) -> None:
    assert command(sentence, shell) == found


def test_a_sentence_may_begin_with_code() -> None:
    assert sentences("`umount` takes it out. `df -h` shows the rest.") == ["`umount` takes it out.", "`df -h` shows the rest."]


def test_all_commands_of_the_notes_stand_side_by_side() -> None:
    found = {fact.term: fact for fact in facts_of(NOTES) if isinstance(fact, Definition)}
    assert found.keys() == {"`umount`", "`df -h`", "`lsblk -f`", "`sync`", "`dd`"}
    assert len({fact.place.group for fact in found.values()}) == 1
    assert found["`sync`"].meaning == "writes everything to the disk"


def test_a_call_is_a_line_of_code() -> None:
    found = [fact for fact in facts_of("# Boats\n\n`boat.launch()` runs the hull into the water\n") if isinstance(fact, CodeLine)]
    assert [(fact.code, fact.explanation) for fact in found] == [("`boat.launch()`", "runs the hull into the water")]


def test_names_of_axes_are_not_what_a_line_does() -> None:
    text = """# Maps

```python
>>> chart.shape            # north, east, depth
>>> chart.mean(0).shape    # = the mean of all depths
>>> chart.sum()            # adds all depths
```
"""
    assert [fact.explanation for fact in facts_of(text) if isinstance(fact, CodeLine)] == ["adds all depths"]


def test_what_a_line_needs_is_not_what_it_does() -> None:
    assert command("`chart.view(3)` needs a chart in one piece", shell=False) is None
