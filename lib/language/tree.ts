import type { Lexeme } from './lexicon.ts'

/** Heads, labels, and what follows from them: first and last descendant of every token, and 1 where a sentence starts. */
export type Tree = {
  heads: Int32Array
  deps: string[]
  leftEdges: Int32Array
  rightEdges: Int32Array
  sentenceStarts: Uint8Array
}

type Edges = Pick<Tree, 'leftEdges' | 'rightEdges' | 'sentenceStarts'>

const MOST_ROUNDS = 12
/**
 * Words that are looked at in search of a real head. In articles it is found among the first ten; without a limit a text that is one
 * endless clause costs quadratic time.
 */
const MOST_SEARCHED = 1000

/** Moves every token with a label X||Y below its real head, which carries the label Y, and finds edges and sentences. */
export function finishTree(lexemes: Lexeme[], heads: Int32Array, deps: string[]): Tree {
  let edges = findEdges(heads)
  const displaced = deps.flatMap((dep, token) => (dep.includes('||') ? [token] : []))
  for (const token of displaced) {
    const [own, wanted] = deps[token]!.split('||') as [string, string]
    heads[token] = findHead(token, wanted, lexemes, { heads, deps, ...edges })
    deps[token] = own
  }
  if (displaced.length > 0) edges = findEdges(heads)
  return { heads, deps, ...edges }
}

function findEdges(heads: Int32Array): Edges {
  const leftEdges = heads.map((_, token) => token)
  const rightEdges = leftEdges.slice()
  const pushUp = (token: number) => {
    const head = heads[token]!
    if (leftEdges[token]! < leftEdges[head]!) leftEdges[head] = leftEdges[token]!
    if (rightEdges[token]! > rightEdges[head]!) rightEdges[head] = rightEdges[token]!
  }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    for (let token = 0; token < heads.length; token++) pushUp(token)
    for (let token = heads.length - 1; token >= 0; token--) pushUp(token)
    if (headsStayInside(heads, startsOf(heads, leftEdges))) break
  }
  return { leftEdges, rightEdges, sentenceStarts: startsOf(heads, leftEdges) }
}

function startsOf(heads: Int32Array, leftEdges: Int32Array): Uint8Array {
  const starts = new Uint8Array(heads.length)
  for (let token = 0; token < heads.length; token++) if (heads[token] === token) starts[leftEdges[token]!] = 1
  return starts
}

/** Whether every head lies in the sentence of its token (or is the first token of the next, which the model's makers let pass). */
function headsStayInside(heads: Int32Array, starts: Uint8Array): boolean {
  const last = heads.length - 1
  let start = 0
  for (let end = 1; end <= last; end++) {
    if (starts[end] === 0 && end !== last) continue
    for (let token = start; token < end; token++)
      if (heads[token]! < start || heads[token]! > end) return false
    start = end
  }
  return true
}

/** The first descendant of the token's head with this label, breadth first and from left to right; else the head itself. */
function findHead(token: number, label: string, lexemes: Lexeme[], tree: Tree): number {
  const { heads, deps, leftEdges, rightEdges } = tree
  const queue = [heads[token]!]
  let searched = 0
  for (const word of queue) {
    for (let child = leftEdges[word]!; child <= rightEdges[word]!; child++) {
      if (++searched > MOST_SEARCHED) return heads[token]!
      if (child === word || heads[child] !== word || lexemes[child]!.isSpace || child === token) continue
      if (deps[child] === label) return child
      queue.push(child)
    }
  }
  return heads[token]!
}
