"""MiniStack's server on a free port of the loopback interface, which it prints."""

import asyncio
import os
import socket

listener = socket.create_server(("127.0.0.1", 0))
port = listener.getsockname()[1]
# Read when its modules are imported: so the import stands below.
os.environ.update(GATEWAY_PORT=str(port), MINISTACK_ACCOUNT_ID="123456789012", LOG_LEVEL="ERROR")

from hypercorn.asyncio import serve  # noqa: E402
from hypercorn.config import Config  # noqa: E402
from ministack.app import app  # noqa: E402

config = Config()
config.bind = [f"fd://{listener.fileno()}"]
config.loglevel = "ERROR"
print(f"http://127.0.0.1:{port}", flush=True)
asyncio.run(serve(app, config))
