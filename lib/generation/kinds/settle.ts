/** A number from texts alone: what it decides is the same every time, and no alphabet tells it (FNV-1a). */
export function settled(...texts: string[]): number {
  let hash = 2166136261
  for (const sign of texts.join('|')) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16777619) >>> 0
  return hash >>> 8
}
