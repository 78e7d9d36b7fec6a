let made = 0

/** A UUIDv7 of a time: ids grow with it, as those that the program makes. The rest counts, so none comes twice. */
export function idAt(time: Date): string {
  made += 1
  const milliseconds = time.getTime().toString(16).padStart(12, '0')
  const count = made.toString(16).padStart(15, '0')
  return [
    milliseconds.slice(0, 8),
    milliseconds.slice(8),
    `7${count.slice(0, 3)}`,
    `8${count.slice(3, 6)}`,
    `000${count.slice(6)}`,
  ].join('-')
}
