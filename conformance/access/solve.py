"""Judges by an SMT solver what the action says of pairs of policies: is there a request that one allows and another does not?

Reads what pairs.ts prints. Each text of a request is a string of the solver and each pattern a regular expression over
all strings, so that no sample of requests replaces the rest.
"""

import json
import sys

import cvc5.pythonic as smt

ANY = smt.AllChar()
IN_PART = smt.Intersect(ANY, smt.Complement(smt.Re(":")))
ALWAYS_PRESENT = {"aws:securetransport", "aws:principalarn"}
TRUE_OR_FALSE = {"aws:securetransport", "aws:multifactorauthpresent"}


def texts(value):
    values = value if isinstance(value, list) else [value]
    return [str(each).lower() if isinstance(each, bool) else each for each in values]


def any_of(parts):
    return smt.Or(*parts) if len(parts) > 1 else parts[0] if parts else smt.BoolVal(False)


def either(expressions):
    return expressions[0] if len(expressions) == 1 else smt.Union(*expressions)


def expression(pattern, arn=False, ignore_case=False):
    parts, colons = [smt.Re("")], 0
    for sign in pattern:
        wildcard = IN_PART if arn and colons < 5 else ANY
        colons += sign == ":"
        if sign == "*":
            parts.append(smt.Star(wildcard))
        elif sign == "?":
            parts.append(wildcard)
        elif ignore_case and sign.lower() != sign.upper():
            parts.append(smt.Union(smt.Re(sign.lower()), smt.Re(sign.upper())))
        else:
            parts.append(smt.Re(sign))
    return smt.Concat(*parts) if len(parts) > 1 else parts[0]


def chosen(text, statement, element, lower=False):
    patterns = texts(statement.get(element, statement.get(f"Not{element}")))
    fits = smt.InRe(text, either([expression(each.lower() if lower else each) for each in patterns]))
    return fits if element in statement else smt.Not(fits)


def fits(name, value, wanted):
    if name == "stringequals":
        return value == smt.StringVal(wanted)
    if name in ("stringequalsignorecase", "bool"):
        return smt.InRe(value, expression(wanted, ignore_case=True))
    if name == "stringlike":
        return smt.InRe(value, expression(wanted))
    if name in ("arnequals", "arnlike"):
        return smt.InRe(value, expression(wanted, arn=True))
    raise ValueError(name)


class Request:
    def __init__(self):
        self.action, self.resource, self.keys = smt.String("action"), smt.String("resource"), {}

    def key(self, key):
        key = key.lower()
        return self.keys.setdefault(key, (smt.String(key), smt.Bool(f"has {key}")))

    def holds(self, operator, key, value):
        (given, present), operator = self.key(key), operator.lower()
        if operator == "null":
            return smt.Not(present) if "true" in texts(value) else present
        if_exists = operator.endswith("ifexists")
        name = operator.removesuffix("ifexists")
        negated = "not" in name
        fitting = any_of([fits(name.replace("not", ""), given, each) for each in texts(value)])
        if negated or if_exists:
            return smt.Or(smt.Not(present), smt.Not(fitting) if negated else fitting)
        return smt.And(present, fitting)

    def allowed(self, policy):
        statements = policy["Statement"] if isinstance(policy["Statement"], list) else [policy["Statement"]]
        by_effect = {"Allow": [], "Deny": []}
        for statement in statements:
            conditions = [
                self.holds(operator, key, value)
                for operator, keys in statement.get("Condition", {}).items()
                for key, value in keys.items()
            ]
            parts = [chosen(self.action, statement, "Action", lower=True), chosen(self.resource, statement, "Resource")]
            by_effect[statement["Effect"]].append(smt.And(*parts, *conditions))
        return smt.And(any_of(by_effect["Allow"]), smt.Not(any_of(by_effect["Deny"])))

    def possible(self):
        for key, (value, present) in self.keys.items():
            if key in ALWAYS_PRESENT:
                yield present
            if key in TRUE_OR_FALSE:
                yield smt.Or(value == smt.StringVal("true"), value == smt.StringVal("false"))


def has_request(wide, *others):
    """Whether there is a request that `wide` allows and none of the others; None where the solver gives up."""
    request, solver = Request(), smt.Solver()
    solver.setOption("rlimit", 200_000)  # Steps, not time.
    solver.add(request.allowed(wide), *[smt.Not(request.allowed(other)) for other in others])
    solver.add(*request.possible())
    answer = solver.check()
    return None if answer == smt.unknown else answer == smt.sat


def main():
    counts = {"right": 0, "wrong": 0, "given up": 0, "union right": 0, "union wrong": 0, "union given up": 0}
    for pair in json.load(sys.stdin):
        before, after = pair["before"], pair["after"]
        gains, loses = has_request(after, before), has_request(before, after)
        truth = ("replaced" if loses else "broadened") if gains else ("narrowed" if loses else "unchanged")
        kind = "given up" if None in (gains, loses) else "right" if truth == pair["verdict"] else "wrong"
        beyond, missing = has_request(pair["union"], before, after), has_request(after, pair["union"])
        union = "union given up" if None in (beyond, missing) else "union wrong" if beyond or missing else "union right"
        for each in (kind, union):
            counts[each] += 1
            if each.endswith("wrong"):
                print(each, truth, json.dumps(pair), file=sys.stderr)
    print(", ".join(f"{count} {kind}" for kind, count in counts.items()))
    return 1 if counts["wrong"] + counts["union wrong"] > 0 or counts["given up"] * 20 > counts["right"] else 0


sys.exit(main())
