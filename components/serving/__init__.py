"""The door to the street: what stands between Streamlit and whoever asks, for `serve.py`."""

import os

from starlette.middleware import Middleware

from components.serving.allocator import share_memory
from components.serving.descriptors import ask_for_more
from components.serving.headers import Headers, failed
from components.serving.hosts import Hosts, listed
from components.serving.messages import Messages
from components.serving.shell import Shell
from components.serving.sockets import Sockets
from components.serving.uploads import Uploads

MIDDLEWARE = [
    Middleware(Headers),
    Middleware(Hosts, names=listed(os.environ.get("CHALKLAB_HOSTS", ""))),
    Middleware(Uploads),
    Middleware(Sockets),
    Middleware(Messages),
    Middleware(Shell),
]
"""In the order in which a question meets them; what one of them refuses has the headers too."""

__all__ = ["MIDDLEWARE", "ask_for_more", "failed", "share_memory"]
