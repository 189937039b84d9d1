"""Is a model's folder whole? Told before anything is loaded, in one sentence.

A model comes to a machine by git, by copying or by unpacking, and each can leave half of it behind: no file, a cut-short file, or
the little text that a large-file store puts in a file's place. The loader's own errors name neither the file nor the remedy.
"""

from __future__ import annotations

import json
from pathlib import Path

from components.language_model.errors import ModelError

CONFIG = "config.json"
WEIGHTS = "model.safetensors"
TOKENIZER = "tokenizer.json"
POINTER = b"version https://git-lfs"
ROOT = Path(__file__).resolve().parents[2]


def told(folder: Path) -> str:
    """The folder as a message names it: from the project's root when it lies inside, with forward slashes."""
    folder = folder.resolve()
    return folder.relative_to(ROOT).as_posix() if folder.is_relative_to(ROOT) else folder.as_posix()


def inspect(folder: Path, *, listed: bool, files: tuple[str, ...] = (CONFIG, WEIGHTS, TOKENIZER)) -> None:
    """Raise ModelError unless `folder` holds a whole model in safetensors.

    With `listed` the folder must have all `files` and agree with its own list of SHA-256 sums (see `checksum`).
    """
    again = "Fetch the folder again (git checkout, or git lfs pull)." if listed else "Copy the folder again."
    if not folder.is_dir():
        raise ModelError(f"There is no model folder {told(folder)}. {again}")
    for name in files if listed else (CONFIG, WEIGHTS):
        path = folder / name
        if not path.is_file():
            raise ModelError(f"{told(folder)} has no {name}. {again}")
        with path.open("rb") as file:
            if file.read(len(POINTER)) == POINTER:
                raise ModelError(f"{told(folder)}/{name} is only the pointer of a large-file store. Run git lfs pull.")
    if (short := missing_bytes(folder / WEIGHTS)) is None:
        raise ModelError(f"{told(folder)}/{WEIGHTS} is not a safetensors file. {again}")
    elif short:
        raise ModelError(f"{told(folder)}/{WEIGHTS} is cut short: {short:,} bytes are missing. {again}")
    if listed:
        from components.language_model.checksum import LIST, check  # here: `python -m` must find it not yet imported

        if not (folder / LIST).is_file():
            raise ModelError(f"{told(folder)} has no {LIST} to check its files against. {again}")
        if wrong := check(folder):
            raise ModelError(f"{told(folder)}/{wrong[0]} is not the file that was shipped: its SHA-256 differs. {again}")


def missing_bytes(path: Path) -> int | None:
    """How many bytes a safetensors file lacks, None if it is none.

    Format: 8 bytes that say how long the JSON header is (little-endian), the header, the tensors; the header says where each
    ends.
    Reference: https://huggingface.co/docs/safetensors, "Format".
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        length = int.from_bytes(file.read(8), "little")
        if size < 8 or length > 100_000_000:
            return None
        if size < 8 + length:
            return 8 + length - size
        try:
            header = json.loads(file.read(length))
            end = max((entry["data_offsets"][1] for name, entry in header.items() if name != "__metadata__"), default=0)
        except (ValueError, TypeError, KeyError, AttributeError, IndexError):
            return None
    return max(0, 8 + length + end - size)
