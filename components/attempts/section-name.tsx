/** The heading under which a question stands, above its number. */
export function SectionName({ children }: { children: string }) {
  return (
    <span className="mb-2 block text-base font-semibold tracking-normal text-ink normal-case">
      {children}
      <span className="sr-only">. </span>
    </span>
  )
}
