"""When the helper asks the extension, and when it asks AWS instead."""

from __future__ import annotations

import base64
import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import quote

import pytest

from lambda_secrets import SecretError, Secrets


@pytest.fixture
def arn(declare, extension):
    return declare("STRIPE_ARN", "sk_live_1", "stripe")


def test_the_extension_is_asked_by_the_arn_and_aws_is_not(stage, secrets, arn, extension):
    assert secrets.get("STRIPE_ARN") == "sk_live_1"
    assert extension() == [f"/secretsmanager/get?secretId={quote(arn, safe='')}"]
    assert stage.reads() == 1


def test_it_is_asked_for_the_stage_or_the_version_that_is_wanted(stage, secrets, arn, extension):
    stage.rotate(name="stripe", value="new")
    current, _ = stage.versions(name="stripe")
    assert secrets.get("STRIPE_ARN", stage="AWSPREVIOUS") == "sk_live_1"
    assert secrets.get("STRIPE_ARN", version_id=current) == "new"
    with_stage, with_version = extension()
    assert with_stage.endswith("&versionStage=AWSPREVIOUS")
    assert with_version.endswith(f"&versionId={current}")


def test_it_is_asked_for_a_parameter_decrypted(stage, secrets, extension, monkeypatch):
    monkeypatch.setenv("STRIPE_ARN", stage.addParameter(name="/payments/stripe", value="sk_live_2"))
    assert secrets.get("STRIPE_ARN") == "sk_live_2"
    assert len(extension()) == 1


def test_it_gives_binary_secrets_too(stage, secrets, arn, extension):
    body = json.dumps({"ARN": arn, "SecretBinary": base64.b64encode(b"\0\xff\1").decode()})
    stage.answer(status=200, body=body, contentType="application/x-amz-json-1.1")
    assert secrets.get("STRIPE_ARN", binary=True) == b"\0\xff\1"
    assert len(extension()) == 1


def test_what_it_says_is_kept_as_what_aws_says_is(secrets, arn, extension):
    assert secrets.get("STRIPE_ARN") == secrets.get("STRIPE_ARN")
    assert len(extension()) == 1


def test_its_token_comes_from_the_credential_chain_where_no_variable_has_it(
    stage, secrets, arn, extension, monkeypatch, container_credentials
):
    monkeypatch.setenv("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start")
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"):
        monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_CONTAINER_CREDENTIALS_FULL_URI", container_credentials)
    assert secrets.get("STRIPE_ARN") == "sk_live_1"
    assert len(extension()) == 1
    assert stage.reads() == 1


@pytest.fixture
def container_credentials(stage):
    token = stage.environments()["extension"]["AWS_SESSION_TOKEN"]
    keys = {"AccessKeyId": "AKIA123456789012SAND", "SecretAccessKey": "sandbox"}
    body = json.dumps({**keys, "Token": token, "Expiration": "2999-01-01T00:00:00Z"}).encode()

    class Credentials(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    with HTTPServer(("127.0.0.1", 0), Credentials) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("mood", ["starting", "strange"])
def test_aws_is_asked_where_it_is_not_ready_or_another_server(stage, secrets, arn, extension, mood):
    stage.becomeExtension(mood=mood)
    assert secrets.get("STRIPE_ARN") == "sk_live_1"
    assert len(extension()) == 1


@pytest.mark.parametrize("mood", ["silent", "trickling"])
def test_aws_is_asked_where_it_does_not_end_its_answer_in_time(stage, arn, extension, mood):
    stage.becomeExtension(mood=mood)
    assert Secrets(extension_timeout=0.5).get("STRIPE_ARN") == "sk_live_1"
    assert len(extension()) == 1


@pytest.mark.parametrize("port", ["1", "65536000", "http"])
def test_aws_is_asked_where_nothing_listens_on_its_port(secrets, arn, monkeypatch, port):
    monkeypatch.setenv("PARAMETERS_SECRETS_EXTENSION_HTTP_PORT", port)
    assert secrets.get("STRIPE_ARN") == "sk_live_1"


def test_aws_is_asked_where_it_refuses_the_token(secrets, arn, extension, monkeypatch):
    monkeypatch.setenv("AWS_SESSION_TOKEN", "another")
    assert secrets.get("STRIPE_ARN") == "sk_live_1"
    assert len(extension()) == 1


def test_aws_is_asked_where_the_secret_is_in_another_region(stage, secrets, extension, monkeypatch):
    monkeypatch.setenv("STRIPE_ARN", stage.addSecret(name="stripe", region="eu-west-1", value="far"))
    assert secrets.get("STRIPE_ARN") == "far"
    assert extension() == []


def test_aws_is_asked_for_the_reason_of_a_failure(stage, secrets, arn, extension):
    stage.deny(action="secretsmanager:GetSecretValue")
    with pytest.raises(SecretError) as refused:
        secrets.get("STRIPE_ARN")
    assert refused.value.permission == "secretsmanager:GetSecretValue"


def test_aws_is_asked_no_longer_once_it_is_ready(stage, secrets, arn):
    stage.becomeExtension(mood="starting")
    secrets.get("STRIPE_ARN")
    stage.becomeExtension(mood="ready")
    secrets.get("STRIPE_ARN", max_age=0)
    secrets.get("STRIPE_ARN", max_age=0)
    # One read by the helper, one by the extension, whose own cache has the third.
    assert stage.reads() == 2


@pytest.mark.parametrize("variable", ["_X_AMZN_TRACE_ID", "AWS_LAMBDA_RUNTIME_API"])
def test_it_is_left_alone_before_the_first_invocation_and_outside_of_lambda(
    secrets, arn, extension, monkeypatch, variable
):
    monkeypatch.delenv(variable)
    assert secrets.get("STRIPE_ARN") == "sk_live_1"
    assert extension() == []


def test_it_is_asked_where_several_invocations_run_at_once_and_none_has_a_variable(
    secrets, arn, extension, monkeypatch
):
    monkeypatch.delenv("_X_AMZN_TRACE_ID")
    monkeypatch.setenv("AWS_LAMBDA_MAX_CONCURRENCY", "16")
    assert secrets.get("STRIPE_ARN") == "sk_live_1"
    assert len(extension()) == 1


def test_refresh_leaves_it_alone_for_as_long_as_it_may_keep_the_older_value(stage, secrets, arn, extension, clock):
    assert secrets.get("STRIPE_ARN") == "sk_live_1"
    stage.rotate(name="stripe", value="sk_live_2")
    assert secrets.get("STRIPE_ARN", max_age=0) == "sk_live_1"
    assert secrets.get("STRIPE_ARN", refresh=True) == "sk_live_2"
    clock.seconds = 299
    assert secrets.get("STRIPE_ARN", max_age=10) == "sk_live_2"
    assert len(extension()) == 2
    clock.seconds = 300
    stage.advanceExtension(seconds=300)
    assert secrets.get("STRIPE_ARN", max_age=0) == "sk_live_2"
    assert len(extension()) == 3
