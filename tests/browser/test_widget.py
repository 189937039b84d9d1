"""A widget's data: what is new is told from what is older, and the older never has the last word in the browser."""

from __future__ import annotations

import struct
import time
from pathlib import Path

import pytest
import streamlit as st
from playwright.sync_api import Browser

from components.browser.stamp import stamped
from components.browser.widget import script_of

WAITING_TOGETHER = """async ({ script, rounds }) => {
  const last = [];
  for (let round = 0; round < rounds; round++) {
    const source = `${script}\\n// ${round}`; // of its own, as if it were loaded for the first time
    const url = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
    const parentElement = document.createElement("div");
    const call = async (data) => (await import(url)).default({ data, parentElement });
    await Promise.all([1, 2, 3].map((stamp) => call({ stamp, given: `data ${stamp}` })));
    last.push(parentElement.textContent);
  }
  return last;
}"""
BYTES = """async ({ script, stamps }) => {
  const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const parentElement = document.createElement("div");
  const { default: call } = await import(url);
  return stamps.map((bytes) => {
    call({ data: new Uint8Array(bytes), parentElement });
    return parentElement.textContent;
  });
}"""
WRITES = "function widget({ data, parentElement }) { parentElement.textContent = data; }"


@pytest.fixture
def place() -> str:
    st.session_state.clear()
    return "field"


def test_data_keeps_its_stamp_until_it_changes(place: str) -> None:
    first = stamped(place, {"points": [1, 2]})
    assert first["given"] == {"points": [1, 2]}
    assert abs(first["stamp"] - time.time()) < 60
    assert stamped(place, {"points": [1, 2]}) == first
    second = stamped(place, {"points": [1, 3]})
    assert second["stamp"] > first["stamp"]
    assert stamped("another", {"points": [1, 2]})["stamp"] > first["stamp"]
    assert stamped(place, {"points": [1, 2]})["stamp"] > second["stamp"], "what comes back is new"


def test_a_clock_that_goes_back_makes_nothing_older(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first = stamped(place, None)
    monkeypatch.setattr(time, "time", lambda: 1.0)
    assert stamped(place, "data")["stamp"] > first["stamp"]


def test_the_stamp_of_bytes_comes_first(place: str) -> None:
    first = stamped(place, b"pixels")
    assert first[8:] == b"pixels"
    assert struct.unpack("<d", stamped(place, b"others")[:8]) > struct.unpack("<d", first[:8])


@pytest.mark.browser
def test_of_data_that_waited_for_the_script_together_the_newest_is_shown(chromium: Browser) -> None:
    page = chromium.new_page()
    script = f"{WRITES}\n{script_of(Path(), 'widget')}"
    assert page.evaluate(WAITING_TOGETHER, {"script": script, "rounds": 40}) == ["data 3"] * 40
    page.close()


@pytest.mark.browser
def test_older_bytes_are_not_shown(chromium: Browser) -> None:
    page = chromium.new_page()
    script = f"{WRITES}\n{script_of(Path(), 'widget')}"
    stamps = [[*struct.pack("<d", when), ord("0") + when] for when in (2, 1, 3)]
    shown = page.evaluate(BYTES, {"script": script, "stamps": stamps})
    assert shown == [str(ord("0") + when) for when in (2, 2, 3)]
    page.close()
