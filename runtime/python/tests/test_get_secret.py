"""What get_secret returns, and what it caches."""

from __future__ import annotations

import base64
import json
import logging
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from lambda_secrets import SecretError

PARAMETER = "arn:aws:ssm:us-east-1:123456789012:parameter/payments/stripe"
DATABASE = '{"username": "reader", "password": "correct horse", "port": 5432, "replica": null}'


def answer_with_bytes(stage, arn):
    body = json.dumps({"ARN": arn, "SecretBinary": base64.b64encode(b"\0\xff\1").decode()})
    stage.answer(status=200, body=body, contentType="application/x-amz-json-1.1")


def test_gives_the_text_of_the_secret_whose_arn_the_variable_holds(secrets, declare):
    declare("STRIPE_ARN", "sk_live_1")
    assert secrets.get("STRIPE_ARN") == "sk_live_1"


def test_parses_json_or_gives_one_entry_of_it_on_request(stage, secrets, declare):
    declare("DB_ARN", DATABASE)
    assert secrets.get("DB_ARN") == DATABASE
    assert secrets.get("DB_ARN", json=True) == json.loads(DATABASE)
    assert secrets.get("DB_ARN", key="password") == "correct horse"
    assert secrets.get("DB_ARN", key="port") == 5432
    assert secrets.get("DB_ARN", key="replica") is None
    assert stage.reads() == 1


def test_parses_a_value_once_however_many_of_its_entries_are_read(secrets, declare, monkeypatch):
    declare("DB_ARN", DATABASE)
    secrets.get("DB_ARN")
    parsed = []
    loads = json.loads
    monkeypatch.setattr(json, "loads", lambda text: parsed.append(text) or loads(text))
    assert [secrets.get("DB_ARN", key=key) for key in ("username", "port")] == ["reader", 5432]
    monkeypatch.undo()
    assert parsed == [DATABASE]


def test_gives_several_values_in_the_order_of_their_variables(stage, secrets, declare):
    names = [f"SECRET_{number}_ARN" for number in range(12)]
    for name in names:
        declare(name, f"value of {name}")
    assert secrets.get_all(*names) == [f"value of {name}" for name in names]
    assert secrets.get_all() == []
    with pytest.raises(SecretError, match="UNSET_ARN is not set"):
        secrets.get_all(names[0], "UNSET_ARN")


def test_uses_a_fresh_value_once_after_a_failure_that_the_caller_recognizes(stage, secrets, declare):
    declare("STRIPE_ARN", "old", "stripe")
    secrets.get("STRIPE_ARN")
    stage.rotate(name="stripe", value="new")
    used = []

    def login(secret):
        used.append(secret)
        raise PermissionError(secret)

    with pytest.raises(PermissionError, match="old"):
        secrets.use("STRIPE_ARN", login, refused=lambda error: isinstance(error, TimeoutError))
    with pytest.raises(PermissionError, match="new"):
        secrets.use("STRIPE_ARN", login, refused=lambda error: isinstance(error, PermissionError))
    assert used == ["old", "old", "new"]


def test_runs_no_coroutine_whose_failure_it_would_not_see(secrets, declare):
    declare("STRIPE_ARN", "sk_live_1")

    async def charge(key):
        raise PermissionError(key)

    with pytest.raises(TypeError, match="await"):
        secrets.use("STRIPE_ARN", lambda key: charge(key), refused=lambda error: True)


def test_gives_each_caller_json_of_its_own(secrets, declare):
    declare("DB_ARN", DATABASE)
    secrets.get("DB_ARN", json=True)["username"] = "someone else"
    assert secrets.get("DB_ARN", key="username") == "reader"


def test_gives_the_version_with_a_stage_or_of_an_id_each_kept_apart(stage, secrets, declare):
    declare("STRIPE_ARN", "old", "stripe")
    stage.rotate(name="stripe", value="new")
    current, previous = stage.versions(name="stripe")
    assert secrets.get("STRIPE_ARN") == "new"
    assert secrets.get("STRIPE_ARN", stage="AWSPREVIOUS") == "old"
    assert secrets.get("STRIPE_ARN", version_id=previous) == "old"
    assert secrets.get("STRIPE_ARN", version_id=current) == "new"


def test_gives_the_bytes_of_a_binary_secret_on_request_only(stage, secrets, declare):
    answer_with_bytes(stage, declare("CERTIFICATE_ARN", "unused"))
    assert secrets.get("CERTIFICATE_ARN", binary=True) == b"\0\xff\1"
    with pytest.raises(SecretError, match="with binary=True"):
        secrets.get("CERTIFICATE_ARN")


def test_decrypts_an_ssm_parameter_whose_arn_the_variable_holds(stage, secrets, monkeypatch):
    monkeypatch.setenv("STRIPE_ARN", stage.addParameter(name="/payments/stripe", value="sk_live_2"))
    assert secrets.get("STRIPE_ARN") == "sk_live_2"


def test_asks_the_region_of_the_arn_not_the_functions(stage, secrets, monkeypatch):
    monkeypatch.setenv("STRIPE_ARN", stage.addSecret(name="stripe", region="eu-west-1", value="far"))
    assert secrets.get("STRIPE_ARN") == "far"
    assert stage.regions() == ["eu-west-1"]


@pytest.mark.parametrize("form", [{"json": True}, {"key": "password"}])
def test_takes_no_binary_and_json_at_once(secrets, declare, form):
    declare("DB_ARN", DATABASE)
    with pytest.raises(ValueError, match="binary=True excludes json and key"):
        secrets.get("DB_ARN", binary=True, **form)


@pytest.mark.parametrize("version", [{"stage": "AWSPENDING"}, {"version_id": "1"}])
def test_takes_no_version_of_a_parameter(secrets, monkeypatch, version):
    monkeypatch.setenv("STRIPE_ARN", PARAMETER)
    with pytest.raises(ValueError, match="choose a secret's version"):
        secrets.get("STRIPE_ARN", **version)


def test_keeps_a_value_across_calls_until_it_is_as_old_as_max_age(stage, secrets, declare, clock):
    declare("STRIPE_ARN", "old", "stripe")
    assert secrets.get("STRIPE_ARN") == "old"
    stage.rotate(name="stripe", value="new")
    clock.seconds = 299
    assert secrets.get("STRIPE_ARN") == "old"
    assert secrets.get("STRIPE_ARN", max_age=299) == "new"
    clock.seconds = 598
    assert secrets.get("STRIPE_ARN") == "new"
    assert stage.reads() == 2


def test_refresh_passes_the_cache_and_keeps_what_it_read(stage, secrets, declare):
    declare("STRIPE_ARN", "old", "stripe")
    secrets.get("STRIPE_ARN")
    stage.rotate(name="stripe", value="new")
    assert secrets.get("STRIPE_ARN", refresh=True) == "new"
    assert secrets.get("STRIPE_ARN") == "new"
    assert stage.reads() == 2


def test_keeps_nothing_that_was_read_while_a_snapstart_snapshot_was_made(stage, secrets, declare, monkeypatch):
    declare("STRIPE_ARN", "at publishing", "stripe")
    monkeypatch.setenv("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start")
    assert secrets.get("STRIPE_ARN") == "at publishing"
    stage.rotate(name="stripe", value="days later")
    monkeypatch.setenv("_X_AMZN_TRACE_ID", "Root=1-2")
    assert secrets.get("STRIPE_ARN") == "days later"


def test_shows_no_value_when_it_is_inspected(secrets, declare):
    declare("STRIPE_ARN", "sk_live_1")
    secrets.get("STRIPE_ARN")
    assert "sk_live_1" not in f"{secrets!r} {vars(secrets)!r}"


def test_logs_no_value_even_where_everything_is_logged(secrets, declare, caplog):
    declare("STRIPE_ARN", "sk_live_1")
    with caplog.at_level(logging.DEBUG):
        secrets.get("STRIPE_ARN")
    assert "GetSecretValue" in caplog.text
    assert "sk_live_1" not in caplog.text


class Gate:
    """Holds who comes to it until it is opened."""

    def __init__(self) -> None:
        self.reached = threading.Event()
        self.opened = threading.Event()

    def pass_through(self) -> None:
        self.reached.set()
        assert self.opened.wait(30)


@pytest.fixture
def gates(secrets, monkeypatch):
    """Holds each answer of AWS at a gate of its own, in the order of the requests."""
    read = secrets._aws.read
    gates = [Gate(), Gate()]
    waiting = iter(gates)

    def held_read(wanted):
        gate = next(waiting)
        try:
            return read(wanted)
        finally:
            gate.pass_through()

    monkeypatch.setattr(secrets._aws, "read", held_read)
    return gates


def ask_at_once(secrets, clock, gate, callers):
    """Opens the gate when all callers have come to share the request of the first, who looks at the clock once more."""
    with ThreadPoolExecutor(callers) as threads:
        asked = [threads.submit(secrets.get, "STRIPE_ARN") for _ in range(callers)]
        for _ in range(callers + 1):
            assert clock.asked.acquire(timeout=30)
        gate.opened.set()
        return asked


def test_threads_that_ask_at_once_share_one_request(stage, secrets, declare, gates, clock):
    declare("STRIPE_ARN", "sk_live_1")
    asked = ask_at_once(secrets, clock, gates[0], callers=16)
    assert {answer.result() for answer in asked} == {"sk_live_1"}
    assert stage.reads() == 1


def test_a_request_that_fails_fails_all_who_share_it_and_is_not_kept(stage, secrets, declare, gates, clock):
    declare("STRIPE_ARN", "sk_live_1")
    stage.deny(action="secretsmanager:GetSecretValue")
    asked = ask_at_once(secrets, clock, gates[0], callers=8)
    assert {answer.exception().permission for answer in asked} == {"secretsmanager:GetSecretValue"}
    assert stage.reads() == 1
    stage.allow()
    gates[1].opened.set()
    assert secrets.get("STRIPE_ARN") == "sk_live_1"


def test_a_refresh_shares_no_request_that_began_before_it(stage, secrets, declare, gates):
    declare("STRIPE_ARN", "old", "stripe")
    early_gate, late_gate = gates
    with ThreadPoolExecutor(2) as threads:
        early = threads.submit(secrets.get, "STRIPE_ARN")
        assert early_gate.reached.wait(30)
        stage.rotate(name="stripe", value="new")
        late = threads.submit(secrets.get, "STRIPE_ARN", refresh=True)
        assert late_gate.reached.wait(30)
        late_gate.opened.set()
        assert late.result(30) == "new"
        early_gate.opened.set()
        assert early.result(30) == "old"
    assert stage.reads() == 2


def test_an_older_answer_that_comes_late_does_not_replace_a_newer_one(stage, secrets, declare, gates, clock):
    declare("STRIPE_ARN", "old", "stripe")
    early_gate, late_gate = gates
    late_gate.opened.set()
    with ThreadPoolExecutor(1) as threads:
        early = threads.submit(secrets.get, "STRIPE_ARN")
        assert early_gate.reached.wait(30)
        stage.rotate(name="stripe", value="new")
        clock.seconds = 1
        assert secrets.get("STRIPE_ARN", refresh=True) == "new"
        early_gate.opened.set()
        assert early.result(30) == "old"
    assert secrets.get("STRIPE_ARN") == "new"
