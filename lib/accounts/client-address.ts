import { type IncomingMessage, Server } from 'node:http'
import { BlockList, isIP } from 'node:net'

/** Says whose connection this is. Written by the server itself on each request; what a client sends is removed. */
export const ADDRESS_HEADER = 'x-quizwire-address'

/** The address in its plain form, without IPv6's mapping of IPv4 and zone; null when it is none. */
function plain(address: string | undefined): string | null {
  const bare = address
    ?.trim()
    .replace(/%.*$/, '')
    .replace(/^::ffff:(?=\d+\.)/i, '')
  return bare && isIP(bare) ? bare : null
}

/** The proxies that may say for whom they ask: addresses and ranges such as 10.0.0.0/8. */
export function proxyList(entries: readonly string[]): BlockList {
  const list = new BlockList()
  for (const entry of entries) {
    const [network = '', bits] = entry.split('/')
    const family = isIP(network) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(network, family)
    else list.addSubnet(network, Number(bits), family)
  }
  return list
}

const isProxy = (proxies: BlockList, address: string): boolean =>
  proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

/**
 * Whose request this is: the socket's address, or, where the socket is a trusted proxy's, the last address in
 * X-Forwarded-For that is no trusted proxy. Everything left of it could have been made up by the client.
 */
export function clientAddress(
  socket: string | undefined,
  forwardedFor: string | undefined,
  proxies: BlockList,
): string | null {
  let address = plain(socket)
  const hops = (forwardedFor ?? '').split(',')
  while (address && isProxy(proxies, address) && hops.length > 0) {
    const hop = plain(hops.pop())
    if (!hop) break
    address = hop
  }
  return address
}

/** What is counted for an address: an IPv6 subscriber has a whole /64 to change addresses in. */
export function addressKey(address: string | null): string {
  if (!address) return 'unknown'
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = Array<string>(tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)).fill('0')
  const groups = [...left, ...zeros, ...right].slice(0, 4)
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}

const marked = Symbol.for('quizwire.client-address')

/**
 * Makes every HTTP server of this process write the address of the client into ADDRESS_HEADER before anything
 * else sees the request. Next.js hides the socket from the code it runs, and keeps whatever X-Forwarded-For a
 * client sends, so this stands in front of it.
 */
export function markClientAddresses(entries: readonly string[]): void {
  const prototype: typeof Server.prototype & { [marked]?: true } = Server.prototype
  if (prototype[marked]) return
  prototype[marked] = true
  const proxies = proxyList(entries)
  const emit = prototype.emit
  prototype.emit = function (this: Server, event: string | symbol, ...args: unknown[]): boolean {
    if (event === 'request') markRequest(args[0] as IncomingMessage, proxies)
    return Reflect.apply(emit, this, [event, ...args])
  }
}

function markRequest(request: IncomingMessage, proxies: BlockList): void {
  const { headers, socket } = request
  const forwarded = headers['x-forwarded-for']
  const address = clientAddress(socket.remoteAddress, forwarded?.toString(), proxies)
  if (address) headers[ADDRESS_HEADER] = address
  else delete headers[ADDRESS_HEADER]
}
