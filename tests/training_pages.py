"""Pages that train while they are looked at, in AppTest."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


def trained(app: AppTest) -> AppTest:
    """The page once nothing is left to train."""
    assert not app.exception
    while any(button.label == "Stop" for button in app.button):
        app.run()
        assert not app.exception
    return app
