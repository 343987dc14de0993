"""Prints the slugs of python-slugify, which Zappa names functions with: a JSON list of words in, one of slugs out."""

import json
import sys

from slugify import slugify

json.dump([slugify(word) for word in json.load(sys.stdin)], sys.stdout)
