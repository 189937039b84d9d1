"""Widgets that the browser answers by itself: Streamlit components v2, plain JavaScript, no build step."""

from components.browser import chosen, said
from components.browser.widget import widget

__all__ = ["chosen", "said", "widget"]
