/** Time spent, in words: "2 h 5 min", "35 min", "< 1 min". */
export function formatDuration(seconds: number): string {
  if (seconds < 60) return '< 1 min'
  const minutes = Math.round(seconds / 60)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [...(hours > 0 ? [`${hours} h`] : []), ...(rest > 0 ? [`${rest} min`] : [])].join(' ')
}
