"""What python-slugify, which Zappa names functions with, makes of words: a JSON list of them in, one of slugs out."""

import json
import sys

from slugify import slugify

json.dump([slugify(word) for word in json.load(sys.stdin)], sys.stdout)
