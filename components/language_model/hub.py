"""Another masked model, when the learner asks for it: from a folder on this machine, or from the Hugging Face hub.

Nothing here runs by itself: a name in an address does nothing until the button is pressed. Only the configuration, the
tokenizer's files and safetensors weights are fetched, into the hub's usual cache; never pickled weights, never code.
"""

from __future__ import annotations

import io
import os
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from huggingface_hub import HfApi, hf_hub_download, snapshot_download
from huggingface_hub.constants import ENDPOINT
from huggingface_hub.errors import (
    GatedRepoError,
    HfHubHTTPError,
    HFValidationError,
    LocalEntryNotFoundError,
    RepositoryNotFoundError,
)
from huggingface_hub.utils._validators import validate_repo_id
from tqdm import tqdm

from components.language_model.errors import CancelledError, ModelError
from components.language_model.folder import CONFIG, WEIGHTS

TOKENIZER_FILES = (
    "tokenizer.json",
    "tokenizer_config.json",
    "special_tokens_map.json",
    "added_tokens.json",
    "vocab.txt",
    "vocab.json",
    "merges.txt",
)
WANTED = (CONFIG, *TOKENIZER_FILES, WEIGHTS)
LARGEST = 2_000_000_000  # bytes
TIMEOUT = 10.0  # seconds without an answer
Report = Callable[[int, int], None]  # bytes that are here, bytes in all


def is_name(name: str) -> bool:
    """Whether the hub would accept `name` as a model's name: `name` or `owner/name`, by the hub's own rule."""
    try:
        validate_repo_id(name)
    except HFValidationError:
        return False
    return bool(name)


def fetch(name: str, report: Report, stopped: threading.Event) -> Path:
    """Download the model called `name` unless it is in the cache; return its folder.

    `report` is called as bytes arrive; setting `stopped` ends the download at the next piece, and the part that is here is kept.

    Raises:
        ModelError: there is no such model, it has no safetensors weights, it is too large, or the hub cannot be reached.
        CancelledError: `stopped` was set.
    """
    endpoint = os.environ.get("HF_ENDPOINT") or ENDPOINT
    try:
        info = HfApi(endpoint=endpoint, token=False).model_info(name, files_metadata=True, timeout=TIMEOUT)
        sizes = {file.rfilename: file.size or 0 for file in info.siblings or [] if file.rfilename in WANTED}
        if WEIGHTS not in sizes or CONFIG not in sizes:
            raise ModelError(f"{name} offers no {WEIGHTS}; other kinds of weights are not opened here. Choose another model.")
        total = sum(sizes.values())
        if total > LARGEST:
            raise ModelError(f"{name} has {total / 1e9:.1f} GB; at most {LARGEST / 1e9:.0f} GB are fetched. Choose a smaller model.")
        asked: dict[str, Any] = {"endpoint": endpoint, "token": False, "etag_timeout": TIMEOUT}
        folder = Path()
        here = 0
        for file in sorted(sizes, key=sizes.__getitem__):
            bar = _bar(partial(_add, report, here, total), stopped)
            path = hf_hub_download(name, file, tqdm_class=bar, **asked)
            folder = Path(path).parent
            here += sizes[file]
            report(here, total)
        return folder
    except ModelError:
        raise
    except GatedRepoError as error:
        raise ModelError(f"{name} is only given out after signing in on the hub. Choose another model.") from error
    except RepositoryNotFoundError as error:
        raise ModelError(f"The hub has no public model called {name}. Check the spelling.") from error
    except HfHubHTTPError as error:
        status = error.response.status_code if error.response is not None else "an error"
        raise ModelError(f"The hub answered {status} for {name}. Try again later.") from error
    except (LocalEntryNotFoundError, OSError, _http_error()) as error:
        if (cached := from_cache(name)) is not None:
            return cached
        raise ModelError(
            f"The hub cannot be reached, so {name} cannot be downloaded. Check the network; the shipped model works without one."
        ) from error


def _add(report: Report, before: int, total: int, arrived: int) -> None:
    report(before + arrived, total)


def from_cache(name: str) -> Path | None:
    """The folder of a model that was downloaded before, None if it is not whole."""
    try:
        folder = Path(snapshot_download(name, local_files_only=True, allow_patterns=list(WANTED)))
    except (LocalEntryNotFoundError, OSError):
        return None
    return folder if (folder / WEIGHTS).is_file() and (folder / CONFIG).is_file() else None


def _http_error() -> type[Exception]:
    """The base of what the hub client's HTTP library raises: it was httpx, and is httpx2 in newer versions."""
    try:
        import httpx2 as http
    except ImportError:
        import httpx as http  # type: ignore[no-redef]
    error: type[Exception] = http.HTTPError
    return error


def _bar(arrived: Callable[[int], None], stopped: threading.Event) -> type[Any]:
    """A progress bar that tells `arrived` instead of drawing, and raises CancelledError once `stopped` is set."""

    class Bar(tqdm):  # type: ignore[misc]
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            kwargs.pop("name", None)
            super().__init__(*args, **kwargs | {"file": io.StringIO()})

        def update(self, n: float | None = 1) -> None:
            if stopped.is_set():
                raise CancelledError
            super().update(n)
            arrived(int(self.n))

    return Bar
