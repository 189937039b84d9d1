"""An import rule that knows every concept by itself: whatever lies under `components/` and is not named as shared is one."""

from __future__ import annotations

from typing import Any

from importlinter import Contract, ContractCheck, fields, output


class ConceptsContract(Contract):
    """No concept is imported by anything but itself: not by another concept, not by what is shared."""

    type_name = "concepts"
    container = fields.StringField()
    shared = fields.ListField(subfield=fields.StringField())

    def check(self, graph: Any, verbose: bool) -> ContractCheck:
        """Look at every module that imports a module of a concept directly."""
        container, shared = str(self.container), {f"{self.container}.{name}" for name in self.shared}  # type: ignore[attr-defined]
        broken = []
        for concept in sorted(graph.find_children(container) - shared):
            for module in sorted({concept, *graph.find_descendants(concept)}):
                for importer in sorted(graph.find_modules_that_directly_import(module)):
                    if importer != concept and not importer.startswith(f"{concept}."):
                        broken.append(f"{importer} imports {module}")
        return ContractCheck(kept=not broken, metadata={"broken": broken})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Say which imports they are."""
        for line in check.metadata["broken"]:
            output.print_error(line)
