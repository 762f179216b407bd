/** Practice cannot log: not because it does not want to, but because nothing it is made of knows how. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CONTRACT } from '../../../shared/contract/contract.ts'
import { offerFrom, isHandOverDue, situationOf } from '../../../shared/offers/offer-flow.ts'
import { checkOffer } from '../../../shared/offers/offer-rules.ts'
import { sceneAfter, walkOn, type Scene } from '../../../shared/script/walk.ts'
import { PRACTICE_PATIENTS } from '../../../renderer/features/offer/practice/patients.ts'
import { shippedScript } from '../script/shipped-script.ts'

const root = resolve(import.meta.dirname, '../../..')
const IMPORTS = /(?:^|\n)(?:import|export)\s+(?!type\b)[^'"]*?from\s+'(\.[^']+)'|import\(\s*'(\.[^']+)'\s*\)/g

/** Everything that comes along with a file, types left out. */
const madeOf = (start: string): readonly string[] => {
  const files = new Set([start])
  for (const file of files)
    for (const [, from, later] of readFileSync(file, 'utf8').matchAll(IMPORTS)) {
      const found = join(dirname(file), from ?? later ?? '')
      if (/\.tsx?$/.test(found) && existsSync(found)) files.add(found)
    }
  return [...files]
}
const callsIn = (files: readonly string[]): readonly string[] => {
  const names = Object.keys(CONTRACT).map((name) => name.replace('.', '\\.')).join('|')
  const named = new RegExp(`'(${names})'`, 'g')
  return [...new Set(files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(named)].map(([, name]) => name ?? '')))].sort()
}
const offer = (file: string) => join(root, 'renderer/features/offer', file)

describe('practice', () => {
  const files = madeOf(offer('practice/practice-screen.tsx'))

  it('is made of what can ask, and of nothing that can log, print or hand out', () => {
    expect(files.length).toBeGreaterThan(40)
    expect(files.filter((file) => /\/offer\/(?:logging|printing)\//.test(file))).toEqual([])
    expect(callsIn(files)).toEqual(['app.state', 'invitations.qr', 'script.current'])
  })

  it('is told from the real offer by this very test', () => {
    expect(callsIn(madeOf(offer('offer-pane.tsx')))).toEqual(expect.arrayContaining(['offers.log', 'invitations.issue']))
  })
})

describe('each invented patient', () => {
  const script = shippedScript()
  const endsFrom = (scene: Scene, situation: Parameters<typeof sceneAfter>[1], answers: number): readonly Scene[] =>
    scene.node.kind === 'end' || answers === 0
      ? [scene]
      : scene.choices.flatMap(({ id }) => endsFrom(sceneAfter(script, situation, walkOn(scene, id)), situation, answers - 1))

  it.each(PRACTICE_PATIENTS)('$id: whatever they answer, the log would take it', ({ talk }) => {
    const situation = situationOf(talk)
    const ends = endsFrom(sceneAfter(script, situation, []), situation, 4).filter(({ node }) => node.kind === 'end')
    expect(ends.length).toBeGreaterThan(10)
    for (const scene of ends) {
      const wish = { hasCode: true, wantsCode: true, identityCheck: 'photo-id' } as const
      const ending = isHandOverDue(scene.told) ? ({ by: 'sheet', wish } as const) : ({ by: 'words', takesPaper: true } as const)
      const made = offerFrom({ visitId: 'practice', script, talk, scene, language: 'en', interpreter: 'none', ending, seconds: 0 })
      expect(checkOffer(made, talk.ageBand), scene.told.path.join()).toMatchObject({ ok: true })
    }
  })

  it('hears another first line', () => {
    const lines = PRACTICE_PATIENTS.map(({ talk, language }) => sceneAfter(script, situationOf(talk), []).lines[0]?.[language].text)
    expect(new Set(lines).size).toBe(PRACTICE_PATIENTS.length)
  })
})
