/** Who is asking. Every use case takes one and looks for `id` in its own queries. */
export type Actor = {
  id: string
  name: string
  /** A guest has no password yet; all else is the same. */
  isGuest: boolean
  /** IANA name, such as Europe/Paris; days of progress are counted in it. */
  timeZone: string
}
