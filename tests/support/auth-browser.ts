import { type Auth, createAuth } from '../../lib/accounts/auth.ts'
import { ADDRESS_HEADER } from '../../lib/accounts/client-address.ts'
import { limits } from '../../lib/accounts/limits.ts'

export const site = 'http://quiz.test:3000'

export const testAuth = (parts: Partial<Parameters<typeof createAuth>[0]> = {}): Auth =>
  createAuth({ secret: 'a secret of the tests '.repeat(3), baseUrl: site, canMail: false, limits, ...parts })

/** A browser for auth's handler: keeps cookies, and has an address as the server would write it. */
export class AuthBrowser {
  readonly cookies = new Map<string, string>()
  readonly auth: Auth
  address: string
  headers: Record<string, string> = {}

  constructor(auth: Auth, address = '192.0.2.1') {
    this.auth = auth
    this.address = address
  }

  requestHeaders(): Headers {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return new Headers({
      origin: site,
      host: new URL(site).host,
      'user-agent': 'Test browser',
      [ADDRESS_HEADER]: this.address,
      ...(cookie ? { cookie } : {}),
      ...this.headers,
    })
  }

  async send(method: string, path: string, body?: BodyInit, type = 'application/json'): Promise<Response> {
    const headers = this.requestHeaders()
    if (body !== undefined) headers.set('content-type', type)
    const response = await this.auth.handler(
      new Request(`${site}/api/auth${path}`, { method, headers, body }),
    )
    this.keep(response)
    return response
  }

  post(path: string, body: unknown = {}): Promise<Response> {
    return this.send('POST', path, JSON.stringify(body))
  }

  /** The signed-in user, or null. */
  async whoami(): Promise<{ id: string; name: string; email: string; isAnonymous: boolean } | null> {
    const response = await this.send('GET', '/get-session')
    const answer: { user: { id: string; name: string; email: string; isAnonymous: boolean } } | null =
      await response.json()
    return answer?.user ?? null
  }

  private keep(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';')
      const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
      if (attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute))) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
  }
}
