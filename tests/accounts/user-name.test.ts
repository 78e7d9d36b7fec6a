import { describe, expect, test } from 'vitest'
import { signInForm, signInRequest, signUpForm } from '#lib/accounts/account-forms.ts'
import { makeOneTimePassword } from '#lib/accounts/one-time-password.ts'
import { PASSWORD_WORDS } from '#lib/accounts/password-words.ts'
import { isStandIn, isUserName, userNameFrom } from '#lib/accounts/user-name.ts'

describe('a user name', () => {
  test.each([
    ['Ada Lovelace', 'ada.lovelace'],
    ['  José  Ñúñez-Ibáñez ', 'jose.nunez.ibanez'],
    ['Jürgen Groß', 'juergen.gross'],
    ['Søren Kierkegård', 'soren.kierkegard'],
    ['Łukasz Żółć', 'lukasz.zolc'],
    ['Sinéad O’Connor', 'sinead.oconnor'],
    ['Наталья Щукина', 'natalya.shchukina'],
    ['Юлія Їжак', 'yuliya.izhak'],
    ['Γιώργος Σεφέρης', 'giorgos.seferis'],
    ['Li', 'learner.li'],
    ['X', 'learner.x'],
    ['王小明', 'learner'],
    ['محمد', 'learner'],
    ['🙂', 'learner'],
    ['…', 'learner'],
    ['Wolfeschlegelsteinhausenbergerdorff Junior', 'wolfeschlegelsteinhausenbergerdo'],
  ])('of %j is %j', (name, userName) => {
    expect(userNameFrom(name)).toBe(userName)
    expect(isUserName(userName)).toBe(true)
    expect(userName).toMatch(/^[a-z0-9][a-z0-9.-]{2,39}$/)
  })

  test.each(['ab', 'Ada', 'ada..lovelace', '.ada', 'ada.', 'ada lovelace', 'ada@x', 'a'.repeat(41), 'ädä'])(
    'is not %j',
    (text) => expect(isUserName(text)).toBe(false),
  )
})

describe('the sign-in form', () => {
  const password = 'x'
  test('takes an e-mail address or a user name, however it is written', () => {
    expect(signInForm.parse({ email: ' Ada@Example.org ', password }).email).toBe('ada@example.org')
    expect(signInForm.parse({ email: ' Ada.Lovelace ', password }).email).toBe('ada.lovelace')
    expect(signInRequest.parse({ email: 'Ada.Lovelace', password }).email).toBe('ada.lovelace@users.invalid')
    expect(signInRequest.parse({ email: 'ADA@example.org', password }).email).toBe('ada@example.org')
  })

  test.each(['', 'ada lovelace', 'ada@', 'ada..b', 'ada.lovelace@users.invalid'])('refuses %j', (email) => {
    expect(signInForm.safeParse({ email, password }).success).toBe(false)
  })
})

test('nobody can sign up with an address that stands for a user name', () => {
  const email = 'ada.lovelace@users.invalid'
  expect(isStandIn(email)).toBe(true)
  expect(signUpForm.safeParse({ name: 'Eve', email, password: 'correct horse' }).success).toBe(false)
})

describe('a password on paper', () => {
  test('is made of 256 different words and digits that are taken for no letter', () => {
    expect(new Set(PASSWORD_WORDS).size).toBe(256)
    for (const word of PASSWORD_WORDS) expect(word).toMatch(/^[a-z]{3,8}$/)
    const made = Array.from({ length: 300 }, () => makeOneTimePassword())
    expect(new Set(made).size).toBe(300)
    for (const password of made) expect(password).toMatch(/^([a-z]+-){4}[2-9]{2}$/)
  })

  test('takes each word as often as chance does', () => {
    expect(makeOneTimePassword(() => 0)).toBe('acorn-acorn-acorn-acorn-22')
    expect(makeOneTimePassword((below) => below - 1)).toBe('stone-stone-stone-stone-99')
  })
})
