import { createServer, request, type Server } from 'node:http'
import { describe, expect, test } from 'vitest'
import {
  ADDRESS_HEADER,
  addressKey,
  clientAddress,
  markClientAddresses,
  proxyList,
} from '../../lib/accounts/client-address.ts'

describe('the address of a client', () => {
  const none = proxyList([])
  const proxies = proxyList(['10.0.0.0/8', '192.0.2.7', '2001:db8::/32'])

  test.each([
    ['the socket says it', '198.51.100.4', undefined, none, '198.51.100.4'],
    ['the socket says it in IPv6 form', '::ffff:198.51.100.4', undefined, none, '198.51.100.4'],
    ['the client claims another', '198.51.100.4', '203.0.113.9', none, '198.51.100.4'],
    ['the client claims a proxy', '198.51.100.4', '203.0.113.9, 10.0.0.1', proxies, '198.51.100.4'],
    ['a trusted proxy says it', '10.0.0.1', '203.0.113.9', proxies, '203.0.113.9'],
    ['the client claims one to the proxy', '10.0.0.1', '1.1.1.1, 203.0.113.9', proxies, '203.0.113.9'],
    ['two proxies stand in a row', '10.0.0.1', '1.1.1.1, 203.0.113.9, 192.0.2.7', proxies, '203.0.113.9'],
    ['the proxy is reached over IPv6', '2001:db8::5', '203.0.113.9', proxies, '203.0.113.9'],
    ['the proxy is an IPv4 one in IPv6 form', '::ffff:10.1.2.3', '203.0.113.9', proxies, '203.0.113.9'],
    ['the proxy says nonsense', '10.0.0.1', 'unknown', proxies, '10.0.0.1'],
    ['nonsense stands left of the truth', '10.0.0.1', "x' OR 1=1, 203.0.113.9", proxies, '203.0.113.9'],
    ['the proxy says nothing', '10.0.0.1', undefined, proxies, '10.0.0.1'],
    ['all hops are proxies', '10.0.0.1', '10.0.0.3, 10.0.0.2', proxies, '10.0.0.3'],
    ['the socket is gone', undefined, '203.0.113.9', proxies, null],
  ])('when %s', (_, socket, forwardedFor, trusted, expected) => {
    expect(clientAddress(socket, forwardedFor, trusted)).toBe(expected)
  })

  test.each([
    ['198.51.100.4', '198.51.100.4'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    [null, 'unknown'],
  ])('%s is counted as %s', (address, key) => {
    expect(addressKey(address)).toBe(key)
  })
})

/** What a server behind the mark sees in the header, for a request with these headers. */
async function seen(server: Server, headers: Record<string, string>): Promise<unknown> {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return new Promise((done, fail) => {
    request({ host: '127.0.0.1', port, headers }, (response) => {
      response.setEncoding('utf8').on('data', (text: string) => done(JSON.parse(text)))
    })
      .on('error', fail)
      .end()
  })
}

describe('a marked server', () => {
  test('writes the address of the socket over whatever the client sends', async () => {
    const server = createServer((incoming, response) => {
      response.end(JSON.stringify(incoming.headers[ADDRESS_HEADER] ?? null))
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    try {
      expect(await seen(server, { [ADDRESS_HEADER]: '1.1.1.1' })).toBe('1.1.1.1')
      markClientAddresses([])
      markClientAddresses([])
      expect(await seen(server, {})).toBe('127.0.0.1')
      expect(await seen(server, { [ADDRESS_HEADER]: '1.1.1.1' })).toBe('127.0.0.1')
      expect(await seen(server, { 'X-Quizwire-Address': '1.1.1.1', 'X-Forwarded-For': '2.2.2.2' })).toBe(
        '127.0.0.1',
      )
    } finally {
      server.close()
    }
  })

  test('leaves no claim standing when the connection is gone', () => {
    markClientAddresses([])
    const headers = { [ADDRESS_HEADER]: '1.1.1.1' }
    createServer().emit('request', { headers, socket: {} })
    expect(headers).toEqual({})
  })
})
