"""The stage that a function finds at run time: an AWS, the extension, an API to call; all on loopback ports."""

from __future__ import annotations

import json
import os
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from lambda_secrets import Secrets

HERE = Path(__file__).parent
REPOSITORY = HERE.parents[2]


class Stage:
    """What stage.ts serves: ``stage.addSecret(name="db")`` is its act of that name."""

    def __init__(self) -> None:
        command = ["node", str(HERE / "stage.ts")]
        self._process = subprocess.Popen(
            command, cwd=REPOSITORY, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def __getattr__(self, act: str) -> Callable[..., Any]:
        def ask(**options: Any) -> Any:
            assert self._process.stdin and self._process.stdout
            self._process.stdin.write(json.dumps({"do": act, "with": options}) + "\n")
            self._process.stdin.flush()
            reply = json.loads(self._process.stdout.readline())
            assert "error" not in reply, reply["error"]
            return reply.get("answer")

        return ask

    def close(self) -> None:
        self._process.communicate()
        assert self._process.returncode == 0


class Clock:
    """Seconds that pass when a test says so. Whoever waits for ``asked`` learns that it was looked at once more."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.asked = threading.Semaphore(0)

    def __call__(self) -> float:
        self.asked.release()
        return self.seconds


@pytest.fixture(scope="session")
def stage_process() -> Iterator[Stage]:
    process = Stage()
    yield process
    process.close()


@pytest.fixture
def stage(stage_process: Stage) -> Iterator[Stage]:
    """A new stage, which is held to what must never happen when the test ends."""
    yield stage_process
    stage_process.reset()


@pytest.fixture
def repository() -> Path:
    return REPOSITORY


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def secrets(stage: Stage, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Secrets:
    """A helper whose cache is empty, in the environment of a function without the extension."""
    for name in os.environ:
        if name.startswith(("AWS_", "PARAMETERS_SECRETS_", "_X_AMZN")):
            monkeypatch.delenv(name)
    for name, value in stage.environments()["plain"].items():
        monkeypatch.setenv(name, value)
    return Secrets(clock=clock, extension_timeout=30)


@pytest.fixture
def declare(stage: Stage, secrets: Secrets, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Adds a secret and the variable with its ARN; returns the ARN."""

    def declare(variable: str, value: str, name: str | None = None) -> str:
        arn = str(stage.addSecret(name=name or variable.lower(), value=value))
        monkeypatch.setenv(variable, arn)
        return arn

    return declare


@pytest.fixture
def extension(stage: Stage, secrets: Secrets, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """Attaches the extension, in an invocation; returns a function that lists its requests."""
    for name, value in stage.environments()["extension"].items():
        monkeypatch.setenv(name, value)
    return stage.extensionRequests
