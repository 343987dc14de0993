"""Moto's server on a free port of the loopback interface, which it prints.

It adds the one member that moto leaves out and the action can't do without: a function's RevisionId. It moves with
everything else in the configuration, as AWS's does; nothing is refused for a stale one.
"""

import json
import logging
import uuid

from moto.awslambda.models import LambdaFunction
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import make_server

configuration_of = LambdaFunction.get_configuration


def with_revision(self, *arguments, **options):
    configuration = configuration_of(self, *arguments, **options)
    text = json.dumps(configuration, default=str, sort_keys=True)
    return {**configuration, "RevisionId": str(uuid.uuid5(uuid.NAMESPACE_OID, text))}


LambdaFunction.get_configuration = with_revision
logging.getLogger("werkzeug").setLevel(logging.ERROR)  # Not a line for every request.
server = make_server("127.0.0.1", 0, DomainDispatcherApplication(create_backend_app), threaded=True)
print(f"http://127.0.0.1:{server.port}", flush=True)
server.serve_forever()
