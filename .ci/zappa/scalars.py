"""Prints what PyYAML, with which Zappa reads its settings, makes of each word: a JSON list of words in, and out whether it is text."""

import json
import sys

import yaml


def is_text(word):
    try:
        return isinstance(yaml.safe_load(f"a: {word}")["a"], str)
    except Exception:
        return None


json.dump([is_text(word) for word in json.load(sys.stdin)], sys.stdout)
