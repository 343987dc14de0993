"""Holds the row of `zappa update` in docs/migrating.md to what the update does, on moto.

Makes a function as an apply leaves it: a variable, an inline policy on its role, the extension's layer. Then runs Zappa's
own command, and compares which of the three are still there with what the row says.
"""

import io
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import boto3

ROOT = Path(__file__).resolve().parents[2]
LAYER = "arn:aws:lambda:us-east-1:177933569100:layer:AWS-Parameters-and-Secrets-Lambda-Extension:99"
SECRET = "arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf"
SETTINGS = {
    "project_name": "shop",
    "app_function": "shop.app",
    "aws_region": "us-east-1",
    "s3_bucket": "shop-code",
    "runtime": f"python3.{sys.version_info.minor}",
    "manage_roles": False,
    "apigateway_enabled": False,
    "keep_warm": False,
    "touch": False,
}

# Moto lists no function URLs, which the update would delete at its end; and the look for a newer Zappa needs a network.
ZAPPA = """
from zappa.cli import ZappaCLI, handle
from zappa.core import Zappa
Zappa.delete_lambda_function_url = lambda *_: None
ZappaCLI.check_for_update = lambda _: None
handle()
"""


def main():
    server = subprocess.Popen(
        [ROOT / ".venv/conformance/bin/python", ROOT / "conformance/moto_server.py"], stdout=subprocess.PIPE, text=True
    )
    try:
        environment = {
            "PATH": os.environ["PATH"],
            "AWS_ENDPOINT_URL": server.stdout.readline().strip(),
            "AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE",
            "AWS_SECRET_ACCESS_KEY": "none",
            "AWS_DEFAULT_REGION": "us-east-1",
        }
        os.environ.update(environment)
        found = after_update(environment)
    finally:
        server.terminate()
        server.wait()
    if found != said():
        sys.exit(f"docs/migrating.md says of `zappa update` {said()}, and it did {found}.")


def after_update(environment):
    """Returns what happened to the variable, the policy and the layer: keeps or removes, for each."""
    awslambda, iam = boto3.client("lambda"), boto3.client("iam")
    trust = statement(Principal={"Service": "lambda.amazonaws.com"}, Action="sts:AssumeRole")
    grant = statement(Action="secretsmanager:GetSecretValue", Resource=SECRET)
    role = iam.create_role(RoleName="shop-role", AssumeRolePolicyDocument=trust)["Role"]
    iam.put_role_policy(RoleName="shop-role", PolicyName="lambda-secrets-shop-prod", PolicyDocument=grant)
    code = archive()
    awslambda.create_function(
        FunctionName="shop-prod",
        Role=role["Arn"],
        Runtime=SETTINGS["runtime"],
        Handler="handler.lambda_handler",
        Code={"ZipFile": code},
        Environment={"Variables": {"DB_ARN": SECRET}},
        Layers=[LAYER],
    )
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "zappa_settings.json").write_text(json.dumps({"prod": {**SETTINGS, "role_arn": role["Arn"]}}))
        Path(folder, "shop.zip").write_bytes(code)
        command = [sys.executable, "-c", ZAPPA, "update", "prod", "--zip", "shop.zip"]
        ran = subprocess.run(command, cwd=folder, env={**environment, "HOME": folder}, capture_output=True, text=True)
    after = awslambda.get_function_configuration(FunctionName="shop-prod")
    if ran.returncode != 0 or after["Description"] != "Zappa Deployment":
        sys.exit(f"zappa update failed:\n{ran.stdout}{ran.stderr}")
    kept = [
        "DB_ARN" in after.get("Environment", {}).get("Variables", {}),
        iam.list_role_policies(RoleName="shop-role")["PolicyNames"] == ["lambda-secrets-shop-prod"],
        LAYER in [layer["Arn"] for layer in after.get("Layers", [])],
    ]
    return ["keeps" if each else "removes" for each in kept]


def statement(**parts):
    return json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", **parts}]})


def archive():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as content:
        content.writestr("handler.py", "def lambda_handler(event, context): pass")
    return file.getvalue()


def said():
    row = re.search(r"^\| Zappa `update` \|(.*)\|$", (ROOT / "docs/migrating.md").read_text(), re.MULTILINE)
    return [cell.split()[0] for cell in row[1].split("|")]


main()
