"""A client that only asks: requests and websocket handshakes with a cookie jar, nothing drawn."""

from __future__ import annotations

import http.client
import ssl
from urllib.parse import urlsplit


class Client:
    """Asks one address. `cookies` are kept as a browser does; with `forbidden` none is."""

    def __init__(self, base: str, *, forbidden: bool = False) -> None:
        self.base, self.forbidden = base, forbidden
        self.cookies: dict[str, str] = {}
        self.told = ""

    def ask(self, path: str, method: str = "GET", body: bytes = b"", **headers: str) -> int:
        """The status of the answer. `told` is then what its Set-Cookie says of the replica, or ""."""
        parts = urlsplit(self.base)
        if parts.scheme == "https":
            trusting = ssl.create_default_context()
            trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
            connection = http.client.HTTPSConnection(parts.netloc, timeout=20, context=trusting)
        else:
            connection = http.client.HTTPConnection(parts.netloc, timeout=20)
        cookie = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())} if self.cookies else {}
        connection.request(method, path, body or None, {"User-Agent": "browser", **cookie, **headers})
        answer = connection.getresponse()
        said = [value for value in answer.headers.get_all("Set-Cookie", []) if value.startswith("chalklab_replica=")]
        self.told = said[0] if said else ""
        if said and not self.forbidden:
            self.cookies["chalklab_replica"] = said[0].partition(";")[0].partition("=")[2]
        connection.close()
        return answer.status

    def open_websocket(self) -> int:
        """101 if the handshake of a page of this address is taken."""
        return self.ask(
            "/_stcore/stream",
            **{
                "Connection": "Upgrade",
                "Upgrade": "websocket",
                "Origin": self.base,
                "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
                "Sec-WebSocket-Version": "13",
                "Sec-WebSocket-Protocol": "streamlit",
            },
        )
