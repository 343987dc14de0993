"""Moto's server on a free port of the loopback interface, which it prints.

It adds two members that moto omits and the action needs: a function's RevisionId, and the ARN of a
described parameter. The RevisionId moves with everything else in the configuration, as AWS's does; nothing is refused
for a stale one. Layers of other accounts are accepted, and functions are not really invoked, which would need Docker.
"""

import json
import logging
import uuid

from moto.awslambda.models import LambdaFunction
from moto.core.config import default_user_config
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from moto.ssm.models import Parameter
from moto.ssm.utils import parameter_arn
from werkzeug.serving import make_server

REGION = "us-east-1"

configuration_of = LambdaFunction.get_configuration
layers_of = LambdaFunction._get_layers_data
description_of = Parameter.describe_response_object


def with_revision(self, *arguments, **options):
    configuration = configuration_of(self, *arguments, **options)
    text = json.dumps(configuration, default=str, sort_keys=True)
    return {**configuration, "RevisionId": str(uuid.uuid5(uuid.NAMESPACE_OID, text))}


def with_arn(self, *arguments, **options):
    arn = parameter_arn(self.account_id, REGION, self.name)
    return {**description_of(self, *arguments, **options), "ARN": arn}


def with_layers_of_others(self, arns):
    own = {layer["Arn"]: layer for layer in layers_of(self, [arn for arn in arns if f":{self.account_id}:" in arn])}
    return [own.get(arn, {"Arn": arn, "CodeSize": 0}) for arn in arns]


default_user_config["lambda"]["use_docker"] = False
LambdaFunction._get_layers_data = with_layers_of_others
LambdaFunction.get_configuration = with_revision
Parameter.describe_response_object = with_arn
logging.getLogger("werkzeug").setLevel(logging.ERROR)  # Not a line for every request.
server = make_server("127.0.0.1", 0, DomainDispatcherApplication(create_backend_app), threaded=True)
print(f"http://127.0.0.1:{server.port}", flush=True)
server.serve_forever()
