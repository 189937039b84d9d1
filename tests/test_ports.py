"""Ports for servers that tests start."""

from __future__ import annotations

import socket

import pytest

from tests import ports


def test_a_port_is_not_given_twice_in_a_row_nor_while_something_listens() -> None:
    first = ports.free_port()
    second = ports.free_port()
    assert first != second
    with socket.create_server(("127.0.0.1", second + 1)):
        assert ports.free_port() != second + 1


def test_two_workers_share_no_port(monkeypatch: pytest.MonkeyPatch) -> None:
    owned: set[int] = set()
    for worker in range(8):
        monkeypatch.setenv("PYTEST_XDIST_WORKER", f"gw{worker}")
        mine = set(ports._own())
        assert not owned & mine
        owned |= mine
    assert max(owned) < 32_000
