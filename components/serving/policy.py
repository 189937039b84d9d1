"""What every answer tells the browser to refuse, whatever page or file it is.

The policy allows what a page was seen to need in Chromium, page by page, and nothing else; no `'unsafe-eval'` is among it.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterator
from typing import Final

from components.serving.shell import PAGE

NO_USE_OF: Final = (
    "accelerometer autoplay display-capture encrypted-media geolocation gyroscope hid idle-detection local-fonts "
    "magnetometer microphone midi payment picture-in-picture publickey-credentials-create publickey-credentials-get screen-wake-lock "
    "serial storage-access usb window-management xr-spatial-tracking"
).split()


def inline_scripts(html: str) -> Iterator[str]:
    """What a policy calls the scripts that stand in the page itself: the SHA-256 of each."""
    for script in re.findall(r"<script>(.*?)</script>", html, re.DOTALL):
        yield f"'sha256-{b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


POLICY: Final = {
    "default-src": "'none'",
    # blob: a components-v2 widget's JavaScript is imported from a blob that Streamlit's page makes of it.
    # wasm-unsafe-eval: protobuf.js multiplies 64-bit numbers by a WebAssembly of 150 bytes; it does not allow eval.
    "script-src": " ".join(["'self'", *inline_scripts(PAGE), "blob:", "'wasm-unsafe-eval'"]),
    # <style> elements come from Streamlit, from the widgets' and the lessons' style sheets and from Plotly; style attributes from KaTeX,
    # with every formula, and from Plotly.
    "style-src": "'self' 'unsafe-inline'",
    # data: Streamlit's icons, Plotly's heatmaps, a chart saved as a picture. blob: Plotly's way from SVG to PNG.
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",  # data: one of KaTeX's fonts lies in its style sheet
    "connect-src": "'self' data:",  # data: Streamlit's camera reads the photograph that it has just taken; nothing leaves by it
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
}

# Not among them: Cross-Origin-Opener-Policy, which browsers report as an error where a class opens a plain http:// address.
HEADERS: Final = {
    "content-security-policy": "; ".join(f"{directive} {sources}" for directive, sources in POLICY.items()),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",  # the address is the lab's state, with what was typed in it
    "permissions-policy": ", ".join(["camera=(self)", *(f"{feature}=()" for feature in NO_USE_OF)]),  # the camera: a picture to convolve
    "cross-origin-resource-policy": "same-origin",
}
