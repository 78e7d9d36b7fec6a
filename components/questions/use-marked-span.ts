import { type RefObject, useEffect, useState } from 'react'
import { markText } from '#components/articles/marked-text.ts'
import { type Span, trimSpan } from './move-edge.ts'

/** What is marked with mouse or keyboard inside the drawn article, as offsets into its text. */
export function useMarkedSpan(panel: RefObject<HTMLElement | null>, text: string): Span | null {
  const [marked, setMarked] = useState<Span | null>(null)
  useEffect(() => {
    const look = () => setMarked(panel.current ? markedSpan(panel.current, text) : null)
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [panel, text])
  return marked
}

function markedSpan(panel: HTMLElement, text: string): Span | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!panel.contains(range.commonAncestorContainer)) return null
  const starts = markText(text, []).map((paragraph) => paragraph.start)
  const place = (node: Node, offset: number) => {
    const paragraph = (node instanceof Element ? node : node.parentElement)?.closest('p')
    if (!paragraph) return null
    const start = starts[[...panel.querySelectorAll('p')].indexOf(paragraph)]
    if (start === undefined) return null
    const before = document.createRange()
    before.setStart(paragraph, 0)
    before.setEnd(node, offset)
    return start + before.toString().length
  }
  const start = place(range.startContainer, range.startOffset)
  const end = place(range.endContainer, range.endOffset)
  return start === null || end === null || start >= end ? null : trimSpan(text, { start, end })
}
