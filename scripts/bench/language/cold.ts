// A process of its own that loads the model and analyses one article, so that nothing is warm. Prints JSON.
import { analyse } from '../../../lib/language/analyse.ts'
import { readTexts } from './texts.ts'

const [text = ''] = readTexts().texts
const before = process.memoryUsage().rss
const start = performance.now()
analyse('')
const loaded = performance.now()
const { tokens } = analyse(text)
const done = performance.now()
const megabytes = (process.memoryUsage().rss - before) / 2 ** 20
console.log(JSON.stringify({ load: loaded - start, first: done - loaded, tokens: tokens.length, megabytes }))
