#!/usr/bin/env bash
# The same job with the AWS CLI, as a careful engineer writes it: apply.sh FUNCTION POLICY NAME=secret...
# Secrets are described side by side; nothing is written that is so already; the grant comes before the variables.
set -euo pipefail
function=$1 policy=$2
shift 2

describe() {
  printf '%s=%s\n' "${1%%=*}" "$(aws secretsmanager describe-secret --secret-id "${1#*=}" --query ARN --output text)"
}
export -f describe
wanted=$(printf '%s\0' "$@" | xargs -0 -n 1 -P 10 bash -euc 'describe "$1"' _ |
  jq -Rn '[inputs | capture("^(?<key>[^=]+)=(?<value>.+)$")] | from_entries')

configuration=$(aws lambda get-function-configuration --function-name "$function")
if jq -e '.Environment.Error' <<<"$configuration" >/dev/null; then
  echo "The variables of $function can't be read." >&2
  exit 1
fi
role=$(jq -r '.Role | split("/") | last' <<<"$configuration")

document=$(jq -c '{Version: "2012-10-17", Statement: [
  {Effect: "Allow", Action: "secretsmanager:GetSecretValue", Resource: ([.[]] | unique)}]}' <<<"$wanted")
if ! present=$(aws iam get-role-policy --role-name "$role" --policy-name "$policy" --query PolicyDocument 2>&1); then
  grep -q NoSuchEntity <<<"$present" || { echo "$present" >&2; exit 1; }
  present=null
fi
if ! jq -e --argjson wanted "$document" '. == $wanted' <<<"$present" >/dev/null; then
  aws iam put-role-policy --role-name "$role" --policy-name "$policy" --policy-document "$document"
fi

variables=$(jq -c '.Environment.Variables // {}' <<<"$configuration")
merged=$(jq -c --argjson wanted "$wanted" '. + $wanted' <<<"$variables")
if [ "$merged" != "$variables" ] && ! jq -e --argjson merged "$merged" '. == $merged' <<<"$variables" >/dev/null; then
  aws lambda update-function-configuration --function-name "$function" \
    --revision-id "$(jq -r .RevisionId <<<"$configuration")" \
    --environment "$(jq -c '{Variables: .}' <<<"$merged")" >/dev/null
  aws lambda wait function-updated --function-name "$function"
fi
