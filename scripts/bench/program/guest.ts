/** A guest of the running program, without a browser: a cookie and the forms of the pages. */
export type Guest = { get(path: string): Promise<string>; startFirstQuiz(): Promise<string> }

export async function makeGuest(address: string): Promise<Guest> {
  const signedIn = await fetch(`${address}/api/auth/sign-in/anonymous`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: address },
    body: '{}',
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const headers = { cookie, Origin: address }
  const get = async (path: string) => {
    const answer = await fetch(address + path, { headers })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
    return answer.text()
  }
  return {
    get,
    /** Presses "Start the quiz" on the first quiz of the list; gives the path of the player. */
    startFirstQuiz: async () => {
      const [, quiz = ''] = /href="(\/quizzes\/[0-9a-f-]{36})"/.exec(await get('/quizzes')) ?? []
      const [form = ''] =
        /<form[^>]*enctype="multipart\/form-data"[\s\S]*?<\/form>/i.exec(mainOf(await get(quiz))) ?? []
      const fields = new FormData()
      for (const [, name = '', value = ''] of form.matchAll(/name="([^"]+)"(?: value="([^"]*)")?/g)) {
        fields.append(name, value.replaceAll('&quot;', '"'))
      }
      const answer = await fetch(address + quiz, {
        method: 'POST',
        headers,
        body: fields,
        redirect: 'manual',
      })
      const target = answer.headers.get('location')
      if (!target) throw new Error(`the quiz ${quiz} did not start: ${answer.status}`)
      return new URL(target, address).pathname
    },
  }
}

/** The header of the page has a form of its own. */
const mainOf = (html: string) => html.slice(html.indexOf('<main'))
