"""What deploy/ describes, on this machine: nginx with that very configuration, two replicas of the app, one PostgreSQL."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.browser.fixtures import ROOT, start_server
from tests.ports import free_port
from tests.storage import postgresql

DEPLOY = ROOT / "deploy"
NO_NGINX = "nginx is not installed (Debian: apt-get install nginx-light)"


def program() -> str | None:
    """nginx, in PATH or where Debian puts it, which is not in an ordinary user's PATH."""
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")


class Nginx:
    """An ordinary process with the files of deploy/, in which only what README.md tells to replace is replaced: addresses and paths."""

    def __init__(self, folder: Path, replicas: list[str], *, https: bool = False) -> None:
        self.folder, self.port, self.log = folder, free_port(), folder / "requests.log"
        shutil.copy(DEPLOY / "nginx.conf", folder)
        self._put("replicas.conf", {"127.0.0.1:8501": replicas[0], "127.0.0.1:8502": replicas[1]})
        temporary = "".join(f"{what}_temp_path {folder}/{what};\n" for what in ("client_body", "proxy", "fastcgi", "scgi", "uwsgi"))
        requests = {"# access_log /var/log/nginx/chalklab.log": f"{temporary}access_log {self.log}"}
        if https:
            self.redirecting = free_port()
            certificate = "/etc/letsencrypt/live/chalklab.example.org/"
            self._put("https/here.conf", {"listen 443": f"listen 127.0.0.1:{self.port}", certificate: f"{folder}/"} | requests)
            self._put("https/redirect.conf", {"listen 80": f"listen 127.0.0.1:{self.redirecting}", "/var/www/chalklab": str(folder)})
        else:
            self._put("here.conf", {"listen 80": f"listen 127.0.0.1:{self.port}"} | requests)
        self.base = f"{'https' if https else 'http'}://127.0.0.1:{self.port}"
        mine = "user root;" if os.name == "posix" and os.geteuid() == 0 else ""  # whose folder it is: the workers must get into it
        command = [program(), "-p", folder, "-c", folder / "nginx.conf", "-e", "stderr", "-g", f"daemon off; pid {folder}/pid; {mine}"]
        with (folder / "errors.log").open("wb") as errors:
            self.process = subprocess.Popen([str(part) for part in command], stdout=errors, stderr=errors)
        self._until_it_listens()

    def _put(self, name: str, here: dict[str, str]) -> None:
        text = (DEPLOY / name).read_text(encoding="utf-8")
        for said, instead in here.items():
            assert said in text, f"{name} does not say {said!r}"
            text = text.replace(said, instead)
        (self.folder / Path(name).name).write_text(text, encoding="utf-8")

    def _until_it_listens(self) -> None:
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return
            except OSError:
                time.sleep(0.05)
        self.process.kill()
        raise RuntimeError(f"nginx did not start:\n{(self.folder / 'errors.log').read_text()}")

    def asked(self, count: int = 0) -> list[tuple[str, str]]:
        """What was asked for so far, and the address that answered it in the end; at least so many, as each is logged when it is over."""
        deadline = time.monotonic() + 20
        while len(lines := [line.split(" ") for line in self.log.read_text().splitlines()]) < count:
            assert time.monotonic() < deadline, f"{len(lines)} of {count} requests are logged"
            time.sleep(0.01)
        return [(line[2], line[-2]) for line in lines]

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(20)


class Cluster:
    """Two replicas on one empty database."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.database = postgresql.Server()
        self.database.start()
        with pytest.MonkeyPatch.context() as patch, ThreadPoolExecutor(2) as pool:
            patch.setenv("DATABASE_URL", self.database.new_database().render_as_string())
            started = list(pool.map(lambda number: start_server(folder / f"replica{number}"), (1, 2)))
        self.replicas = {urlsplit(base).netloc: process for process, base in started}

    def kill(self, address: str) -> None:
        """SIGKILL, as a machine that fails: nobody is told."""
        self.replicas[address].send_signal(signal.SIGKILL)
        self.replicas[address].wait(20)

    def stop(self) -> None:
        for process in self.replicas.values():
            process.kill()
            process.wait(20)
        self.database.throw_away()
