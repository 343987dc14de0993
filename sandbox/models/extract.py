"""Cuts from botocore's API models the operations that the sandbox serves, without their documentation.

    python3 -m pip install botocore==1.44.8
    python3 sandbox/models/extract.py

To serve one more operation, name it below and run this again.
"""

import json
import pathlib

import botocore
from botocore.loaders import Loader

VERSION = "1.44.8"

OPERATIONS = {
    "iam": [
        "DeleteRolePolicy",
        "GetPolicy",
        "GetPolicyVersion",
        "GetRole",
        "GetRolePolicy",
        "ListAttachedRolePolicies",
        "ListRolePolicies",
        "PutRolePolicy",
        "SimulatePrincipalPolicy",
    ],
    "kms": ["DescribeKey", "GetKeyPolicy"],
    "lambda": [
        "GetAlias",
        "GetCodeSigningConfig",
        "GetFunctionCodeSigningConfig",
        "GetFunctionConfiguration",
        "ListAliases",
        "ListDurableExecutionsByFunction",
        "ListFunctions",
        "PublishVersion",
        "UpdateAlias",
        "UpdateFunctionConfiguration",
    ],
    "secretsmanager": ["BatchGetSecretValue", "DescribeSecret", "GetResourcePolicy", "GetSecretValue", "ListSecretVersionIds", "RotateSecret"],
    "ssm": ["DescribeParameters", "GetParameter", "GetParameters"],
    "sts": ["GetCallerIdentity"],
}

METADATA = ["apiVersion", "jsonVersion", "protocol", "serviceId", "targetPrefix", "xmlNamespace"]


def without_documentation(node):
    """The same tree without the texts, which are most of a model."""
    if isinstance(node, dict):
        kept = {key: value for key, value in node.items() if not (key == "documentation" and isinstance(value, str))}
        return {key: without_documentation(value) for key, value in kept.items()}
    if isinstance(node, list):
        return [without_documentation(value) for value in node]
    return node


def named_shapes(node):
    """The shapes that `node` refers to."""
    if isinstance(node, dict):
        if isinstance(node.get("shape"), str):
            yield node["shape"]
        for value in node.values():
            yield from named_shapes(value)
    elif isinstance(node, list):
        for value in node:
            yield from named_shapes(value)


def reachable_shapes(model, operations):
    """Every shape that the operations need, by name."""
    found, waiting = {}, list(named_shapes(operations))
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = model["shapes"][name]
            waiting.extend(named_shapes(found[name]))
    return found


def excerpt(service):
    model = without_documentation(Loader().load_service_model(service, "service-2"))
    operations = {name: model["operations"][name] for name in OPERATIONS[service]}
    metadata = {key: model["metadata"][key] for key in METADATA if key in model["metadata"]}
    return {"metadata": metadata, "operations": operations, "shapes": reachable_shapes(model, operations)}


def regions_of(partitions):
    """The regions of each partition, without its pseudo-regions for global services."""
    return {
        partition["id"]: sorted(region for region in partition["regions"] if not region.endswith("-global"))
        for partition in partitions["partitions"]
    }


def main():
    if botocore.__version__ != VERSION:
        raise SystemExit(f"botocore {VERSION} is wanted, {botocore.__version__} is installed")
    partitions = json.loads((pathlib.Path(botocore.__file__).parent / "data" / "partitions.json").read_text())
    pathlib.Path(__file__).with_name("regions.json").write_text(json.dumps(regions_of(partitions), indent=1) + "\n")
    for service in OPERATIONS:
        target = pathlib.Path(__file__).with_name(f"{service}.json")
        target.write_text(json.dumps(excerpt(service), indent=1, sort_keys=True) + "\n")


if __name__ == "__main__":
    main()
