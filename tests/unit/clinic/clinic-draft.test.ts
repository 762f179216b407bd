import { describe, expect, it } from 'vitest'
import { sayFor } from '../../../shared/words/say.ts'
import { clinicSchema } from '../../../shared/clinic/clinic.ts'
import { clinicOfDraft, clinicProblems, draftOfClinic, emptyClinicDraft, tidyPortalAddress, type ClinicDraft } from '../../../shared/clinic/clinic-draft.ts'

const SITE = '7b9f2c1e-64f0-4b43-9a54-0f6f6f1f2a10'
const OTHER_SITE = '0d9c3a52-2f0e-4c39-8d8b-6a3c0a1b7e21'

const complete: ClinicDraft = {
  name: ' Alder Brook Family Health ',
  address: '12 Mill Lane\n\n  Riverside, OH 45001 ',
  timeZone: 'America/New_York',
  sites: [{ siteId: SITE, name: 'Riverside ' }],
  portalName: 'MyAlder',
  portalUrl: 'https://my.alderbrook.example',
  helpPhone: '(555) 010-0142',
  helpHours: 'Monday to Friday, 8 to 5',
  teenFrom: '13',
  adultFrom: '18',
  reofferAfterDays: '180',
}

const say = sayFor('en')
const problemsWith = (change: Partial<ClinicDraft>) => clinicProblems({ ...complete, ...change }, say)

describe('clinic draft', () => {
  it('makes a clinic the contract accepts, with spaces and blank lines gone', () => {
    expect(clinicProblems(complete, say)).toEqual({})
    const clinic = clinicOfDraft(complete)
    expect(clinicSchema().parse(clinic)).toEqual(clinic)
    expect(clinic.name).toBe('Alder Brook Family Health')
    expect(clinic.addressLines).toEqual(['12 Mill Lane', 'Riverside, OH 45001'])
    expect(clinicOfDraft(draftOfClinic(clinic))).toEqual(clinic)
  })

  it('names every field that is still empty', () => {
    expect(Object.keys(clinicProblems(emptyClinicDraft('America/Chicago', SITE), say)).sort()).toEqual(
      ['address', 'helpHours', 'helpPhone', 'name', 'portalName', 'portalUrl', `site:${SITE}`].sort(),
    )
  })

  it.each([
    ['http://my.alderbrook.example', /must start with https/],
    ['ftp://my.alderbrook.example', /must start with https/],
    ['https://my.alderbrook.example/?patient=1', /from the \? or #/],
    ['https://someone@my.alderbrook.example', /before the @/],
    ['https://portal', /not a web address/],
  ])('says why %s cannot be the portal', (portalUrl, words) => {
    expect(problemsWith({ portalUrl }).portalUrl).toMatch(words)
    expect(clinicSchema().safeParse(clinicOfDraft({ ...complete, portalUrl })).success).toBe(false)
  })

  it('adds the scheme people leave out, and nothing else', () => {
    expect(tidyPortalAddress(' my.alderbrook.example/start ')).toBe('https://my.alderbrook.example/start')
    expect(tidyPortalAddress('http://my.alderbrook.example')).toBe('http://my.alderbrook.example')
    expect(tidyPortalAddress('')).toBe('')
  })

  it('wants a name for each site, and no name twice', () => {
    const sites = [{ siteId: SITE, name: 'Riverside' }, { siteId: OTHER_SITE, name: 'riverside ' }]
    expect(problemsWith({ sites })).toEqual({ [`site:${OTHER_SITE}`]: 'Another site has this name.' })
  })

  it('holds the address to what the envelope window shows', () => {
    expect(problemsWith({ address: '1\n2\n3\n4' }).address).toMatch(/3 lines/)
    expect(problemsWith({ address: 'x'.repeat(81) }).address).toMatch(/80 letters/)
  })

  it.each([
    [{ teenFrom: '0' }, 'teenFrom'],
    [{ teenFrom: 'twelve' }, 'teenFrom'],
    [{ adultFrom: '22' }, 'adultFrom'],
    [{ teenFrom: '18', adultFrom: '17' }, 'adultFrom'],
  ])('refuses ages no clinic has: %o', (change, field) => {
    expect(Object.keys(problemsWith(change))).toEqual([field])
  })

  it.each(['', '-1', '1.5', '731', 'half a year'])('refuses “%s” as the days to rest after a no', (reofferAfterDays) => {
    expect(problemsWith({ reofferAfterDays })).toEqual({ reofferAfterDays: 'A number of days from 0 to 730.' })
  })

  it.each([['0', 0], [' 30 ', 30], ['730', 730]])('takes “%s” as %i days to rest after a no', (reofferAfterDays, days) => {
    expect(problemsWith({ reofferAfterDays })).toEqual({})
    expect(clinicOfDraft({ ...complete, reofferAfterDays }).reofferAfterDays).toBe(days)
  })

  it('a card of a clinic from before there was a rest has the usual one', () => {
    const { reofferAfterDays: _, ...older } = clinicOfDraft(complete)
    expect(clinicSchema().parse(older).reofferAfterDays).toBe(180)
  })
})
