"""The list of SHA-256 sums is what `sha256sum` reads, and any change of a file is found."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from components.language_model import checksum

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="sha256sum belongs to every Linux, and to no other system")
def test_sha256sum_agrees(tiny_folder: Path) -> None:
    checksum.write(tiny_folder)
    done = subprocess.run(["sha256sum", "--check", "--strict", checksum.LIST], cwd=tiny_folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "model.safetensors: OK" in done.stdout


def test_one_command_writes_the_list(tiny_folder: Path) -> None:
    command = [sys.executable, "-W", "error", "-m", "components.language_model.checksum", str(tiny_folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    assert checksum.check(tiny_folder) == []
    assert {"config.json", "model.safetensors", "tokenizer.json"} <= checksum.read(tiny_folder).keys()


def test_a_flipped_bit_is_found(tiny_folder: Path) -> None:
    checksum.write(tiny_folder)
    weights = tiny_folder / "model.safetensors"
    content = bytearray(weights.read_bytes())
    content[-1] ^= 1
    weights.write_bytes(content)
    assert checksum.check(tiny_folder) == ["model.safetensors"]


def test_a_removed_file_is_found(tiny_folder: Path) -> None:
    checksum.write(tiny_folder)
    (tiny_folder / "tokenizer.json").unlink()
    assert checksum.check(tiny_folder) == ["tokenizer.json"]


def test_line_endings_of_windows_are_no_change(tiny_folder: Path) -> None:
    checksum.write(tiny_folder)
    for name in ("config.json", checksum.LIST):
        path = tiny_folder / name
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert checksum.check(tiny_folder) == []


def test_a_list_without_the_weights_vouches_for_nothing(tiny_folder: Path) -> None:
    (tiny_folder / checksum.LIST).write_text("")
    assert checksum.check(tiny_folder) == [checksum.LIST]
