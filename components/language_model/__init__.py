"""The language models of the app, behind one small interface.

`shipped()` is the masked model of `content/models/masked/`, `shipped_causal()` the one of `content/models/causal/`, each loaded once
per process; `warm_up()` loads them in the background after the start. `request(name)` fetches any other masked model that a learner
asks for: a folder, or a name on the hub.

Importing this package imports neither torch nor transformers: they come with the first model, in the thread that loads it.
"""

from __future__ import annotations

import os

os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")  # before huggingface_hub is imported anywhere

from components.language_model.encoding import Encoding, Guess
from components.language_model.errors import ModelError, TooLongError
from components.language_model.loading import Progress, load_again, progress, shipped, shipped_causal, warm_up
from components.language_model.requested import NOT_OFFERED, Request, offered, request, requested

__all__ = [
    "NOT_OFFERED",
    "Encoding",
    "Guess",
    "ModelError",
    "Progress",
    "Request",
    "TooLongError",
    "load_again",
    "offered",
    "progress",
    "request",
    "requested",
    "shipped",
    "shipped_causal",
    "warm_up",
]
