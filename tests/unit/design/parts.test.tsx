import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { AnswerList } from '../../../renderer/ui/answer-list.tsx'
import { Button } from '../../../renderer/ui/button.tsx'
import { CoverageBar } from '../../../renderer/ui/coverage-bar.tsx'
import { KeySettings } from '../../../renderer/ui/key-settings.tsx'
import { StateMark, visitMarks } from '../../../renderer/ui/state-mark.tsx'
import { VisitList } from '../../../renderer/ui/visit-list.tsx'
import { Who } from '../../../renderer/ui/who.tsx'

const visit = {
  id: 'v1',
  time: '10:20',
  name: 'Halima Warsame',
  identifiers: 'born 1984 · MRN ends 5570',
  state: 'for-nurse',
  words: 'Wants her niece there',
  privateWords: 'For the nurse',
} as const

const list = (hidden: boolean, shownId?: string) =>
  renderToStaticMarkup(
    <VisitList
      id="visits"
      chosenId="v1"
      onChoose={() => undefined}
      onStart={() => undefined}
      hidden={hidden}
      shownId={shownId}
      groups={[{ id: 'nurse', label: 'for the nurse', count: 1, visits: [visit] }]}
    />,
  )

describe('names off', () => {
  test('no name, identifier or telling word is in the page', () => {
    const page = list(true)
    for (const word of ['Halima', 'Warsame', '1984', '5570', 'niece']) expect(page).not.toContain(word)
    expect(page).toContain('Name hidden')
    expect(page).toContain('For the nurse')
  })

  test('the one that is held shows its name', () => {
    expect(list(true, 'v1')).toContain('Halima Warsame')
  })

  test('the person in the pane is hidden too', () => {
    const page = renderToStaticMarkup(<Who name="Halima Warsame" identifiers="born 1984" hiddenSeed="v1" />)
    expect(page).not.toMatch(/Halima|1984/)
    expect(page).toContain('Name hidden')
  })
})

test('the chosen row is selected in a named list box', () => {
  const page = list(false)
  expect(page).toMatch(
    /role="listbox" aria-labelledby="visits-nurse-heading" tabindex="0" aria-activedescendant="visits-visit-v1"/,
  )
  expect(page).toMatch(/role="option" aria-selected="true"/)
})

describe('a button', () => {
  test('that cannot act yet can still be reached and says why', () => {
    const page = renderToStaticMarkup(<Button unavailable="1 column left: Portal.">Check the rows</Button>)
    expect(page).toContain('aria-disabled="true"')
    expect(page).not.toMatch(/ disabled/)
    expect(page).toMatch(/aria-describedby="(\w+)".*<span id="\1" hidden="">1 column left: Portal\.<\/span>/)
  })

  test('that is busy keeps its words for their width only', () => {
    const page = renderToStaticMarkup(<Button busyLabel="Printing…">Print and log</Button>)
    expect(page).toMatch(/aria-hidden="true"><span>Print and log<\/span><\/span><span[^>]*>Printing…/)
  })
})

test('keys that are switched off lose their caps and their announcement; Enter and Ctrl keys stay', () => {
  const page = renderToStaticMarkup(
    <KeySettings singleKeysOn={false}>
      <AnswerList
        label="They answer"
        onAnswer={() => undefined}
        answers={[{ id: 'yes', key: '1', label: 'Yes' }]}
      />
      <Button keys="Q">Show QR</Button>
      <Button keys="Ctrl+Z">Correct it</Button>
    </KeySettings>,
  )
  expect(page.match(/<kbd/g)).toHaveLength(1)
  expect(page).not.toContain('aria-keyshortcuts="1"')
  expect(page).toContain('aria-keyshortcuts="Control+Z"')
})

test('every state has a shape of its own', () => {
  // "Not printed" is an offer that was logged: it shares the shape and differs by word and colour.
  const own = visitMarks.filter((state) => state !== 'not-printed')
  const shapes = own.map((state) => renderToStaticMarkup(<StateMark state={state} settled />))
  expect(new Set(shapes).size).toBe(own.length)
})

test('coverage says its numbers, and says so when there are none', () => {
  const page = renderToStaticMarkup(<CoverageBar offered={21} stillHere={9} missed={0} />).replace(
    /<[^>]+>/g,
    '',
  )
  expect(page).toContain('70%offered so far: 21 of 30 visits that needed it')
  expect(renderToStaticMarkup(<CoverageBar offered={0} stillHere={0} missed={0} />)).toContain(
    'No visit has needed an offer yet.',
  )
})
