"""`python -m tools.advisories FOLDER`: known faults from a checkout of github.com/pypa/advisory-database, where osv.dev is out of reach.

Answers on this machine what osv.dev answers, as pip-audit asks it: which advisories are about this version of this package. It knows
what the checkout knows, and no more; `git log -1` there says how old that is.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final

import yaml
from packaging.utils import canonicalize_name
from packaging.version import Version

PORT: Final = 8123
Advisory = dict[str, Any]


def advisories(folder: Path) -> dict[str, list[Advisory]]:
    """Every advisory of the checkout, by the name of its package."""
    found: dict[str, list[Advisory]] = defaultdict(list)
    for path in sorted((folder / "vulns").rglob("*.yaml")):
        advisory = yaml.safe_load(path.read_text(encoding="utf-8"))
        for name in {canonicalize_name(one["package"]["name"]) for one in advisory.get("affected", ())}:
            found[name].append(advisory)
    return dict(found)


def about(known: Iterable[Advisory], name: str, version: str) -> list[Advisory]:
    """The advisories that are about a version: it is listed, or lies in a range of versions."""
    return [one for one in known if any(_affected(part, version) for part in one["affected"] if _is(part, name))]


def _is(part: Advisory, name: str) -> bool:
    return canonicalize_name(part["package"]["name"]) == canonicalize_name(name)


def _affected(part: Advisory, version: str) -> bool:
    if version in map(str, part.get("versions", ())):
        return True
    return any(_within(one["events"], Version(version)) for one in part.get("ranges", ()) if one["type"] == "ECOSYSTEM")


def _within(events: Iterable[dict[str, Any]], version: Version) -> bool:
    within = False
    for event in events:
        ((what, text),) = event.items()
        bound = Version("0" if str(text) == "0" else str(text))
        if what == "introduced":
            within = within or version >= bound
        elif (what == "fixed" and version >= bound) or (what == "last_affected" and version > bound):
            within = False
    return within


class Handler(BaseHTTPRequestHandler):
    """Answers `POST {"package": {"name": ...}, "version": ...}`."""

    def __init__(self, known: dict[str, list[Advisory]], *rest: Any) -> None:
        self.known = known
        super().__init__(*rest)

    def do_POST(self) -> None:
        """One question, one answer."""
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        name = canonicalize_name(asked["package"]["name"])
        found = about(self.known.get(name, ()), name, asked["version"])
        body = json.dumps({"vulns": found} if found else {}, default=_date).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing."""


def _date(value: datetime) -> str:
    return value.strftime("%Y-%m-%dT%H:%M:%SZ")


def main() -> None:
    """Read the checkout given, and answer until interrupted."""
    known = advisories(Path(sys.argv[1]))
    print(f"{sum(map(len, known.values()))} advisories on {len(known)} packages; now, elsewhere:")
    print(f'make audit ARGS="--osv-url http://127.0.0.1:{PORT}/v1/query"', flush=True)
    ThreadingHTTPServer(("127.0.0.1", PORT), partial(Handler, known)).serve_forever()


if __name__ == "__main__":
    main()
