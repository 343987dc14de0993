"""Under AWS's own runtime client and emulator of Lambda, which decide what the environment of a function holds."""

from __future__ import annotations

import http.client
import json
import os
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
import urllib3

# The extension may take its time: on a slow machine it is not asked in vain.
FUNCTION = """
import os
from lambda_secrets import Secrets

secrets = Secrets(extension_timeout=30)

def read():
    return secrets.get("STRIPE_ARN", max_age=0), os.environ.get("_X_AMZN_TRACE_ID")

BEFORE = read()

def handler(event, context):
    return [BEFORE, read(), read()]
"""

RUNTIME_CLIENT = [sys.executable, "-m", "awslambdaric", "function.handler"]

TRACE = "Root=1-5e272390-8c398be037738dc042009320"


class Tracing(BaseHTTPRequestHandler):
    """Passes each request on to the emulator's Runtime API, and adds the trace ID to each event.

    Lambda sends it with every event; the emulator drops it.
    https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
    """

    protocol_version = "HTTP/1.1"
    runtime_api = ""

    def do_GET(self) -> None:
        self.pass_on({"Lambda-Runtime-Trace-Id": TRACE})

    def do_POST(self) -> None:
        self.pass_on({})

    def pass_on(self, added: dict[str, str]) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        emulator = http.client.HTTPConnection(self.runtime_api)
        emulator.request(self.command, self.path, body, dict(self.headers))
        try:
            answer = emulator.getresponse()
        except ConnectionError:  # The emulator has ended, and with it the wait for another event.
            self.close_connection = True
            return
        payload = answer.read()
        emulator.close()
        kept = {name: value for name, value in answer.getheaders() if name.startswith(("Lambda-", "Content-Type"))}
        self.send_response(answer.status)
        for name, value in {**kept, **added, "Content-Length": str(len(payload))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(payload)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def tracing() -> Iterator[ThreadingHTTPServer]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Tracing) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def free_address() -> Iterator[Callable[[], str]]:
    """Returns a function that finds an address for the emulator, and keeps it from being given to anybody else.

    A socket that reuses its address and does not listen leaves it to another one that reuses it, as Go's do.
    """
    with ExitStack() as kept:

        def find() -> str:
            keeper = kept.enter_context(socket.socket())
            keeper.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            keeper.bind(("127.0.0.1", 0))
            return "127.0.0.1:{1}".format(*keeper.getsockname())

        yield find


@pytest.fixture
def invoke(
    stage: Any,
    repository: Path,
    tmp_path: Path,
    tracing: ThreadingHTTPServer,
    free_address: Callable[[], str],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Callable[..., Any]]:
    """Returns a function that runs FUNCTION in the emulator, with the extension attached, and returns its response."""
    shutil.copy(repository / "runtime/python/lambda_secrets.py", tmp_path)
    (tmp_path / "function.py").write_text(FUNCTION)
    monkeypatch.setattr(Tracing, "runtime_api", free_address())
    environment = {
        **stage.environments()["extension"],
        "PATH": os.environ["PATH"],
        "STRIPE_ARN": stage.addSecret(name="payments/stripe", value="sk_live_1"),
    }
    del environment["_X_AMZN_TRACE_ID"]  # The runtime client sets it.
    started: list[subprocess.Popen[bytes]] = []

    def invoke(**variables: str) -> Any:
        address = free_address()
        addresses = ["--runtime-api-address", Tracing.runtime_api, "--runtime-interface-emulator-address", address]
        variables = {"AWS_LAMBDA_RUNTIME_API": f"127.0.0.1:{tracing.server_port}", **variables}
        function = ["env", *(f"{name}={value}" for name, value in variables.items()), *RUNTIME_CLIENT]
        command = [Path(sys.executable).with_name("aws-lambda-rie"), *addresses, *function]
        started.append(subprocess.Popen(command, cwd=tmp_path, env=environment))
        answer = urllib3.PoolManager().request(
            "POST",
            f"http://{address}/2015-03-31/functions/function/invocations",
            body=b"{}",
            retries=urllib3.Retry(connect=10, read=False, backoff_factor=0.05),  # Until the emulator has started.
        )
        return json.loads(answer.data)

    yield invoke
    for emulator in started:
        emulator.terminate()
        emulator.wait()


INVOCATIONS = [["sk_live_1", None], ["sk_live_1", TRACE], ["sk_live_1", TRACE]]


def test_the_extension_is_asked_in_an_invocation_and_aws_before_the_first(stage, invoke):
    assert invoke() == INVOCATIONS
    assert len(stage.extensionRequests()) == 2
    # One read by the helper, one by the extension, which took the token: its cache had the third.
    assert stage.reads() == 2


def test_the_extension_is_asked_at_once_where_several_invocations_may_run_at_once(stage, invoke):
    assert invoke(AWS_LAMBDA_MAX_CONCURRENCY="1") == INVOCATIONS
    assert len(stage.extensionRequests()) == 3
    assert stage.reads() == 1
