import { Fragment } from 'react'
import { foldName } from '../../shared/patients/person-name.ts'
import styles from './mark-text.module.css'

/** A stretch of a text: from the first character to before the last, in UTF-16 units. */
export type TextRange = readonly [start: number, end: number]

/** The text with the matched parts marked. */
export function MarkText({ text, ranges }: { text: string; ranges: readonly TextRange[] }) {
  return (
    <>
      {ranges.map(([start, end], index) => (
        <Fragment key={start}>
          {text.slice(ranges[index - 1]?.[1] ?? 0, start)}
          <mark className={styles.mark}>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  )
}

type Folded = { text: string; from: readonly number[]; to: readonly number[] }

// The text as searches fold it, and for each of its characters where it stands in the text as shown.
function folded(shown: string): Folded {
  const from: number[] = []
  const to: number[] = []
  let text = ''
  let at = 0
  for (const letter of shown) {
    // Between two letters, so that what parts words (a space) is told from what is dropped (an apostrophe).
    const plain = foldName(`a${letter}a`).slice(1, -1)
    for (let unit = 0; unit < plain.length; unit++) {
      from.push(at)
      to.push(at + letter.length)
    }
    text += plain
    at += letter.length
  }
  return { text, from, to }
}

/**
 * Where the words of a search stand in a name, folded as the search folds them (accents, case, apostrophes) and in
 * any order. Each word is marked once, at the start of a part of the name if it can be; ranges do not overlap.
 */
export function findMarks(shown: string, search: string): readonly TextRange[] {
  const { text, from, to } = folded(shown)
  const found: TextRange[] = []
  for (const word of foldName(search.replaceAll(',', ' ')).split(' ').filter(Boolean)) {
    const places = placesOf(text, word).filter(
      (place) => !found.some(([start, end]) => place < end && place + word.length > start),
    )
    const place = places.find((one) => one === 0 || text.charAt(one - 1) === ' ') ?? places[0]
    if (place !== undefined) found.push([place, place + word.length])
  }
  return found
    .sort(([one], [other]) => one - other)
    .map(([start, end]) => [from[start] ?? 0, to[end - 1] ?? shown.length])
}

function placesOf(text: string, word: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) places.push(at)
  return places
}
