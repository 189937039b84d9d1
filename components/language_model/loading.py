"""Loading the shipped models once per process, in the background, and telling how far they are.

Importing torch and transformers takes seconds; the first page should not wait for it. `warm_up()` returns at once. Whoever needs
a model calls `shipped()` or `shipped_causal()` and waits, or asks `progress()` and paints something else meanwhile.
"""

from __future__ import annotations

import gc
import threading
import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

from components.language_model.errors import ModelError
from components.language_model.folder import CONFIG, ROOT, WEIGHTS, inspect, told

if TYPE_CHECKING:
    from components.language_model.causal import CausalModel
    from components.language_model.masked import MaskedModel

FOLDER = ROOT / "content" / "models" / "masked"
CAUSAL_FOLDER = ROOT / "content" / "models" / "causal"
Which = Literal["masked", "causal"]
M = TypeVar("M")


@dataclass(frozen=True)
class Progress:
    """How far a shipped model is: what is being done, since how many seconds, or what is wrong."""

    state: Literal["waiting", "loading", "ready", "failed"]
    step: str = ""
    seconds: float = 0.0
    problem: str = ""


class _Loader(Generic[M]):
    """Loads the model of one folder once, in a thread of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = threading.Lock()
        self._done = threading.Event()
        self._thread: threading.Thread | None = None
        self._model: M | None = None
        self._problem = ""
        self._step = ""
        self._began = 0.0

    def start(self) -> None:
        """Begin, unless it has begun; returns at once."""
        with self._lock:
            if self._thread is None:
                self._began = time.monotonic()
                # No daemon: a process that ends while PyTorch is being imported or weights are read would crash; it waits the second.
                self._thread = threading.Thread(target=self._run, name=f"load-{self.folder.name}-model", daemon=False)
                self._thread.start()

    def wait(self, timeout: float | None = None) -> M:
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

    def _load(self) -> M:
        raise NotImplementedError


class Loader(_Loader["MaskedModel"]):
    """Loads a masked model."""

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


class CausalLoader(_Loader["CausalModel"]):
    """Loads a causal model after the masked one, whose word embeddings it shares."""

    def __init__(self, folder: Path, base: Loader) -> None:
        super().__init__(folder)
        self._base = base

    def _load(self) -> CausalModel:
        self._step = "checking its files"
        inspect(self.folder, listed=True, files=(CONFIG, WEIGHTS))
        self._step = "waiting for the masked model"
        base = self._base.wait()
        from components.language_model import pretrained

        self._step = "reading its weights"
        model = pretrained.causal(self.folder, base, name="shipped causal model")
        self._step = "first forward pass"
        list(model.generate("This is a", n=1))
        return model


@cache
def _freeze() -> None:
    """Tell the garbage collector to leave alone what exists now, once: with torch loaded, Streamlit's collection after every run
    costs 0.2 s otherwise.
    """
    gc.collect()
    gc.freeze()


_loader = Loader(FOLDER)
_causal = CausalLoader(CAUSAL_FOLDER, _loader)


def warm_up() -> None:
    """Begin to load the shipped models in the background, once; returns at once and imports no torch in this thread."""
    _loader.start()
    _causal.start()


def progress(which: Which = "masked") -> Progress:
    """How far the shipped model is."""
    return (_loader if which == "masked" else _causal).progress()


def shipped(timeout: float | None = None) -> MaskedModel:
    """The masked model of `content/models/masked/`, the same object for everybody; waits for it if need be.

    Raises:
        ModelError: the folder is missing, cut short or not what was shipped; or it is not loaded after `timeout` seconds.
    """
    return _loader.wait(timeout)


def shipped_causal(timeout: float | None = None) -> CausalModel:
    """The causal model of `content/models/causal/`, the same object for everybody; waits for it, and for the masked one, if need be.

    Raises:
        ModelError: as for `shipped`; or it belongs to another masked model than the shipped one.
    """
    return _causal.wait(timeout)


def load_again() -> None:
    """Forget failures and begin anew: for a folder that has been put right while the app was running."""
    global _loader, _causal
    if _loader.progress().state == "failed":
        _loader = Loader(_loader.folder)
    if _causal.progress().state == "failed":
        _causal = CausalLoader(_causal.folder, _loader)
    warm_up()
