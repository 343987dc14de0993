"""End to end: a declaration file, the action, the variables that it wrote, and the example's handler."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys

import pytest

# Two invocations in one process, as in a reused environment; the lines on standard input come between.
# The extension may take its time: on a slow machine it is not asked in vain.
INVOCATIONS = """
import json, sys
import lambda_secrets
from payments import handler
lambda_secrets._shared._extension_timeout = 30
first = handler({"amount": 1}, None)
print("invoked", flush=True)
sys.stdin.readline()
print(json.dumps([first, handler({"amount": 2}, None)]))
"""


@pytest.mark.parametrize("extension_attached", [False, True])
@pytest.mark.parametrize("path", [".github/lambda-secrets.yml", "zappa_settings.json"])
def test_gets_its_key_by_what_the_action_wrote_and_the_new_key_after_a_rotation(
    stage, repository, tmp_path, path, extension_attached
):
    arn = stage.addSecret(name="payments/stripe", value="sk_live_1")
    stage.rotatePaymentsKey(key="sk_live_1")
    variables = stage.wire(path=path, arn=arn)
    assert variables["STRIPE_ARN"] == arn
    shutil.copy(repository / "examples/handlers/payments.py", tmp_path)
    shutil.copy(repository / "runtime/python/lambda_secrets.py", tmp_path)

    environment = stage.environments()["extension" if extension_attached else "plain"]
    function = subprocess.Popen(
        [sys.executable, "-c", INVOCATIONS],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], **environment, **variables},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert function.stdout is not None
    assert function.stdout.readline() == "invoked\n"
    stage.rotate(name="payments/stripe", value="sk_live_2")
    stage.rotatePaymentsKey(key="sk_live_2")
    output, _ = function.communicate("again\n")

    assert json.loads(output) == [{"status": 201}, {"status": 201}]
    assert stage.payments() == {
        "charges": ["/charges?amount=1", "/charges?amount=2"],
        "refusals": ["/charges?amount=2"],
    }
    assert len(stage.extensionRequests()) == (1 if extension_attached else 0)
    assert stage.reads() == 2


def test_every_kind_of_declaration_is_tried(stage):
    assert stage.declarations() == [".github/lambda-secrets.yml", "zappa_settings.json"]
