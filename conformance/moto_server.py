"""Moto's server, with the one member that it leaves out and the action can't do without: a function's RevisionId.

It moves with everything else in the configuration, as AWS's does; nothing is refused for a stale one.
"""

import json
import uuid

from moto.awslambda.models import LambdaFunction
from moto.server import main

configuration_of = LambdaFunction.get_configuration


def with_revision(self, *arguments, **options):
    configuration = configuration_of(self, *arguments, **options)
    text = json.dumps(configuration, default=str, sort_keys=True)
    return {**configuration, "RevisionId": str(uuid.uuid5(uuid.NAMESPACE_OID, text))}


LambdaFunction.get_configuration = with_revision
main()
