"""The SHA-256 sums of a model's files.

    python -m components.language_model.checksum content/models/masked

writes `SHA256SUMS` into the folder, in the form that `sha256sum --check` reads. The loader verifies it at every start.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

LIST = "SHA256SUMS"
SUMMED = (".json", ".safetensors", ".txt")


def digest(path: Path) -> str:
    """The file's SHA-256 in hexadecimal. The lines of a text file count as ending in a line feed: git on Windows changes that."""
    if path.suffix != ".safetensors":
        return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write(folder: Path) -> Path:
    """Write the list for every file in `folder` that the model is made of (a model card may change freely); return its path."""
    files = sorted(path for path in folder.iterdir() if path.suffix in SUMMED)
    lines = [f"{digest(path)}  {path.name}\n" for path in files]
    target = folder / LIST
    target.write_text("".join(lines), encoding="utf-8", newline="\n")
    return target


def read(folder: Path) -> dict[str, str]:
    """The list as {file name: sum}; a line that cannot be read is left out."""
    pairs = (line.split(maxsplit=1) for line in (folder / LIST).read_text(encoding="utf-8").splitlines())
    return {pair[1].strip().lstrip("*"): pair[0] for pair in pairs if len(pair) == 2}


def check(folder: Path) -> list[str]:
    """The names of the listed files that are missing or differ. A list without the weights counts as wrong."""
    listed = read(folder)
    wrong = [name for name, expected in listed.items() if not (folder / name).is_file() or digest(folder / name) != expected]
    return wrong if "model.safetensors" in listed else [LIST, *wrong]


def main(arguments: list[str]) -> int:
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        print("usage: python -m components.language_model.checksum FOLDER", file=sys.stderr)
        return 2
    target = write(Path(arguments[0]))
    print(f"{target}: {len(read(target.parent))} files")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
