import { expect, test } from '@jest/globals'
import { ProxyError, proxyEnvironment } from '../../../src/aws/client/proxy.ts'

const proxy = 'http://proxy.example:3128'

test('without a proxy variable, there is no proxy, whatever the Node version', () => {
  expect(proxyEnvironment({ NO_PROXY: 'example.com', HTTPS_PROXY: '' }, '20.0.0')).toBeUndefined()
})

test('a host in NO_PROXY includes its subdomains, and the machine itself needs no proxy', () => {
  const environment = { https_proxy: 'proxy.example:3128', NO_PROXY: 'amazonaws.com, .corp, 10.0.0.1' }
  expect(proxyEnvironment(environment)).toEqual({
    HTTPS_PROXY: proxy,
    NO_PROXY: 'localhost,127.0.0.1,[::1],::1,amazonaws.com,*.amazonaws.com,.corp,10.0.0.1,*.10.0.0.1',
  })
})

test('a name in lower case comes first, as in curl', () => {
  const environment = { https_proxy: proxy, HTTPS_PROXY: 'http://other.example:3128' }
  expect(proxyEnvironment(environment)).toMatchObject({ HTTPS_PROXY: proxy })
})

test.each(['20.19.0', '22.20.0', '24.4.1'])('Node %s says that it knows no proxies', (version) => {
  expect(() => proxyEnvironment({ HTTP_PROXY: proxy }, version)).toThrow(ProxyError)
})

test.each(['22.21.0', '24.5.0', '26.0.0'])('Node %s knows proxies', (version) => {
  expect(proxyEnvironment({ HTTP_PROXY: proxy }, version)).toMatchObject({ HTTP_PROXY: proxy })
})
