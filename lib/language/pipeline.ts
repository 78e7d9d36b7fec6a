import { AttributeRuler } from './attribute-ruler.ts'
import type { Machine } from './dense.ts'
import type { Document, Entity, Sentence, Token } from './document.ts'
import { EntityRecognizer } from './entities.ts'
import type { Kernels } from './kernels/kernels.ts'
import { Lemmatizer } from './lemmatizer.ts'
import { Lexicon, type Tokens } from './lexicon.ts'
import { KernelMemory } from './memory.ts'
import type { ChunkSpec, Model } from './model.ts'
import { nounChunks } from './noun-chunks.ts'
import { Parser } from './parser.ts'
import { StringIds } from './string-ids.ts'
import { Tagger } from './tagger.ts'
import { Tok2Vec } from './tok2vec.ts'
import { Tokenizer } from './tokenizer.ts'
import type { Tree } from './tree.ts'

type Read = { tags: string[]; tree: Tree; entities: Entity[] }

/** The components in the order of their work. One thread uses a pipeline; texts do not influence one another. */
export class Pipeline {
  readonly lexicon: Lexicon
  readonly tokenizer: Tokenizer
  /** Vectors for tags and tree, and for entities: the two networks share nothing. */
  readonly syntaxVectors: Tok2Vec
  readonly entityVectors: Tok2Vec
  readonly #tagger: Tagger
  readonly #parser: Parser
  readonly #entities: EntityRecognizer
  readonly #ruler: AttributeRuler
  readonly #lemmatizer: Lemmatizer
  readonly #chunkSpec: ChunkSpec

  constructor(model: Model, makeKernels: (memory: KernelMemory) => Kernels) {
    const { spec } = model
    const words = model.wordLists()
    const memory = new KernelMemory()
    const machine: Machine = { memory, kernels: makeKernels(memory) }
    const ids = new StringIds(spec.symbols)
    this.lexicon = new Lexicon(spec, words.norms)
    this.tokenizer = new Tokenizer(spec.tokenizer, this.lexicon)
    this.syntaxVectors = new Tok2Vec(machine, model, 'tok2vec', spec.tok2vec, ids)
    this.entityVectors = new Tok2Vec(machine, model, 'ner.tok2vec', spec.ner.tok2vec, ids)
    this.#tagger = new Tagger(machine, model)
    this.#parser = new Parser(machine, model)
    this.#entities = new EntityRecognizer(machine, model)
    this.#ruler = new AttributeRuler(spec.attributeRules)
    this.#lemmatizer = new Lemmatizer(spec.lemmas.rules, words, this.lexicon.characters)
    this.#chunkSpec = spec.nounChunks
  }

  analyse(text: string): Document {
    const tokens = this.tokenizer.tokenize(text)
    const document = this.#describe(text, tokens, this.#read(tokens))
    if (this.lexicon.isFull) this.forget()
    return document
  }

  /** Drops what is remembered of the words seen so far. Results do not depend on it. */
  forget(): void {
    this.lexicon.forget()
    this.tokenizer.forget()
    this.syntaxVectors.forget()
    this.entityVectors.forget()
  }

  /** The work of the networks. */
  #read(tokens: Tokens): Read {
    const vectors = this.syntaxVectors.run(tokens)
    const tags = this.#tagger.tag(vectors)
    const tree = this.#parser.parse(tokens.lexemes, vectors)
    const entities = this.#entities.recognize(
      tokens.lexemes,
      this.entityVectors.run(tokens),
      tree.sentenceStarts,
    )
    return { tags, tree, entities }
  }

  /** The work of the rules, and everything put together. */
  #describe(text: string, { lexemes, spaces }: Tokens, { tags, tree, entities }: Read): Document {
    const { heads, deps, leftEdges, rightEdges, sentenceStarts } = tree
    const { pos, morph, lemmas } = this.#ruler.apply({ lexemes, tags, deps })
    const tokens: Token[] = []
    const sentences: Sentence[] = []
    let offset = 0
    for (const [i, lexeme] of lexemes.entries()) {
      if (i === 0 || sentenceStarts[i] === 1) sentences.push({ start: i, end: i })
      sentences.at(-1)!.end = i + 1
      const end = offset + lexeme.text.length
      tokens.push({
        text: lexeme.text,
        start: offset,
        end,
        space: spaces[i] === 1,
        tag: tags[i]!,
        pos: pos[i]!,
        morph: morph[i]!,
        lemma: lemmas[i] ?? this.#lemmatizer.lemma(lexeme, pos[i]!, morph[i]!),
        dep: deps[i]!,
        head: heads[i]!,
        sentence: sentences.length - 1,
        leftEdge: leftEdges[i]!,
        rightEdge: rightEdges[i]!,
      })
      offset = end + spaces[i]!
    }
    const chunks = nounChunks({ pos, deps, heads, leftEdges }, this.#chunkSpec)
    return { text, tokens, sentences, entities, chunks }
  }
}
