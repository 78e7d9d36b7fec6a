/** What a quiz is called when nobody named it. Its title stands above every question, so it must not tell a key. */

const SEPARATOR = ' · '

/**
 * The headline of the article, unless a question needed a context line that says less: then that headline holds or
 * implies a key, and the quiz is called what such a line says. A line that names only a section is given its day.
 */
export function quizTitle(headline: string, contextLines: string[]): string {
  const weaker = contextLines.map(partsOf).filter(({ topic }) => topic !== headline)
  const longest = weaker.sort((a, b) => b.topic.length - a.topic.length)[0]
  if (!longest) return headline
  const { day, topic } = longest
  return topic.includes(' ') ? topic : `${topic}, ${day}`
}

function partsOf(line: string): { day: string; topic: string } {
  const [day = '', ...topic] = line.split(SEPARATOR)
  return { day, topic: topic.join(SEPARATOR) || day }
}
