"""Cuts from botocore's API models the operations that the sandbox serves, without their documentation.

    python3 sandbox/models/extract.py WHEEL FOLDER OPERATIONS

reads a wheel of botocore, of which it runs nothing, and writes the files into the folder: of each service, the operations
that the JSON text OPERATIONS lists. `npm run models` calls it with those that the sandbox serves.
"""

import gzip
import json
import pathlib
import re
import sys
import zipfile

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


def service_model(wheel, service):
    """The newest version of the service's model."""
    path = re.compile(rf"botocore/data/{service}/[0-9-]+/service-2\.json\.gz")
    return json.loads(gzip.decompress(wheel.read(max(filter(path.fullmatch, wheel.namelist())))))


def excerpt(model, names):
    operations = {name: model["operations"][name] for name in names}
    metadata = {key: model["metadata"][key] for key in METADATA if key in model["metadata"]}
    return {"metadata": metadata, "operations": operations, "shapes": reachable_shapes(model, operations)}


def regions_of(partitions):
    """The regions of each partition, without its pseudo-regions for global services."""
    return {
        partition["id"]: sorted(region for region in partition["regions"] if not region.endswith("-global"))
        for partition in partitions["partitions"]
    }


def main(path, folder, operations):
    wheel, folder = zipfile.ZipFile(path), pathlib.Path(folder)
    partitions = json.loads(wheel.read("botocore/data/partitions.json"))
    (folder / "regions.json").write_text(json.dumps(regions_of(partitions), indent=1) + "\n")
    for service, names in json.loads(operations).items():
        model = without_documentation(service_model(wheel, service))
        (folder / f"{service}.json").write_text(json.dumps(excerpt(model, names), indent=1, sort_keys=True) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
