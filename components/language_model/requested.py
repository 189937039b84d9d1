"""Loading a model that a learner asked for, in a thread, with progress; two stay in memory at most.

Two learners who ask for the same model share one download and one copy. On a server that strangers reach nobody may ask: a name makes
the machine look into a folder of its own, or download up to 2 GB, and CHALKLAB_OTHER_MODELS=0 refuses all of them.
"""

from __future__ import annotations

import os
import threading
from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING

from components.language_model.errors import ModelError

if TYPE_CHECKING:
    from components.language_model.masked import MaskedModel

KEPT = 2
NOT_OFFERED = "This server offers the shipped model only: run the app on a machine of your own for another."


def offered() -> bool:
    """Whether learners may ask for other models here."""
    return os.environ.get("CHALKLAB_OTHER_MODELS", "1") != "0"


class Request:
    """One model on its way. `fraction` goes from 0 to 1, or is None while nothing can be counted."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.fraction: float | None = None
        self.step = "Looking for it"
        self.problem = ""
        self.model: MaskedModel | None = None
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"load-{name}", daemon=True)
        self._thread.start()

    @property
    def running(self) -> bool:
        return self._thread.is_alive()

    def stop(self) -> None:
        """End a download at its next piece."""
        self._stopped.set()

    def wait(self, timeout: float | None = None) -> None:
        self._thread.join(timeout)

    def _run(self) -> None:
        try:
            self.model = self._load()
        except ModelError as problem:
            self.problem = str(problem)
        except Exception as error:  # whatever the libraries raise, the page must get a sentence
            self.problem = f"{self.name} cannot be used ({type(error).__name__}). Choose another model."

    def _load(self) -> MaskedModel:
        if not offered():
            raise ModelError(NOT_OFFERED)
        folder = Path(self.name).expanduser()
        if not (folder / "config.json").is_file():
            folder = self._download()
        self.fraction, self.step = None, "Reading the weights"
        from components.language_model import pretrained

        return pretrained.any_family(folder, name=self.name)

    def _download(self) -> Path:
        from components.language_model import hub

        if not hub.is_name(self.name):
            raise ModelError(
                f"{self.name!r} is neither a folder with a config.json on the machine that runs the app, nor a hub name such as "
                "distilbert-base-uncased. Check the spelling."
            )
        self.step = "Asking the hub"
        return hub.fetch(self.name, self._arrived, self._stopped)

    def _arrived(self, here: int, total: int) -> None:
        self.fraction = min(1.0, here / max(1, total))
        self.step = f"Downloading {here / 1e6:,.0f} of {total / 1e6:,.0f} MB"


_requests: OrderedDict[str, Request] = OrderedDict()
_lock = threading.Lock()


def request(name: str) -> Request:
    """Ask for the model called `name`: the request that is under way, or the model in memory, or a new request."""
    with _lock:
        known = _requests.get(name)
        if known is None or (not known.running and known.model is None):
            known = _requests[name] = Request(name)
        _requests.move_to_end(name)
        _forget_oldest()
        return known


def requested(name: str) -> Request | None:
    """The request for `name` if somebody made one; never starts anything."""
    with _lock:
        return _requests.get(name)


def _forget_oldest() -> None:
    for name in [name for name, known in _requests.items() if not known.running][: max(0, len(_requests) - KEPT)]:
        del _requests[name]
