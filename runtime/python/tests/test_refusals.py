"""What a SecretError says, and that it contains no value."""

from __future__ import annotations

import json
import pickle
import sys
import traceback

import pytest

from lambda_secrets import SecretError


def answer(stage, code, message):
    body = json.dumps({"__type": code, "Message": message})
    stage.answer(status=400, body=body, contentType="application/x-amz-json-1.1")


def refusal(secrets, variable, **options):
    with pytest.raises(SecretError) as refused:
        secrets.get(variable, **options)
    return refused.value


def test_names_the_variable_that_is_not_set_and_the_one_that_was_meant(secrets, declare):
    declare("DB_READER_ARN", "hunter2")
    error = refusal(secrets, "DB_READR_ARN")
    assert str(error) == "The variable DB_READR_ARN is not set: did you mean DB_READER_ARN?"
    assert error.variable == "DB_READR_ARN"


def test_can_be_sent_from_one_process_to_another(stage, secrets, declare):
    declare("DB_READER_ARN", "hunter2")
    stage.deny(action="secretsmanager:GetSecretValue")
    error = refusal(secrets, "DB_READER_ARN")
    received = pickle.loads(pickle.dumps(error))
    assert (str(received), vars(received)) == (str(error), vars(error))


def test_names_no_variable_that_is_far_from_what_was_asked_for(secrets):
    assert "is it declared" in str(refusal(secrets, "QUITE_ANOTHER_THING"))


@pytest.mark.parametrize(
    "value",
    ["hunter2", "dbreader_prod", "arn:aws:s3:::bucket", "", "arn:aws:ssm:us-east-1:123456789012:parameter/"],
)
def test_does_not_show_what_a_variable_holds_that_is_no_arn(secrets, monkeypatch, value):
    monkeypatch.setenv("DB_READER_ARN", value)
    assert str(refusal(secrets, "DB_READER_ARN")) == (
        "The variable DB_READER_ARN does not hold the ARN of a secret or of an SSM parameter (its value is not shown)."
    )


def test_names_the_permission_to_read_and_the_arn_to_grant_it_on(stage, secrets, declare):
    arn = declare("DB_READER_ARN", "hunter2")
    stage.deny(action="secretsmanager:GetSecretValue")
    error = refusal(secrets, "DB_READER_ARN")
    assert (error.variable, error.arn) == ("DB_READER_ARN", arn)
    assert error.permission == "secretsmanager:GetSecretValue"
    lacks = "the function's role lacks secretsmanager:GetSecretValue for it. "
    assert f"Could not read DB_READER_ARN ({arn}): {lacks}" in str(error)
    assert "because no identity-based policy allows" in str(error)


def test_names_the_permission_to_decrypt(stage, secrets, declare):
    declare("DB_READER_ARN", "hunter2")
    answer(stage, "AccessDeniedException", "Access to KMS is not allowed")
    error = refusal(secrets, "DB_READER_ARN")
    assert error.permission == "kms:Decrypt"
    assert "the function's role lacks kms:Decrypt for it" in str(error)


@pytest.mark.parametrize(
    ("code", "message", "expected"),
    [
        ("DecryptionFailure", "Secrets Manager can't decrypt.", "Is the key disabled"),
        ("InternalServiceError", "An error occurred.", "the request was sent to AWS in us-east-1. "),
    ],
)
def test_says_what_aws_said(stage, secrets, declare, code, message, expected):
    declare("DB_READER_ARN", "hunter2")
    answer(stage, code, message)
    error = refusal(secrets, "DB_READER_ARN")
    assert expected in str(error)
    assert message in str(error)
    assert error.permission is None


def test_says_that_a_secret_is_gone(stage, secrets, declare):
    declare("DB_READER_ARN", "hunter2", "db")
    stage.removeSecret(name="db")
    assert "there is no such secret" in str(refusal(secrets, "DB_READER_ARN"))


def test_says_that_no_version_has_the_stage(secrets, declare):
    declare("DB_READER_ARN", "hunter2")
    said = str(refusal(secrets, "DB_READER_ARN", stage="AWSPENDING"))
    assert "no such version of it" in said
    assert "staging label: AWSPENDING" in said


def test_says_that_a_secret_is_going_to_be_deleted(stage, secrets, declare):
    declare("DB_READER_ARN", "hunter2", "db")
    stage.scheduleDeletion(name="db")
    assert "marked for deletion" in str(refusal(secrets, "DB_READER_ARN"))


def test_says_that_a_parameter_is_not_there(secrets, monkeypatch):
    monkeypatch.setenv("DB_READER_ARN", "arn:aws:ssm:us-east-1:123456789012:parameter/db")
    assert "there is no such parameter" in str(refusal(secrets, "DB_READER_ARN"))


def test_names_the_permission_to_read_a_parameter(stage, secrets, monkeypatch):
    monkeypatch.setenv("DB_READER_ARN", stage.addParameter(name="db"))
    stage.deny(action="ssm:GetParameter")
    assert refusal(secrets, "DB_READER_ARN").permission == "ssm:GetParameter"


def test_names_both_regions_where_they_differ(stage, secrets, monkeypatch):
    monkeypatch.setenv("DB_READER_ARN", stage.addSecret(name="db", region="eu-west-1"))
    answer(stage, "InternalServiceError", "An error occurred.")
    said = str(refusal(secrets, "DB_READER_ARN"))
    assert "the request was sent to AWS in eu-west-1, but the function runs in us-east-1" in said


def test_says_where_boto3_is_missing(secrets, declare, monkeypatch):
    declare("DB_READER_ARN", "hunter2")
    monkeypatch.setitem(sys.modules, "boto3", None)
    assert "boto3 can't be imported" in str(refusal(secrets, "DB_READER_ARN"))


def test_does_not_show_a_value_given_in_place_of_the_name_of_its_variable(secrets, monkeypatch):
    monkeypatch.setenv("DB_PASSWORD", "hunter2")
    with pytest.raises(ValueError, match=r"^Give the name of a variable: this is the value of DB_PASSWORD \(it is"):
        secrets.get("hunter2")


@pytest.mark.parametrize("given", ["hunter-2", "пароль", ""])
def test_does_not_show_what_is_no_name(secrets, given):
    with pytest.raises(
        ValueError, match=r"^Give the name of a variable: this is something else \(it is not shown\)\.$"
    ):
        secrets.get(given)


def test_says_that_there_is_no_value(stage, secrets, declare):
    declare("DB_READER_ARN", "hunter2")
    stage.answer(status=200, body='{"SecretString": "hunter2', contentType="application/x-amz-json-1.1")
    assert "AWS answered without a value" in str(refusal(secrets, "DB_READER_ARN"))


@pytest.mark.parametrize(
    ("value", "options", "expected"),
    [
        ("hunter2", {"json": True}, "does not hold JSON"),
        ('{"password": "hunter2"', {"key": "password"}, "does not hold JSON"),
        ('{"pwd": "hunter2"}', {"key": "password"}, 'no JSON object with the key "password"'),
        ('"hunter2"', {"key": "hunter"}, 'no JSON object with the key "hunter"'),
        ('["hunter2"]', {"key": "0"}, 'no JSON object with the key "0"'),
        ("hunter2", {"binary": True}, "holds text"),
    ],
)
def test_shows_no_value(secrets, declare, value, options, expected):
    declare("DB_READER_ARN", value)
    error = refusal(secrets, "DB_READER_ARN", **options)
    assert expected in str(error)
    assert error.__cause__ is error.__context__ is None
    recorded = traceback.TracebackException.from_exception(error, capture_locals=True)  # As error trackers do.
    assert "hunter2" not in "".join(recorded.format()) + repr(vars(error))
