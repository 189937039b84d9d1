"""The README's pictures, taken from the running app.  `make pictures`"""

from __future__ import annotations

import io
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from tests.browser.find import browser_path
from tests.browser.fixtures import FLAGS, ROOT, Visit, start_server

FOLDER = ROOT / "content" / "readme"
HEIGHT = 1150
PICTURES = {
    "home": ("/", False),
    "convolution": ("/convolution?guess=skip", False),
    "bias-variance": ("/bias-variance?guess=skip", True),
    "masked-language-model": ("/masked-language-model?guess=skip", True),
    "hyperparameters": ("/hyperparameters?guess=skip", False),
    "autoencoder": ("/autoencoder?guess=skip&part=latent+plane", True),
    "quiz": ("/quiz?seed=3", False),
    "present": ("/convolution?present=1&scene=2", True),
}


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        process, base = start_server(Path(folder) / "log")
        try:
            visit = Visit(playwright.chromium.launch(executable_path=browser_path(), args=FLAGS), base)
            for name, (address, dark) in PICTURES.items():
                page = visit(address, dark=dark)
                page.set_viewport_size({"width": 1280, "height": HEIGHT})
                page.wait_for_timeout(6_000)  # the model loads, the charts draw
                picture = Image.open(io.BytesIO(page.screenshot()))
                picture.convert("RGB").quantize(128).save(FOLDER / f"{name}.png", optimize=True)
        finally:
            process.terminate()


if __name__ == "__main__":
    main()
