/**
 * What stands alike on many pages is drawn once, as a stream that each of them names between its own. It is shared once
 * it is met again, so a letter alone is one stream a page. Uses what the library keeps (its version is pinned).
 */
type Stream = {
  write(content: unknown): void
  end(): void
  compress: boolean
  readonly data: { Filter?: string }
}
type Page = {
  content: Stream
  readonly structParentTreeKey: number
  readonly dictionary: { readonly data: { Contents: Stream | readonly Stream[] } }
}
type Insides = {
  readonly page: Page
  ref(data: object): Stream
  getStructParentTree(): { get(key: number): readonly unknown[] }
}

/** Something that always looks the same, and how it is drawn. */
export type Part = { readonly looks: object; readonly draw: () => void }

/** `firstMark` is what its tags are counted from: after a longer address that is another number. */
type Shared = { readonly looks: readonly object[]; readonly firstMark: number; readonly stream: Stream }

/** Where that goes which is in the document already. */
const NOWHERE: Stream = { write: () => undefined, end: () => undefined, compress: false, data: {} }

/** The few lines between what is shared: packing them would take longer than all else of the letter. */
const endOwn = (stream: Stream): void => {
  stream.compress = false
  delete stream.data.Filter
  stream.end()
}

const goOnWith = (page: Page, stream: Stream): void => {
  const { data } = page.dictionary
  endOwn(page.content)
  page.content = stream
  data.Contents = [data.Contents].flat().concat(stream)
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((each, index) => each === other[index])

const createStreams = (doc: Insides) => {
  const met = new WeakSet<object>()
  const shared = new WeakMap<object, readonly Shared[]>()

  const drawOwn = (parts: readonly Part[]): void => {
    if (doc.page.content === NOWHERE) goOnWith(doc.page, doc.ref({}))
    for (const { looks, draw } of parts) {
      met.add(looks)
      draw()
    }
  }
  const drawShared = (parts: readonly Part[]): void => {
    const { page } = doc
    const looks = parts.map((part) => part.looks)
    const [key = page] = looks
    const firstMark = doc.getStructParentTree().get(page.structParentTreeKey).length
    const alike = shared.get(key) ?? []
    const known = alike.find((one) => one.firstMark === firstMark && isSame(one.looks, looks))
    const stream = known?.stream ?? doc.ref({})
    goOnWith(page, stream)
    if (known) page.content = NOWHERE
    // Also what is there already has its place in the tree that is read aloud.
    for (const { draw } of parts) draw()
    page.content.end()
    page.content = NOWHERE
    if (!known) shared.set(key, [...alike, { looks, firstMark, stream }])
  }
  return (parts: readonly Part[]): void => {
    for (let start = 0, end = 0; start < parts.length; start = end) {
      const isShared = met.has(parts[start]?.looks ?? parts)
      while (end < parts.length && met.has(parts[end]?.looks ?? parts) === isShared) end += 1
      const together = parts.slice(start, end)
      if (isShared) drawShared(together)
      else drawOwn(together)
    }
  }
}

const streamsOf = new WeakMap<PDFKit.PDFDocument, ReturnType<typeof createStreams>>()

/** Draws parts of the page that `doc` is at, one after the other. */
export const drawParts = (doc: PDFKit.PDFDocument, parts: readonly Part[]): void => {
  const draw = streamsOf.get(doc) ?? createStreams(doc as unknown as Insides)
  streamsOf.set(doc, draw)
  draw(parts)
}
