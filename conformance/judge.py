"""Calls AWS with boto3 and prints the results: one JSON line per call, one per result.

A call is {"service": …, "operation": …, "input": {…}}, named as boto3 does. A result is {"output": {…}}, or
{"error": code, "message": …, "status": …}. The endpoint and the credentials come from the environment.
"""

import base64
import functools
import json
import sys

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError
from botocore.parsers import ResponseParserError


@functools.cache
def client(service):
    return boto3.client(service, config=Config(retries={"total_max_attempts": 1}))


def answer(call):
    given = call["input"]
    if "ZipFile" in given.get("Code", {}):
        given["Code"]["ZipFile"] = base64.b64decode(given["Code"]["ZipFile"])
    try:
        output = getattr(client(call["service"]), call["operation"])(**given)
    except ClientError as error:
        details, metadata = error.response["Error"], error.response["ResponseMetadata"]
        return {"error": details["Code"], "message": details["Message"], "status": metadata["HTTPStatusCode"]}
    except ResponseParserError as error:  # A page of HTML, say, where the service speaks XML: boto3 drops its status.
        return {"error": "ResponseParserError", "message": str(error), "status": 0}
    del output["ResponseMetadata"]
    return {"output": output}


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line)), default=str), flush=True)
