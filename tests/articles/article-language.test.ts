import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { requireEnglish } from '#lib/articles/article-language.ts'

const folder = '../shared/articles'

const others = {
  Dutch: `De minister heeft gisteren in Den Haag gezegd dat de plannen voor de nieuwe wet in het voorjaar worden behandeld.
    Hij was over het besluit van de Kamer niet tevreden en wil dat er op korte termijn meer geld komt. Of dat lukt is nog
    de vraag, want de partijen in de coalitie hebben een ander idee over de kosten.`,
  Afrikaans: `Die minister het gister in Kaapstad gesê dat die planne vir die nuwe wet in die lente behandel sal word. Dit
    is nie wat hy was of wil wees nie. Die man was in die stad en is siek.`,
  German: `Der Minister hat gestern in Berlin gesagt, dass die Pläne für das neue Gesetz im Frühjahr behandelt werden. Er
    war mit dem Beschluss nicht zufrieden. Die Regierung will also an einem Tag entscheiden.`,
  French: `Le ministre a déclaré hier à Paris que les projets de la nouvelle loi seraient examinés au printemps. Il n'a pas
    été satisfait de la décision. Elle a dit que l'on a tout fait.`,
  Hungarian: `A miniszter tegnap azt mondta, hogy a terveket a tavasz folyamán tárgyalják. A kormány a döntés miatt nem
    elégedett a helyzettel, és a párt is a megoldást keresi.`,
  Chinese: '国务院总理昨日在北京表示,新的法律计划将在春季审议。'.repeat(20),
  'a list of names': 'Smith Jones Brown Taylor Wilson Davies Evans Thomas Lyons Arles Basel Bern '.repeat(3),
}

describe('the language', () => {
  test.each(Object.entries(others))('%s is refused with a sentence', (_, text) => {
    expect(() => requireEnglish(text)).toThrow('does not look like an English article')
  })

  test('English news in short, plain and shouted form is taken', () => {
    const text = 'The ferry of Port Ellery sails again after a year of repairs, the council said on Monday.'
    expect(() => requireEnglish(text)).not.toThrow()
    expect(() => requireEnglish(text.toUpperCase())).not.toThrow()
  })

  test.skipIf(!existsSync(folder))('every article that we develop on is taken', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))
    const old = ['wikinews-2019.jsonl', 'wikinews-2020.jsonl'].flatMap((name) =>
      readFileSync(`${folder}/${name}`, 'utf8').trim().split('\n'),
    )
    const texts = files.map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
    for (const line of old) texts.push(JSON.parse(line).text)
    expect(texts.length).toBeGreaterThan(100)
    for (const text of texts) expect(() => requireEnglish(text), text.slice(0, 80)).not.toThrow()
  })
})
