/** What a browser says about itself, as far as it helps to recognise one's own. */
export type Device = { browser: string; system: string; kind: 'phone' | 'computer' }

// The first that fits wins: most browsers also claim to be others.
const browsers: [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const systems: [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
]

const firstFit = (table: [RegExp, string][], text: string, otherwise: string): string =>
  table.find(([pattern]) => pattern.test(text))?.[1] ?? otherwise

export function readDevice(userAgent: string): Device {
  return {
    browser: firstFit(browsers, userAgent, 'A browser'),
    system: firstFit(systems, userAgent, 'an unknown system'),
    kind: /\b(iPhone|Mobile)\b/.test(userAgent) ? 'phone' : 'computer',
  }
}
