/** Reading what a model wrote, which should be one JSON object with a list in it. */
import type { z } from 'zod'

/**
 * The items of the list `name` that are what the schema says. Thoughts and fences around the object are passed over; of
 * one that was cut off, the whole items count. Nothing where there is no such list.
 */
export function itemsIn<T>(text: string, name: string, item: z.ZodType<T>): T[] | undefined {
  const list = listIn(text, name)
  return list?.flatMap((value) => {
    const parsed = item.safeParse(value)
    return parsed.success ? [parsed.data] : []
  })
}

function listIn(text: string, name: string): unknown[] | undefined {
  const said = text.replace(/^[\s\S]*<\/think>/u, '')
  const whole = parsed(said.slice(said.indexOf('{'), said.lastIndexOf('}') + 1))
  if (whole && typeof whole === 'object' && name in whole) {
    const list: unknown = (whole as Record<string, unknown>)[name]
    return Array.isArray(list) ? list : undefined
  }
  const opened = new RegExp(`"${name}"\\s*:\\s*\\[`, 'u').exec(said)
  return opened ? wholeItems(said.slice(opened.index + opened[0].length)) : undefined
}

/** The objects at the start of a list that may end anywhere. */
function wholeItems(list: string): unknown[] {
  const items: unknown[] = []
  let depth = 0
  let start = 0
  for (const { index, 0: sign } of list.matchAll(/"(?:[^"\\]|\\[\s\S])*"?|[{}[\]]/gu)) {
    if (sign === '{' || sign === '[') {
      if (depth === 0) start = index
      depth += 1
    } else if (sign === '}' || sign === ']') {
      depth -= 1
      if (depth < 0) break
      const item = depth === 0 ? parsed(list.slice(start, index + 1)) : undefined
      if (item !== undefined) items.push(item)
    }
  }
  return items
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
