"""How Zappa itself reads settings files: reads cases as JSON, writes name, region and merged stage of each as JSON.

A case is {"directory": …, "stage": … or null, "environment": {…}}. A file that Zappa refuses results in {"refused": why}.
"""

import contextlib
import io
import json
import os
import sys

from zappa.cli import ZappaCLI

CREDENTIALS = {"AWS_ACCESS_KEY_ID": "AKIAIOSFODNN7EXAMPLE", "AWS_SECRET_ACCESS_KEY": "none", "PATH": os.environ["PATH"]}


def load(case):
    os.chdir(case["directory"])
    os.environ.clear()
    os.environ.update(CREDENTIALS, HOME=case["directory"], **case["environment"])
    cli = ZappaCLI()
    # Zappa chooses the stage and would then run the command: here it loads the stage's settings and stops.
    cli.dispatch_command = lambda _, stage: (setattr(cli, "api_stage", stage), cli.load_settings())
    stage = [] if case["stage"] is None else [case["stage"]]
    cli.handle(["status", *stage, "--json"])
    return {
        "function": cli.lambda_name,
        "region": cli.zappa.lambda_client.meta.region_name,
        "settings": dict(cli.stage_config),
    }


def judge(case):
    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            return load(case)
    except (Exception, SystemExit) as error:
        return {"refused": f"{type(error).__name__}: {error}"}


json.dump([judge(case) for case in json.load(sys.stdin)], sys.stdout, default=str)
