import { ExplainedError } from '../../text/explained-error.ts'
import { name, say } from '../../text/sentence.ts'

/** The environment sends calls to what is not an address. */
export class EndpointError extends ExplainedError {
  override readonly name = 'EndpointError' as const
}

/**
 * Throws EndpointError for an AWS_ENDPOINT_URL, or one of a single service, that is not a URL: the SDK would fail each call
 * with an error that does not say why. https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
export function requireEndpoints(environment: NodeJS.ProcessEnv): void {
  for (const [variable, value = ''] of Object.entries(environment)) {
    const isEndpoint = /^AWS_ENDPOINT_URL(_|$)/.test(variable) && value !== ''
    if (isEndpoint && !(/^https?:\/\//i.test(value) && URL.canParse(value)))
      throw new EndpointError(
        say`${name(variable)} is not a URL such as ${name('http://localhost:4566')}; its value is not shown. Without it, calls go to AWS.`,
      )
  }
}
