"""The floor under wrong options from elsewhere: what has nothing to do with the question, as far as a sentence encoder can tell."""

from __future__ import annotations

from components.quiz.choices import Choice, Draft
from components.quiz.encoder import Encoder, implausible
from components.quiz.facts import Attribute, Statement
from components.quiz.grammar import numeric

NO_FLOOR = ("both", "printed", "call", "asked", "profile", "order", "together", "opposite")
"""Forms whose options are no phrases, or name the question's own things."""


class Floor:
    """Tells which choices of a draft have nothing to do with it; none, without an encoder."""

    def __init__(self, encoder: Encoder | None, draft: Draft) -> None:
        self.encoder = None if draft.form in NO_FLOOR or numeric(draft.key.text) is not None else encoder
        self.draft = draft

    def _beside(self, choice: Choice) -> bool:
        """Whether a choice is plausible by its place: from the same part or list of the notes, or a sibling's slot in the same file."""
        ours, theirs = self.draft.fact, choice.fact
        if choice.near > 2:
            return False
        slot = isinstance(ours, Attribute) and isinstance(theirs, Attribute) and ours.attribute == theirs.attribute
        beside = ours.place.home == theirs.place.home or ours.place.group == theirs.place.group
        return beside or slot or isinstance(theirs, Statement)

    def below(self, choice: Choice) -> bool:
        """Whether a choice from elsewhere is below the encoder's floor; the outsider that is asked for is compared with the members."""
        if self.encoder is None or (choice is not self.draft.key and self._beside(choice)):
            return False
        compared = " ".join(other.text for other in self.draft.pool) if choice is self.draft.key else self.draft.key.text
        return implausible(choice.text, self.draft.stem, compared, self.encoder)
