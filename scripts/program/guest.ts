/** A guest of the running program, without a browser: a cookie and the forms of the pages. */
export type Guest = {
  get(path: string): Promise<string>
  /** Sends JSON, as the player does. */
  send(method: string, path: string, body: object, signal: AbortSignal): Promise<Response>
  /** Presses "Start the quiz" on the first quiz of the list; gives the path of the player. */
  startFirstQuiz(): Promise<string>
}

/** The address is read anew for each request: a program that was started again may have another. */
export async function makeGuest(program: { readonly address: string }): Promise<Guest> {
  const json = { 'Content-Type': 'application/json' }
  const signedIn = await fetch(`${program.address}/api/auth/sign-in/anonymous`, {
    method: 'POST',
    headers: { ...json, Origin: program.address },
    body: '{}',
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const headers = () => ({ cookie, Origin: program.address })
  const get = async (path: string) => {
    const answer = await fetch(program.address + path, { headers: headers() })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
    return answer.text()
  }
  return {
    get,
    send: (method, path, body, signal) =>
      fetch(program.address + path, {
        method,
        headers: { ...headers(), ...json },
        body: JSON.stringify(body),
        signal,
      }),
    startFirstQuiz: async () => {
      const [, quiz = ''] = /href="(\/quizzes\/[0-9a-f-]{36})"/.exec(await get('/quizzes')) ?? []
      const [form = ''] =
        /<form[^>]*enctype="multipart\/form-data"[\s\S]*?<\/form>/i.exec(mainOf(await get(quiz))) ?? []
      const fields = new FormData()
      for (const [, name = '', value = ''] of form.matchAll(/name="([^"]+)"(?: value="([^"]*)")?/g)) {
        fields.append(name, value.replaceAll('&quot;', '"'))
      }
      const answer = await fetch(program.address + quiz, {
        method: 'POST',
        headers: headers(),
        body: fields,
        redirect: 'manual',
      })
      const target = answer.headers.get('location')
      if (!target) throw new Error(`the quiz ${quiz} did not start: ${answer.status}`)
      return new URL(target, program.address).pathname
    },
  }
}

/** The header of the page has a form of its own. */
const mainOf = (html: string) => html.slice(html.indexOf('<main'))
