"""A small HTTP server on this machine that plays the Hugging Face hub: the two addresses that a download asks."""

from __future__ import annotations

import hashlib
import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

COMMIT = "0123456789abcdef0123456789abcdef01234567"


class FakeHub:
    """`models` maps a hub name to the folder that is served under it; `asked` lists the requests that came."""

    def __init__(self, models: dict[str, Path]) -> None:
        self.models = models
        self.asked: list[str] = []
        self.claimed_size: int | None = None  # what it says the weights' size is, if not the truth
        self.pause = 0.0  # seconds between two pieces of a file
        self.url = ""

    def info(self, name: str) -> dict[str, object]:
        files = sorted(path for path in self.models[name].iterdir() if path.is_file())
        sizes = {path.name: path.stat().st_size for path in files}
        if self.claimed_size is not None:
            sizes["model.safetensors"] = self.claimed_size
        siblings = [{"rfilename": file, "size": size, "blobId": "0"} for file, size in sizes.items()]
        return {"id": name, "modelId": name, "sha": COMMIT, "private": False, "tags": [], "downloads": 0, "siblings": siblings}


@contextmanager
def serve(models: dict[str, Path]) -> Iterator[FakeHub]:
    hub = FakeHub(models)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_HEAD(self) -> None:
            self._answer(body=False)

        def do_GET(self) -> None:
            self._answer(body=True)

        def _answer(self, body: bool) -> None:
            path = unquote(urlsplit(self.path).path).strip("/")
            hub.asked.append(f"{self.command} /{path}")
            for name, folder in hub.models.items():
                if path in (f"api/models/{name}", f"api/models/{name}/revision/main"):
                    self._send(json.dumps(hub.info(name)).encode(), {"Content-Type": "application/json"}, body)
                    return
                for revision in (COMMIT, "main"):
                    prefix = f"{name}/resolve/{revision}/"
                    if path.startswith(prefix) and (file := folder / path.removeprefix(prefix)).is_file():
                        content = file.read_bytes()
                        etag = hashlib.sha256(content).hexdigest()
                        self._send(content, {"ETag": f'"{etag}"', "X-Repo-Commit": COMMIT, "Accept-Ranges": "bytes"}, body)
                        return
            self._send(b"{}", {"X-Error-Code": "RepoNotFound"}, body, status=404)

        def _send(self, content: bytes, headers: dict[str, str], body: bool, status: int = 200) -> None:
            self.send_response(status)
            for name, value in (headers | {"Content-Length": str(len(content))}).items():
                self.send_header(name, value)
            self.end_headers()
            if body:
                for start in range(0, len(content), 4096):
                    self.wfile.write(content[start : start + 4096])
                    time.sleep(hub.pause)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    hub.url = f"http://127.0.0.1:{server.server_port}"
    try:
        yield hub
    finally:
        server.shutdown()
        server.server_close()
