"""The same job with boto3, as a careful engineer writes it: apply.py FUNCTION POLICY NAME=secret...

Secrets are described side by side; nothing is written that is so already; the grant comes before the variables.
"""

import json
import sys
from concurrent.futures import ThreadPoolExecutor

import boto3


def main(function: str, policy: str, *declared: str) -> None:
    secrets_manager, lambda_, iam = (boto3.client(name) for name in ("secretsmanager", "lambda", "iam"))

    def describe(declaration: str) -> tuple[str, str]:
        variable, _, secret = declaration.partition("=")
        return variable, secrets_manager.describe_secret(SecretId=secret)["ARN"]

    with ThreadPoolExecutor(10) as pool:
        reading = pool.submit(lambda_.get_function_configuration, FunctionName=function)
        wanted = dict(pool.map(describe, declared))
        configuration = reading.result()
    environment = configuration.get("Environment", {})
    if "Error" in environment:
        raise SystemExit(f"The variables of {function} can't be read.")

    role = configuration["Role"].rpartition("/")[2]
    statement = {
        "Effect": "Allow",
        "Action": "secretsmanager:GetSecretValue",
        "Resource": sorted(set(wanted.values())),
    }
    document = {"Version": "2012-10-17", "Statement": [statement]}
    try:
        present = iam.get_role_policy(RoleName=role, PolicyName=policy)["PolicyDocument"]
    except iam.exceptions.NoSuchEntityException:
        present = None
    if present != document:
        iam.put_role_policy(RoleName=role, PolicyName=policy, PolicyDocument=json.dumps(document))

    variables = environment.get("Variables", {})
    merged = variables | wanted
    if merged != variables:
        lambda_.update_function_configuration(
            FunctionName=function,
            RevisionId=configuration["RevisionId"],
            Environment={"Variables": merged},
        )
        lambda_.get_waiter("function_updated").wait(FunctionName=function)


main(*sys.argv[1:])
