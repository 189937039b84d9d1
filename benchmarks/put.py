"""Sending a file as the browser does: to the address that the server gave, with the token that its cookie holds."""

from __future__ import annotations

import secrets
import urllib.request
from http.cookies import SimpleCookie
from urllib.parse import urlsplit

COOKIE = "_streamlit_xsrf"


def put(address: str, name: str, data: bytes) -> None:
    """Upload a file. Raises urllib.error.HTTPError if the server refuses it."""
    parts = urlsplit(address)
    with urllib.request.urlopen(f"{parts.scheme}://{parts.netloc}/_stcore/health") as answer:
        cookies = SimpleCookie(answer.headers.get("Set-Cookie", ""))
    token = cookies[COOKIE].value if COOKIE in cookies else ""
    border = secrets.token_hex(16)
    head = f'--{border}\r\nContent-Disposition: form-data; name="{name}"; filename="{name}"\r\n\r\n'
    body = head.encode() + data + f"\r\n--{border}--\r\n".encode()
    headers = {"Cookie": f"{COOKIE}={token}", "Content-Type": f"multipart/form-data; boundary={border}", "X-Xsrftoken": token}
    urllib.request.urlopen(urllib.request.Request(address, body, headers, method="PUT")).close()
