"""Calls an API with a key from Secrets Manager, which may be rotated at any time."""

import os
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from lambda_secrets import with_secret


def handler(event, context):
    # If the key was rotated since it was read, charge once more with the new one.
    return with_secret("STRIPE_ARN", lambda api_key: charge(event["amount"], api_key), refused=is_unauthorized)


def is_unauthorized(error):
    return isinstance(error, HTTPError) and error.code == 401


def charge(amount, api_key):
    url = f"{os.environ['PAYMENTS_URL']}/charges?amount={amount}"
    with urlopen(Request(url, headers={"Authorization": f"Bearer {api_key}"}, method="POST")) as response:
        return {"status": response.status}
