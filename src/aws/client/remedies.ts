import { marked } from '../../text/sentence.ts'

/** What to do about failures that are the same whatever the call. */

export const quotaRemedy = marked(
  'This is the quota of 10,240 characters over all inline policies of a role, not throttling. Replace other inline policies of the role with managed ones.',
)

export const overlapRemedy = marked(
  'Something else changes the function at the same time. Give both workflows the same `concurrency` group, and run again.',
)

export const proxyRemedy = marked(
  "Check the user and password in `HTTPS_PROXY`, and that the proxy allows AWS's endpoints, or name them in `NO_PROXY`.",
)

/** The SDK does not read AWS_CA_BUNDLE, which AWS's own tools do. */
export const certificateRemedy = marked(
  'If a proxy decrypts TLS, name the file of its certificate in `NODE_EXTRA_CA_CERTS`; `AWS_CA_BUNDLE` does not count.',
)

export const layerRemedy = marked(
  'Lambda checks all layers of a function again when one of them changes. Remove or replace the one that it refuses.',
)
