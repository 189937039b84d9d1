"""What Streamlit drops on a busy server leaves the page whole.

When a fragment runs again before its last picture was sent, Streamlit drops what is unsent of it, but not what comes after it in the same
container. The browser then gets a fourth child before the third, and stops. So a fragment is the only child of a container.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.forward_msg_queue import ForwardMsgQueue
from streamlit.testing.v1 import AppTest

from components.notes import all_notes

QUERIES = [{"guess": "skip"}, {"present": 1, "scene": 2}]
PAGES = [(note.name, query) for note in all_notes() if note.has_lab for query in QUERIES]


@pytest.mark.parametrize(("name", "query"), PAGES)
def test_no_gap_is_left(open_page: Callable[..., AppTest], monkeypatch: pytest.MonkeyPatch, name: str, query: dict[str, object]) -> None:
    sent: list[ForwardMsg] = []
    monkeypatch.setattr(ForwardMsgQueue, "enqueue", lambda self, message: sent.append(message))
    open_page(name, **query)
    deltas = [message for message in sent if message.WhichOneof("type") == "delta"]
    assert len(deltas) > 20
    for dropped in {message.delta.fragment_id for message in deltas} - {""}:
        children: dict[tuple[int, ...], int] = {}
        for message in deltas:
            if message.delta.fragment_id != dropped:
                *parent, place = message.metadata.delta_path
                known = children.get(tuple(parent), 0)
                assert place <= known, f"{place} is the next child of {parent} after {known - 1}"
                children[tuple(parent)] = max(known, place + 1)
