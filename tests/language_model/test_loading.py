"""Loaded once, in the background, without torch on the app's own import path."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from components import language_model
from components.language_model import checksum, loading
from components.language_model.masked import MaskedModel

ROOT = Path(__file__).resolve().parents[2]


def test_importing_and_asking_for_progress_imports_no_torch() -> None:
    code = (
        "import sys; from components import language_model as lm; lm.progress(); lm.requested('x');"
        "print(any(name in sys.modules for name in ('torch', 'transformers', 'huggingface_hub')))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_warm_up_returns_before_torch_is_there() -> None:
    code = (
        "import sys; from components import language_model as lm; lm.warm_up(); print('transformers' in sys.modules); "
        "lm.shipped(); lm.shipped_causal()"  # so that no thread is importing when the process ends
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_everybody_gets_the_same_object(model: MaskedModel) -> None:
    with ThreadPoolExecutor(8) as pool:
        assert {id(other) for other in pool.map(lambda _: language_model.shipped(), range(16))} == {id(model)}
    assert language_model.progress().state == "ready"


def test_loading_needs_no_network_and_asks_for_none(tmp_path: Path) -> None:
    code = (
        "import socket; asked = []\n"
        "def refuse(self, address, *rest): asked.append(address); raise OSError('no network')\n"
        "socket.socket.connect = refuse; socket.getaddrinfo = lambda *a, **k: asked.append(a) or refuse(None, a)\n"
        "from components import language_model as lm\n"
        "lm.shipped().fill('This is a great [MASK].'); print(asked)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_folder_that_was_put_right_is_loaded_again(tiny_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    checksum.write(tiny_folder)
    config = (tiny_folder / "config.json").read_bytes()
    (tiny_folder / "config.json").unlink()
    monkeypatch.setattr(loading, "_loader", loading.Loader(tiny_folder))
    with pytest.raises(language_model.ModelError, match=r"has no config\.json"):
        language_model.shipped(60)
    (tiny_folder / "config.json").write_bytes(config)
    language_model.load_again()
    assert language_model.shipped(60).vocabulary_size == 17
