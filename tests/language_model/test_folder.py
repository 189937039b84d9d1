"""A folder that is not whole gives one clear sentence, whatever is wrong with it, and loads once it has been put right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from components.language_model import ModelError, checksum
from components.language_model.folder import missing_bytes
from components.language_model.loading import FOLDER, Loader

POINTER = "version https://git-lfs.github.com/spec/v1\noid sha256:0000\nsize 45501188\n"


def remove(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).unlink()


def cut(folder: Path) -> None:
    weights = folder / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-100])


def cut_in_the_header(folder: Path) -> None:
    weights = folder / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:50])


def pointer(folder: Path) -> None:
    (folder / "model.safetensors").write_text(POINTER)


def nonsense(folder: Path) -> None:
    (folder / "model.safetensors").write_bytes(b"\x80\x04pickled".ljust(200, b"."))


def empty(folder: Path) -> None:
    (folder / "model.safetensors").write_bytes(b"")


def flip(folder: Path) -> None:
    weights = folder / "model.safetensors"
    content = bytearray(weights.read_bytes())
    content[-1] ^= 1
    weights.write_bytes(content)


CASES: list[tuple[Callable[[Path], None], str]] = [
    (remove("model.safetensors"), "has no model.safetensors"),
    (remove("config.json"), "has no config.json"),
    (remove("tokenizer.json"), "has no tokenizer.json"),
    (remove("SHA256SUMS"), "has no SHA256SUMS"),
    (cut, "model.safetensors is cut short: 100 bytes are missing"),
    (cut_in_the_header, "model.safetensors is cut short"),
    (pointer, "is only the pointer of a large-file store. Run git lfs pull."),
    (nonsense, "is not a safetensors file"),
    (empty, "is not a safetensors file"),
    (flip, "its SHA-256 differs"),
]


@pytest.mark.parametrize(("spoil", "told"), CASES)
def test_what_is_wrong_is_said(tiny_folder: Path, spoil: Callable[[Path], None], told: str) -> None:
    checksum.write(tiny_folder)
    spoil(tiny_folder)
    loader = Loader(tiny_folder)
    with pytest.raises(ModelError, match=told.replace(".", r"\.")) as caught:
        loader.wait(60)
    message = str(caught.value)
    assert message.count("\n") == 0
    assert len(message) < 300
    assert loader.progress().state == "failed"
    assert loader.progress().problem == message


def test_no_folder(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="There is no model folder"):
        Loader(tmp_path / "nowhere").wait(60)


def test_a_whole_folder_loads_in_float32(tiny_folder: Path) -> None:
    checksum.write(tiny_folder)
    model = Loader(tiny_folder).wait(60)
    assert {parameter.dtype for parameter in model.network.parameters()} == {torch.float32}
    assert not model.network.training


def test_the_shipped_weights_are_whole() -> None:
    assert missing_bytes(FOLDER / "model.safetensors") == 0
    assert checksum.check(FOLDER) == []
