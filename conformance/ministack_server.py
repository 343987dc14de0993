"""MiniStack's server on a free port of the loopback interface, which it prints.

It accepts layers of other accounts, such as AWS's own, which MiniStack refuses.
"""

import asyncio
import os
import socket

ACCOUNT = "123456789012"

listener = socket.create_server(("127.0.0.1", 0))
port = listener.getsockname()[1]
# Read when its modules are imported, so the import comes later.
os.environ.update(GATEWAY_PORT=str(port), MINISTACK_ACCOUNT_ID=ACCOUNT, LOG_LEVEL="ERROR")

from hypercorn.asyncio import serve  # noqa: E402
from hypercorn.config import Config  # noqa: E402
from ministack.app import app  # noqa: E402
from ministack.services import lambda_svc  # noqa: E402

resolve = lambda_svc._resolve_layer_version_for_attachment


def resolve_any(layer_arn):
    return resolve(layer_arn) if f":{ACCOUNT}:" in layer_arn else ({}, None)


lambda_svc._resolve_layer_version_for_attachment = resolve_any
config = Config()
config.bind = [f"fd://{listener.fileno()}"]
config.loglevel = "ERROR"
print(f"http://127.0.0.1:{port}", flush=True)
asyncio.run(serve(app, config))
