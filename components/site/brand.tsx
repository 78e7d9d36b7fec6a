import Link from 'next/link'

/** The masthead: the name, underlined as if by a pen. */
export function Brand() {
  return (
    <Link href="/" className="headline inline-flex min-h-11 items-center text-xl text-ink">
      <span className="brand-stroke">Quizwire</span>
    </Link>
  )
}
