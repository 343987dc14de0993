"""Calls an API with a key from Secrets Manager, which may be rotated at any time."""

import os
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from lambda_secrets import get_secret


def handler(event, context):
    try:
        return charge(event["amount"], get_secret("STRIPE_ARN"))
    except HTTPError as error:
        if error.code != 401:
            raise
        # The key was rotated since it was read: ask for the new one, once.
        return charge(event["amount"], get_secret("STRIPE_ARN", refresh=True))


def charge(amount, api_key):
    url = f"{os.environ['PAYMENTS_URL']}/charges?amount={amount}"
    with urlopen(Request(url, headers={"Authorization": f"Bearer {api_key}"}, method="POST")) as response:
        return {"status": response.status}
