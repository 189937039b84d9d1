"""Who is here: a secret of 32 random bytes in a cookie. The database knows only its SHA-256, and no address or log ever holds it.

A new browser's session proposes a secret; the browser keeps it, unless another tab was faster, whose secret the session then takes over.
Where cookies are forbidden the secret lives as long as the tab's session.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from typing import Final

import streamlit as st

from components.browser import said, widget
from components.literal import literal
from components.storage import RefusedError, StorageError, store

COOKIE: Final = "chalklab_learner"
SHAPE: Final = re.compile(r"[A-Za-z0-9_-]{43}", re.ASCII)
KEY: Final = "chalklab_learner"
SECRET: Final = "learner/secret"
FIRM: Final = "learner/firm"
FORBIDDEN: Final = "learner/forbidden"
LEFT: Final = "learner/left"

_cookie = widget("learner_cookie", __file__, isolate_styles=False)


def begin() -> str:
    """The learner's id, as `current`; and have the browser keep the secret.

    Call it once in each whole run of a page that keeps something, outside any fragment or column: it puts an element without size there.
    """
    secret = _secret()
    _take_along()
    _cookie(
        key=KEY,
        data={
            "name": COOKIE,
            "secret": secret,
            "firm": st.session_state[FIRM],
            "forbidden": not kept(),
            "base": f"/{base}/" if (base := str(st.get_option("server.baseUrlPath") or "").strip("/")) else "/",
        },
        on_secret_change=_told,
        on_forbidden_change=_told,
    )
    return current()


def current() -> str:
    """The learner's id: 64 hexadecimal digits."""
    return hashlib.sha256(_secret().encode()).hexdigest()


def known() -> bool:
    """Whether the browser had its secret before this session; if not, nothing can have been kept for it yet."""
    _secret()
    return bool(st.session_state[FIRM])


def kept() -> bool:
    """Whether the browser keeps the secret; if not, what is answered can be found again only until this tab is closed or reloaded."""
    return not st.session_state.get(FORBIDDEN, False)


def usable(secret: object) -> bool:
    """Whether this can be a secret: 43 characters of base64url, which is what 32 bytes take."""
    return isinstance(secret, str) and SHAPE.fullmatch(secret) is not None


def _secret() -> str:
    """This session's secret: the cookie's with which it began, or a proposal. It is firm if the browser had it before."""
    if SECRET not in st.session_state:
        found = st.context.cookies.get(COOKIE)
        st.session_state[FIRM] = usable(found)
        st.session_state[SECRET] = found if usable(found) else secrets.token_urlsafe(32)
    return str(st.session_state[SECRET])


def _told() -> None:
    """Callback: the browser forbids cookies, or has another secret than the one proposed, from a tab that was faster."""
    if said.anything(KEY, "forbidden"):
        st.session_state[FORBIDDEN] = True
    other = said.text(KEY, "secret")
    if usable(other) and not st.session_state[FIRM] and other != st.session_state[SECRET]:
        st.session_state[LEFT] = current()
        st.session_state[SECRET], st.session_state[FIRM] = other, True


def _take_along() -> None:
    """Give what was kept under a proposal that came too late to the learner who this browser is."""
    left = st.session_state.get(LEFT)
    if left is None:
        return
    try:
        store().hand_over(left, current())
    except StorageError:
        return  # tried again at the next run
    except RefusedError as error:  # both together are too much, at every run: what was here before stays, and it is said once
        st.toast(literal(f"What you did before this browser was known again is not taken along: {error}"), duration="infinite")
    del st.session_state[LEFT]
