"""The app as it is served: `streamlit run serve.py`. `app.py`, behind what `components/serving` puts before it."""

from __future__ import annotations

import streamlit as st

from components.serving import MIDDLEWARE, ask_for_more, failed, share_memory

ask_for_more()
share_memory()
app = st.App("app.py", middleware=MIDDLEWARE, exception_handlers={Exception: failed})
