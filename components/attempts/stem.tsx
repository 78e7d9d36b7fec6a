import { Fragment } from 'react'

/** A stem; the blank of "complete the report" is drawn as a line to fill and read out as "blank". */
export function Stem({ text }: { text: string }) {
  const parts = text.split(/_{3,}(\S*)/)
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence stand still
    <Fragment key={index}>{index % 2 ? <Blank after={part} /> : part}</Fragment>
  ))
}

/** No comma begins a line. */
function Blank({ after }: { after: string }) {
  return (
    <span className="whitespace-nowrap">
      <span className="mx-0.5 inline-block w-[4.5em] rounded-t-sm border-b-2 border-accent bg-accent-soft align-baseline leading-[1.1]">
        <span className="sr-only">blank</span>
        {/* Keeps the line as high as a word. */}
        <span aria-hidden>&nbsp;</span>
      </span>
      {after}
    </span>
  )
}
