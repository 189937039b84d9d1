"""Widgets' data with the time at which it was new, so that the browser can tell older data from newer (widget.js)."""

from __future__ import annotations

import json
import struct
import time
from typing import Any

import streamlit as st

TICK = 0.001
"""Seconds between two stamps at least, whatever the clock does in between."""


def stamped(key: str, data: Any) -> Any:
    """`data` in an envelope, `{"stamp": seconds, "given": data}`; of bytes the stamp is the first eight, a little-endian double.

    The same data as the last time under this `key` keeps its stamp: what is the same is not drawn again.
    """
    content = data if isinstance(data, bytes) else json.dumps(data)
    place = f"{key}_stamp"
    last, stamp = st.session_state.get(place, (None, 0.0))
    if last != hash(content):
        stamp = max(time.time(), stamp + TICK)
        st.session_state[place] = hash(content), stamp
    return struct.pack("<d", stamp) + data if isinstance(data, bytes) else {"stamp": stamp, "given": data}
