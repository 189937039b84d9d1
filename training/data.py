"""From text files to fixed-length rows of token ids.

Every corpus is a gzip file with one document a line. It is tokenised once, its documents joined as
``[CLS] … [SEP] [CLS] … [SEP]`` into one long stream of uint16 ids, and kept as a memory map under a cache folder.
A row is a run of ``length`` ids cut from the stream wherever it falls, so no token is ever padding.
"""

from __future__ import annotations

import gzip
import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer

# What nobody trains on, as (file, first document, one past the last). Whole runs of neighbours are held out, because
# neighbours share a film (IMDb), a topic (BBC news, Brown) or a period (MASC).
HELD_OUT: dict[str, list[tuple[str, int, int]]] = {
    "reviews": [("imdb-unlabelled", 49_500, 50_000), ("imdb-train", 24_750, 25_000)],
    "general": [("general-documents", 1_140, 1_200), ("general-documents", 2_440, 2_460), ("general-documents", 3_056, 3_117)],
}
# What the model is trained on; the shares of a batch are in masked.py.
TRAINED_ON: dict[str, list[str]] = {
    "reviews": ["imdb-train", "imdb-unlabelled"],
    "documents": ["general-documents"],
    "sentences": ["general-sentences"],
}


def read_documents(path: Path) -> list[str]:
    """The documents of one ``.txt.gz`` file in their order, empty lines kept so that indices stay line numbers."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [line.strip() for line in file]


def fingerprint(document: str) -> str:
    """Equal for a document and its near copies: BBC news holds the same story twice under slightly different names."""
    return " ".join(document.lower().split())[:120]


def split(corpora: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield (name of the stream, its documents): the training streams, then ``held-out-reviews`` and ``held-out-general``.

    Raises:
        FileNotFoundError: a corpus is not in the folder.
    """
    files = sorted({name for names in TRAINED_ON.values() for name in names})
    for name in files:
        if not (corpora / f"{name}.txt.gz").is_file():
            raise FileNotFoundError(f"{corpora} has no {name}.txt.gz. Give --corpora the folder with the four text files.")
    documents = {name: read_documents(corpora / f"{name}.txt.gz") for name in files}
    held = {kind: [text for file, start, stop in runs for text in documents[file][start:stop] if text] for kind, runs in HELD_OUT.items()}
    forbidden = {fingerprint(text) for texts in held.values() for text in texts}
    for name, parts in TRAINED_ON.items():
        yield name, [text for part in parts for text in documents[part] if text and fingerprint(text) not in forbidden]
    for kind, texts in held.items():
        yield f"held-out-{kind}", texts


def encode(documents: Iterable[str], tokenizer: Tokenizer) -> np.ndarray:
    """One stream of ids, uint16, shape (tokens,): every document between its own [CLS] and [SEP]."""
    documents = list(documents)
    pieces: list[np.ndarray] = []
    for start in range(0, len(documents), 1000):
        for encoding in tokenizer.encode_batch_fast(documents[start : start + 1000]):
            pieces.append(np.asarray(encoding.ids, dtype=np.uint16))
    return np.concatenate(pieces)


def streams(corpora: Path, cache: Path, tokenizer_file: Path) -> dict[str, np.ndarray]:
    """Every stream of ``split`` as a read-only memory map, tokenised on the first call (about two minutes on two cores).

    The cache is keyed on the tokenizer, the held-out ranges and the corpora's sizes: change one and it is made anew.
    """
    tokenizer = Tokenizer.from_file(str(tokenizer_file))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    key = hashlib.sha256((tokenizer.to_str() + repr((HELD_OUT, TRAINED_ON))).encode())
    for path in sorted(corpora.glob("*.txt.gz")):
        key.update(f"{path.name} {path.stat().st_size}".encode())
    folder = cache / key.hexdigest()[:12]
    names = [*TRAINED_ON, *(f"held-out-{kind}" for kind in HELD_OUT)]
    if not all((folder / f"{name}.npy").exists() for name in names):
        folder.mkdir(parents=True, exist_ok=True)
        for name, documents in split(corpora):
            unfinished = folder / f"{name}.{os.getpid()}.tmp"
            with unfinished.open("wb") as file:
                np.save(file, encode(documents, tokenizer))
            os.replace(unfinished, folder / f"{name}.npy")
    return {name: np.load(folder / f"{name}.npy", mmap_mode="r") for name in names}


class Rows:
    """Rows of ``length`` ids in a random order without repetition, epoch after epoch.

    Stateless: row number n is a function of the seed and n, so a resumed run needs no state of a random generator.
    Every epoch cuts the stream at another offset.

    Raises:
        ValueError: the stream is too short for a single row.
    """

    def __init__(self, stream: np.ndarray, length: int, seed: int) -> None:
        self.stream, self.length, self.seed = stream, length, seed
        self.per_epoch = (len(stream) - length) // length
        if self.per_epoch < 1:
            raise ValueError(f"The stream has {len(stream)} tokens, fewer than two rows of {length}. Give it more text.")
        self._epoch, self._order, self._offset = -1, np.empty(0, dtype=np.int64), 0

    def take(self, first: int, count: int) -> torch.Tensor:
        """Rows ``first … first + count - 1``: int64, shape (count, length)."""
        rows = []
        for number in range(first, first + count):
            epoch, index = divmod(number, self.per_epoch)
            if epoch != self._epoch:
                random = np.random.default_rng([self.seed, epoch])
                self._epoch, self._order, self._offset = epoch, random.permutation(self.per_epoch), int(random.integers(self.length))
            start = self._offset + int(self._order[index]) * self.length
            rows.append(np.asarray(self.stream[start : start + self.length], dtype=np.int64))
        return torch.from_numpy(np.stack(rows)) if rows else torch.empty((0, self.length), dtype=torch.int64)
