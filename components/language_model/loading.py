"""Loading the shipped model once per process, in the background, and telling how far it is.

Importing torch and transformers takes seconds; the first page should not wait for it. `warm_up()` returns at once. Whoever needs
the model calls `shipped()` and waits, or asks `progress()` and paints something else meanwhile.
"""

from __future__ import annotations

import gc
import threading
import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from components.language_model.errors import ModelError
from components.language_model.folder import ROOT, inspect, told

if TYPE_CHECKING:
    from components.language_model.masked import MaskedModel

FOLDER = ROOT / "content" / "models" / "masked"


@dataclass(frozen=True)
class Progress:
    """How far the shipped model is: what is being done, since how many seconds, or what is wrong."""

    state: Literal["waiting", "loading", "ready", "failed"]
    step: str = ""
    seconds: float = 0.0
    problem: str = ""


class Loader:
    """Loads the model of one folder once, in a thread of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = threading.Lock()
        self._done = threading.Event()
        self._thread: threading.Thread | None = None
        self._model: MaskedModel | None = None
        self._problem = ""
        self._step = ""
        self._began = 0.0

    def start(self) -> None:
        """Begin, unless it has begun; returns at once."""
        with self._lock:
            if self._thread is None:
                self._began = time.monotonic()
                self._thread = threading.Thread(target=self._run, name="load-masked-model", daemon=True)
                self._thread.start()

    def wait(self, timeout: float | None = None) -> MaskedModel:
        """The model, as soon as it is there.

        Raises:
            ModelError: it cannot be loaded (the message says why), or is not there after `timeout` seconds.
        """
        self.start()
        self._done.wait(timeout)
        if self._model is not None:
            return self._model
        raise ModelError(self._problem or "The model is still being loaded. Try again in a moment.")

    def progress(self) -> Progress:
        if self._model is not None:
            return Progress("ready")
        if self._problem:
            return Progress("failed", problem=self._problem)
        if self._thread is None:
            return Progress("waiting")
        return Progress("loading", self._step, time.monotonic() - self._began)

    def _run(self) -> None:
        try:
            self._model = self._load()
        except ModelError as problem:
            self._problem = str(problem)
        except Exception as error:  # whatever the libraries raise, the page must get a sentence
            self._problem = f"The model in {told(self.folder)} cannot be loaded ({type(error).__name__}). Fetch the folder again."
        finally:
            self._done.set()

    def _load(self) -> MaskedModel:
        self._step = "checking its files"
        inspect(self.folder, listed=True)
        self._step = "starting PyTorch"
        from components.language_model import pretrained  # imports torch and transformers: seconds

        self._step = "reading its weights"
        model = pretrained.bert(self.folder, name="shipped masked model")
        self._step = "first forward pass"
        model.fill("This is a [MASK].", k=1)
        _freeze()
        return model


@cache
def _freeze() -> None:
    """Tell the garbage collector to leave alone what exists now, once: with torch loaded, Streamlit's collection after every run
    costs 0.2 s otherwise.
    """
    gc.collect()
    gc.freeze()


_loader = Loader(FOLDER)


def warm_up() -> None:
    """Begin to load the shipped model in the background, once; returns at once and imports no torch in this thread."""
    _loader.start()


def progress() -> Progress:
    """How far the shipped model is."""
    return _loader.progress()


def shipped(timeout: float | None = None) -> MaskedModel:
    """The masked model of `content/models/masked/`, the same object for everybody; waits for it if need be.

    Raises:
        ModelError: the folder is missing, cut short or not what was shipped; or it is not loaded after `timeout` seconds.
    """
    return _loader.wait(timeout)


def load_again() -> None:
    """Forget a failure and begin anew: for a folder that has been put right while the app was running."""
    global _loader
    if _loader.progress().state == "failed":
        _loader = Loader(_loader.folder)
    _loader.start()
