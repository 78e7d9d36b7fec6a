/** What happens in an assignment, read once for all who watch it in this process. */
import { log } from '#lib/log.ts'
import { listen } from './live-listener.ts'
import { liveRows } from './live-store.ts'
import { changesBetween, type LiveEvent, type LiveRow, withoutScore } from './live-view.ts'

/** In milliseconds: the least between two readings, and how often rights are asked again. Tests make it shorter. */
export const liveTiming = { pause: 500, beat: 15_000 }

export type Viewer = {
  withScores: boolean
  send: (event: LiveEvent) => void
  /** From time to time: whether this viewer may still watch. */
  isAllowed: () => Promise<boolean>
  /** Tells that all is well. */
  beat: () => void
  /** The right is gone, or this process ends. */
  end: () => void
}

type Feed = { join: (viewer: Viewer) => void; leave: (viewer: Viewer) => void; endAll: () => void }

const shared: typeof globalThis & { quizwireFeeds?: Map<string, Feed> } = globalThis
const feeds = (): Map<string, Feed> => {
  if (!shared.quizwireFeeds) {
    shared.quizwireFeeds = new Map()
    // The server closes only when no answer is under way, and these never end by themselves.
    process.once('SIGTERM', endAll).once('SIGINT', endAll)
  }
  return shared.quizwireFeeds
}
function endAll(): void {
  for (const feed of [...feeds().values()]) feed.endAll()
}

/** Lets somebody watch an assignment; gives what ends it. Rights are for the caller to check first. */
export function watch(assignmentId: string, viewer: Viewer): () => void {
  const feed = feeds().get(assignmentId) ?? openFeed(assignmentId)
  feed.join(viewer)
  return () => feed.leave(viewer)
}

function openFeed(assignmentId: string): Feed {
  /** What each of them was told, by row. */
  const told = new Map<Viewer, Map<string, string>>()
  let timer: NodeJS.Timeout | null = null
  let lastRead = 0
  /** Readings are numbered as they begin: one that is overtaken tells nothing. */
  let begun = 0
  let newest = 0

  const news = () => {
    const wait = Math.max(20, lastRead + liveTiming.pause - Date.now())
    timer ??= setTimeout(read, wait)
  }
  async function read() {
    timer = null
    lastRead = Date.now()
    const number = ++begun
    try {
      const rows = await liveRows(assignmentId)
      if (number < newest) return
      newest = number
      for (const viewer of told.keys()) tell(viewer, rows)
    } catch {
      log().warn('an assignment could not be read for those who watch it') // the next beat tries again
    }
  }
  function tell(viewer: Viewer, all: LiveRow[]) {
    const before = told.get(viewer)
    if (!before) return
    const rows = viewer.withScores ? all : all.map(withoutScore)
    const event = before.size === 0 ? { kind: 'all' as const, rows } : changesBetween(before, rows)
    told.set(viewer, new Map(rows.map((row) => [row.id, JSON.stringify(row)])))
    if (event) viewer.send(event)
  }
  async function beat() {
    news() // who joins the class is told by nobody
    for (const viewer of [...told.keys()]) {
      // While the database is away nobody's right is gone.
      const isAllowed = await viewer.isAllowed().catch(() => true)
      if (isAllowed) viewer.beat()
      else viewer.end()
    }
  }

  const stop = listen(assignmentId, news)
  const beats = setInterval(beat, liveTiming.beat)
  const feed: Feed = {
    join: (viewer) => {
      told.set(viewer, new Map())
      news()
    },
    leave: (viewer) => {
      told.delete(viewer)
      if (told.size > 0) return
      stop()
      clearInterval(beats)
      if (timer) clearTimeout(timer)
      feeds().delete(assignmentId)
    },
    endAll: () => {
      for (const viewer of [...told.keys()]) viewer.end()
    },
  }
  feeds().set(assignmentId, feed)
  return feed
}
