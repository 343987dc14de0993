"""Reads secrets in AWS Lambda through the variables that hold their ARNs.

    from lambda_secrets import get_secret

    def handler(event, context):
        api_key = get_secret("STRIPE_ARN")
        password = get_secret("DB_READER_ARN", key="password")

The variable holds the ARN of a Secrets Manager secret or of an SSM parameter. The value comes from the AWS Parameters
and Secrets Lambda Extension if it is attached and ready, else from AWS through boto3, and is cached across
invocations. This file is everything: copy it next to a handler. It is in no package registry.
"""

from __future__ import annotations

import base64
import copy
import http.client
import json as json_text
import math
import os
import re
import socket
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, suppress
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property
from types import CoroutineType
from typing import Any, Literal, NamedTuple, TypeVar, overload
from urllib.parse import urlencode

__all__ = ["SecretError", "Secrets", "get_secret", "get_secrets", "with_secret"]

# How long the extension keeps a value at most: SECRETS_MANAGER_TTL and SSM_PARAMETER_STORE_TTL can only be less.
# https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-integration-lambda-extensions.html
_EXTENSION_TTL = 300.0

_ARN = re.compile(r"arn:aws[\w-]*:(secretsmanager|ssm):([a-z0-9-]+):\d{12}:(?:secret:|parameter/)\S+")


_Result = TypeVar("_Result")


class SecretError(Exception):
    """Says which variable, which ARN, what is wrong and how to fix it; never contains a value.

    ``permission`` is the IAM action that the function's role lacks, if that is the cause.
    """

    def __init__(self, message: str, variable: str, arn: str | None = None, permission: str | None = None):
        super().__init__(message)
        self.variable = variable
        self.arn = arn
        self.permission = permission

    def __reduce__(self) -> tuple[Any, ...]:
        """Lets the error be copied, and come out of another process."""
        return type(self), (str(self), self.variable, self.arn, self.permission)


class _Wanted(NamedTuple):
    """One version of one secret; equal ones share one request and one cache entry."""

    arn: str
    service: str
    region: str
    stage: str | None
    version_id: str | None


class _Form(NamedTuple):
    json: bool
    key: str | None
    binary: bool


class _Held:
    """A value that was read, and the JSON document in it, which is parsed when first asked for."""

    def __init__(self, value: str | bytes):
        self._value = value

    @cached_property
    def _document(self) -> Any:
        return _parsed(self._value)

    def wrong_for(self, form: _Form) -> str | None:
        """Returns why there is no such form of the value. Error trackers record the local variables of a function that
        raises, so another one raises it, which has no value among them."""
        if isinstance(self._value, bytes) != form.binary:
            kind, ask = ("text", "without binary=True") if form.binary else ("bytes", "with binary=True")
            return f"holds {kind}: ask for it {ask}"
        if form.json and self._document is _no_json:
            return "does not hold JSON"
        if form.key is not None and not (isinstance(self._document, dict) and form.key in self._document):
            return f'holds no JSON object with the key "{form.key}"'
        return None

    def as_asked(self, form: _Form) -> Any:
        if not form.json:
            return self._value
        # Its own: what one caller changes in it, no other sees.
        return _parsed(self._value) if form.key is None else copy.deepcopy(self._document[form.key])


@dataclass(frozen=True)
class _Kept:
    held: _Held = field(repr=False)
    since: float


class Secrets:
    """Reads and caches secrets. ``get_secret`` is the ``get`` of an instance that the whole process shares.

    ``clock`` returns seconds that never decrease. ``extension_timeout`` is how many seconds the extension may take
    before AWS is asked directly. Threads may share an instance.
    """

    def __init__(self, *, clock: Callable[[], float] = time.monotonic, extension_timeout: float = 2.0):
        self._clock = clock
        self._extension_timeout = extension_timeout
        self._aws = _Aws()
        self._lock = threading.Lock()
        self._kept: dict[_Wanted, _Kept] = {}
        self._pending: dict[tuple[_Wanted, bool], Future[_Held]] = {}
        self._refreshed: dict[_Wanted, float] = {}

    @overload
    def get(
        self,
        variable: str,
        *,
        stage: str | None = ...,
        version_id: str | None = ...,
        max_age: float = ...,
        refresh: bool = ...,
    ) -> str: ...

    @overload
    def get(
        self,
        variable: str,
        *,
        binary: Literal[True],
        stage: str | None = ...,
        version_id: str | None = ...,
        max_age: float = ...,
        refresh: bool = ...,
    ) -> bytes: ...

    @overload
    def get(
        self,
        variable: str,
        *,
        json: bool = ...,
        key: str | None = ...,
        stage: str | None = ...,
        version_id: str | None = ...,
        max_age: float = ...,
        refresh: bool = ...,
    ) -> Any: ...

    def get(
        self,
        variable: str,
        *,
        json: bool = False,
        key: str | None = None,
        binary: bool = False,
        stage: str | None = None,
        version_id: str | None = None,
        max_age: float = 300.0,
        refresh: bool = False,
    ) -> Any:
        """Returns the value of the secret or parameter whose ARN is in the environment variable ``variable``.

        Returns the text by default: ``json=True`` parses it, ``key`` returns one entry of that JSON object, and
        ``binary=True`` returns the bytes of a binary secret.

        ``stage`` (default: ``AWSCURRENT``) or ``version_id`` selects another version of a secret. A value that was read
        ``max_age`` seconds ago or more is read again; ``refresh=True``, to use after a failed login, reads it again at
        once, bypassing every cache. Raises SecretError, and ValueError for arguments that exclude each other.
        """
        if binary and (json or key is not None):
            raise ValueError("binary=True excludes json and key")
        wanted = _wanted(variable, stage, version_id)
        try:
            held = self._held(wanted, max_age, refresh)
        except Exception as error:
            raise _explained(error, variable, wanted) from error
        form = _Form(json or key is not None, key, binary)
        wrong = held.wrong_for(form)
        if wrong is not None:
            raise SecretError(f"{variable} ({wanted.arn}) {wrong}.", variable, wanted.arn)
        return held.as_asked(form)

    def get_all(self, *variables: str, **options: Any) -> list[Any]:
        """Returns what ``get`` returns for each variable, in order, with the same options; reads them at once."""
        with ThreadPoolExecutor(max_workers=min(len(variables), 10) or 1) as threads:
            return list(threads.map(lambda variable: self.get(variable, **options), variables))

    def use(
        self,
        variable: str,
        action: Callable[[Any], _Result],
        *,
        refused: Callable[[Exception], bool],
        **options: Any,
    ) -> _Result:
        """Returns what ``action`` returns for the secret that ``get`` returns with these options.

        If it raises an exception for which ``refused`` is true, as after a rotation, reads the secret again, bypassing
        every cache, and calls ``action`` once more. Any other exception, and the second one, is the caller's. Raises
        TypeError for a coroutine, which would fail only where it is awaited.
        """
        secret = self.get(variable, **options)
        try:
            return _ended(action(secret))
        except Exception as error:
            if not refused(error):
                raise
        return _ended(action(self.get(variable, **{**options, "refresh": True})))

    def _held(self, wanted: _Wanted, max_age: float, refresh: bool) -> _Held:
        """Returns the cached value, or that of a request which all who ask meanwhile share."""
        ticket = (wanted, refresh)
        with self._lock:
            now = self._clock()
            kept = self._kept.get(wanted)
            if kept is not None and not refresh and now - kept.since < max_age:
                return kept.held
            pending = self._pending.get(ticket)
            ask = pending is None
            if pending is None:
                pending = self._pending[ticket] = Future()
        if ask:
            self._ask(ticket, now, pending)
        return pending.result()

    def _ask(self, ticket: tuple[_Wanted, bool], since: float, answer: Future[_Held]) -> None:
        wanted, refresh = ticket
        try:
            held = _Held(self._read(wanted, refresh))
        except BaseException as error:  # Also an interrupt: others that share this request must not wait forever.
            with self._lock:
                del self._pending[ticket]
            answer.set_exception(error)
            return
        with self._lock:
            del self._pending[ticket]
            kept = self._kept.get(wanted)
            newer = kept is None or kept.since <= since
            if newer and not _in_snapshot():
                self._kept[wanted] = _Kept(held, since)
        answer.set_result(held)

    def _read(self, wanted: _Wanted, refresh: bool) -> str | bytes:
        """Asks the extension; asks AWS if it has no answer or may have an older value than was read since."""
        now = self._clock()
        if refresh and not _in_snapshot():
            self._refreshed[wanted] = now
        lately = now - self._refreshed.get(wanted, -math.inf) < _EXTENSION_TTL
        if not lately and _extension_serves(wanted):
            value = _ask_extension(wanted, self._aws.session_token(), self._extension_timeout)
            if value is not None:
                return value
        return self._aws.read(wanted)


def _ended(result: _Result) -> _Result:
    if isinstance(result, CoroutineType):
        result.close()
        how = "Await it yourself, and read the secret with refresh=True if that is refused"
        raise TypeError(f"An async function fails only where it is awaited. {how}.")
    return result


class _Aws:
    """AWS through boto3, which is imported when first needed: with the extension, it may never be."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._session: Any = None
        self._clients: dict[tuple[str, str], Any] = {}

    def read(self, wanted: _Wanted) -> str | bytes:
        client = self._client(wanted.service, wanted.region)
        if wanted.service == "ssm":
            return _value_in(client.get_parameter(Name=wanted.arn, WithDecryption=True))
        chosen = {"VersionStage": wanted.stage, "VersionId": wanted.version_id}
        chosen = {name: value for name, value in chosen.items() if value is not None}
        return _value_in(client.get_secret_value(SecretId=wanted.arn, **chosen))

    def session_token(self) -> str | None:
        """Returns the token that the extension requires. Under SnapStart, only the SDK's credential chain knows it."""
        token = os.environ.get("AWS_SESSION_TOKEN")
        if token:
            return token
        try:
            with self._lock:
                credentials = self._boto3_session().get_credentials()
                return credentials.get_frozen_credentials().token if credentials else None
        except Exception:  # The SDK's own request then fails for the same reason, and says so.
            return None

    def _client(self, service: str, region: str) -> Any:
        with self._lock:  # Threads may share clients, but must not create them at the same time.
            client = self._clients.get((service, region))
            if client is None:
                client = self._boto3_session().client(service, region_name=region)
                self._clients[(service, region)] = client
            return client

    def _boto3_session(self) -> Any:
        if self._session is None:
            import logging

            import boto3

            # At the level DEBUG, which may be that of all loggers, it logs whole answers, and so the values.
            answers = logging.getLogger("botocore.parsers")
            if answers.level == logging.NOTSET:
                answers.setLevel(logging.INFO)
            self._session = boto3.session.Session()
        return self._session


def _wanted(variable: str, stage: str | None, version_id: str | None) -> _Wanted:
    arn = os.environ.get(variable)
    if arn is None:
        raise _not_set(variable)
    match = _ARN.fullmatch(arn)
    if match is None:
        what = "the ARN of a secret or of an SSM parameter"
        raise SecretError(f"The variable {variable} does not hold {what} (its value is not shown).", variable)
    service, region = match.groups()
    if service == "ssm" and (stage is not None or version_id is not None):
        raise ValueError(f"stage and version_id choose a secret's version; {variable} holds an SSM parameter")
    return _Wanted(arn, service, region, stage, version_id)


def _not_set(variable: str) -> Exception:
    """Shows what was asked for only if it is a name: it may be a value, of a variable that holds no ARN yet."""
    holder = next((name for name, value in os.environ.items() if value == variable != ""), None)
    if holder is not None or not re.fullmatch(r"\w+", variable, re.ASCII):
        given = "something else" if holder is None else f"the value of {holder}"
        return ValueError(f"Give the name of a variable: this is {given} (it is not shown).")
    near = get_close_matches(variable, os.environ, n=1)
    hint = f"did you mean {near[0]}?" if near else "is it declared, and has the deployment been applied?"
    return SecretError(f"The variable {variable} is not set: {hint}", variable)


def _invoking() -> bool:
    """Returns whether this is an invocation, not code before the first: the runtimes set the trace ID with each one.

    If one environment serves several invocations at once, no variable has it, and the extension itself says whether it
    is ready. https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
    """
    return "_X_AMZN_TRACE_ID" in os.environ or "AWS_LAMBDA_MAX_CONCURRENCY" in os.environ


def _in_snapshot() -> bool:
    """Returns whether a value cached now would return days later, from a SnapStart snapshot whose clock had stopped."""
    return os.environ.get("AWS_LAMBDA_INITIALIZATION_TYPE") == "snap-start" and not _invoking()


def _extension_serves(wanted: _Wanted) -> bool:
    """Returns whether to ask it: not across regions, and only in Lambda; elsewhere the token would go to a stranger."""
    in_lambda = "AWS_LAMBDA_RUNTIME_API" in os.environ
    return in_lambda and _invoking() and os.environ.get("AWS_REGION") == wanted.region


def _ask_extension(wanted: _Wanted, token: str | None, timeout: float) -> str | bytes | None:
    """Returns None if the extension has no answer: absent, not ready, too slow, refusing, or another server's port.

    Its own errors say nothing (HTTP 400, "an unexpected error occurred"); AWS then says what is wrong.
    https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_lambda.html
    """
    if token is None:
        return None
    port = os.environ.get("PARAMETERS_SECRETS_EXTENSION_HTTP_PORT") or "2773"
    try:
        answer = json_text.loads(_get_local(int(port), _path(wanted), token, timeout))
        named = answer["Parameter"] if wanted.service == "ssm" else answer
        return _value_in(answer) if named["ARN"] == wanted.arn else None
    except Exception:
        return None


def _get_local(port: int, path: str, token: str, timeout: float) -> bytes:
    with closing(http.client.HTTPConnection("localhost", port, timeout=timeout)) as connection:
        connection.connect()
        # The connection's own timeout is for each byte: who sends one now and then would never end.
        deadline = threading.Timer(timeout, _shut, [connection.sock])
        deadline.daemon = True
        deadline.start()
        try:
            connection.request("GET", path, headers={"X-Aws-Parameters-Secrets-Token": token})
            return connection.getresponse().read()
        finally:
            deadline.cancel()


def _shut(connected: socket.socket) -> None:
    with suppress(OSError):  # It was closed meanwhile.
        connected.shutdown(socket.SHUT_RDWR)


def _path(wanted: _Wanted) -> str:
    if wanted.service == "ssm":
        return "/systemsmanager/parameters/get?" + urlencode({"name": wanted.arn, "withDecryption": "true"})
    query = {"secretId": wanted.arn, "versionStage": wanted.stage, "versionId": wanted.version_id}
    given = {name: value for name, value in query.items() if value is not None}
    return "/secretsmanager/get?" + urlencode(given)


def _value_in(answer: Any) -> str | bytes:
    """Reads a response of GetParameter or GetSecretValue; the extension returns bytes in base64, boto3 as they are."""
    text = answer["Parameter"].get("Value") if "Parameter" in answer else answer.get("SecretString")
    if isinstance(text, str):
        return text
    binary = answer.get("SecretBinary")
    if isinstance(binary, str):
        return base64.b64decode(binary, validate=True)
    if isinstance(binary, bytes):
        return binary
    raise ValueError("AWS answered without a value")


_no_json = object()


def _parsed(value: str | bytes) -> Any:
    # The parser's error contains the whole text, so it must not become the cause or the context of another.
    try:
        return json_text.loads(value)
    except ValueError:
        return _no_json


_remedies = {
    "ResourceNotFoundException": "there is no such secret, or no such version of it. A secret that was"
    " deleted and created again has another ARN: apply the declaration again",
    "ParameterNotFound": "there is no such parameter. Apply the declaration again if it was renamed",
    "InvalidRequestException": "the secret is marked for deletion or has no value. Restore it, or declare another",
    "DecryptionFailure": "its KMS key can't decrypt it. Is the key disabled, or going to be deleted?",
    "InvalidKeyId": "its KMS key can't decrypt it. Is the key disabled, or going to be deleted?",
}


def _explained(error: Exception, variable: str, wanted: _Wanted) -> SecretError:
    response = getattr(error, "response", None)  # A botocore ClientError's; others have none.
    failure = response.get("Error", {}) if isinstance(response, dict) else {}
    code, said = str(failure.get("Code", "")), str(failure.get("Message", "")) or str(error)
    permission = _missing_permission(said) if code.startswith("AccessDenied") else None
    if permission is not None:
        why = f"the function's role lacks {permission} for it"
    elif isinstance(error, ImportError):
        why = "boto3 can't be imported. Lambda's Python runtimes have it; a container image must install it"
    else:
        why = _remedies.get(code) or _unreached(wanted.region)
    message = f"Could not read {variable} ({wanted.arn}): {why}. {type(error).__name__}: {said}"
    return SecretError(message, variable, wanted.arn, permission)


def _missing_permission(said: str) -> str:
    """Reads the action from IAM's message; Secrets Manager's own message about a refused key names none."""
    action = re.search(r"not authorized to perform: ([\w-]+:\w+)", said)
    return action[1] if action else "kms:Decrypt"


def _unreached(region: str) -> str:
    own = os.environ.get("AWS_REGION")
    far = f", but the function runs in {own}" if own not in (None, region) else ""
    return f"the request was sent to AWS in {region}{far}"


_shared = Secrets()
get_secret = _shared.get
get_secrets = _shared.get_all
with_secret = _shared.use
