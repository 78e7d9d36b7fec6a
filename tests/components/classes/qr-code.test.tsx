import jsQR from 'jsqr'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { QrCode } from '#components/classes/qr-code.tsx'

/** Pixels a square of the code. */
const SCALE = 4

/** What a scanner reads in the drawing, whose dark squares are "M3 5h1v1h-1z". */
function scanned(markup: string): string | undefined {
  const size = Number(/viewBox="0 0 (\d+)/.exec(markup)?.[1])
  const width = size * SCALE
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
  for (const [, x, y] of markup.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let i = 0; i < SCALE * SCALE; i++) {
      const at = (Number(y) * SCALE + Math.floor(i / SCALE)) * width + Number(x) * SCALE + (i % SCALE)
      pixels.fill(0, at * 4, at * 4 + 3)
    }
  }
  return jsQR(pixels, width, width)?.data
}

test.each(['https://quiz.example.org/join/ABCD2345', 'http://192.168.0.12:4800/join/ABCD2345?from=ä'])(
  'a scanner reads %s',
  (link) => {
    expect(scanned(renderToStaticMarkup(<QrCode text={link} label="Join" />))).toBe(link)
  },
)
