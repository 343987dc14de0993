import { ExplainedError } from '../../text/explained-error.ts'
import { name, say, sides } from '../../text/sentence.ts'

/** The way out that the environment describes can't be used. */
export class ProxyError extends ExplainedError {
  override readonly name = 'ProxyError' as const
}

/** What Node's agents take as `proxyEnv`. https://nodejs.org/docs/latest-v24.x/api/http.html#built-in-proxy-support */
interface ProxyEnvironment {
  readonly HTTP_PROXY?: string
  readonly HTTPS_PROXY?: string
  readonly NO_PROXY: string
}

/**
 * Returns the proxies that HTTPS_PROXY, HTTP_PROXY and NO_PROXY name, `undefined` without any. NO_PROXY is meant as in
 * GitHub's client: a host includes its subdomains, and this machine needs no proxy. Throws ProxyError for a proxy that is
 * no URL, without showing it, as it may hold a password, and for a Node version whose agents know no proxy.
 */
export function proxyEnvironment(
  environment: NodeJS.ProcessEnv,
  nodeVersion = process.versions.node,
): ProxyEnvironment | undefined {
  const [https, http] = [proxyIn(environment, 'HTTPS_PROXY'), proxyIn(environment, 'HTTP_PROXY')]
  if (https === undefined && http === undefined) return undefined
  if (!knowsProxies(nodeVersion)) {
    throw new ProxyError(
      say`HTTPS_PROXY or HTTP_PROXY is set, and Node ${name(nodeVersion)} can't use it: a proxy needs Node ${name('24.5')} or newer, or ${name('22.21')} or newer in version 22. ${newerNode}`,
    )
  }
  return {
    ...(https === undefined ? {} : { HTTPS_PROXY: https }),
    ...(http === undefined ? {} : { HTTP_PROXY: http }),
    NO_PROXY: [...thisMachine, ...bypassedIn(environment)].join(','),
  }
}

type Variable = 'HTTPS_PROXY' | 'HTTP_PROXY' | 'NO_PROXY'

/** As in curl and Node, the name in lower case comes first. */
function settingOf(environment: NodeJS.ProcessEnv, variable: Variable): string {
  return environment[variable.toLowerCase()] || environment[variable] || ''
}

function proxyIn(environment: NodeJS.ProcessEnv, variable: Variable): string | undefined {
  const value = settingOf(environment, variable)
  if (value === '') return undefined
  const url = value.includes('://') ? value : `http://${value}`
  if (/^https?:/i.test(url) && URL.canParse(url)) return url
  throw new ProxyError(
    say`${name(variable)} is not the URL of an HTTP proxy, such as ${name('http://proxy.example.com:3128')}; its value is not shown. Characters like ${name('@')} in a password must be percent-encoded.`,
  )
}

const thisMachine = ['localhost', '127.0.0.1', '[::1]', '::1']

function bypassedIn(environment: NodeJS.ProcessEnv): readonly string[] {
  const hosts = settingOf(environment, 'NO_PROXY').split(',')
  return hosts
    .map((host) => host.trim())
    .filter((host) => host !== '')
    .flatMap((host) => (/^[.*]/.test(host) ? [host] : [host, `*.${host}`]))
}

const newerNode = sides(say`Update the runner, which brings Node with it.`, say`Update Node.`)

/** https://nodejs.org/docs/latest-v24.x/api/cli.html#--use-env-proxy */
function knowsProxies(nodeVersion: string): boolean {
  const [major = 0, minor = 0] = nodeVersion.split('.').map(Number)
  return major > 24 || (major === 24 && minor >= 5) || (major === 22 && minor >= 21)
}
