/** The app itself: where it stands, first run, unlocking, settings. */
import { nativeTheme } from 'electron'
import { STANDARD_FORM } from '../../shared/invitations/letter.ts'
import { fail, succeed } from '../../shared/result.ts'
import type { StaffMember } from '../../shared/staff/roles.ts'
import { readAppState } from '../session/app-state.ts'
import { hashPin } from '../session/pin.ts'
import type { Handlers } from '../router/router.ts'
import type { AppParts } from './app-parts.ts'
import { saving } from './saving.ts'

export const appHandlers = (
  parts: AppParts,
): Handlers<
  | 'app.state' | 'app.about' | 'app.retryStore' | 'app.printBlankSheet'
  | 'setup.create' | 'setup.openSample' | 'setup.leaveSample' | 'setup.unlock' | 'settings.change'
> => {
  const { records, session, store, workstation, resources, newId } = parts

  const setUpSample = async (): Promise<void> => {
    const [sample, script] = await Promise.all([resources.sampleClinic(), resources.shippedScript()])
    const people = await Promise.all(
      sample.staff.map(async ({ key, name, role, pin }) => ({ key, staffId: newId(), name, role, pinHash: await hashPin(pin) })),
    )
    const managersFirst = people.toSorted((a, b) => Number(b.role === 'manager') - Number(a.role === 'manager'))
    await store.run('setUpClinic', {
      clinic: sample.clinic, isSample: true, people: managersFirst.map(({ key: _key, ...person }) => person),
    })
    await store.run('loadSampleDay', {
      sample,
      script: { id: script.id, version: script.version },
      staffIds: Object.fromEntries(people.map(({ key, staffId }) => [key, staffId])),
    })
    workstation.change({ siteId: sample.day.siteId })
  }

  return {
    'app.state': async () => succeed(await readAppState(parts)),
    'app.about': () => succeed({ version: parts.version, licence: 'Apache-2.0' }),
    'app.retryStore': async () => {
      // Whoever stood here when the trouble came may have left: the way back asks for the PIN.
      if (records.state().kind === 'trouble') await session.lock('locked').catch(() => parts.log.write('lock-not-logged'))
      await records.start()
      if (records.state().kind === 'open') session.refresh(await store.run('staffList', {}))
      return succeed(null)
    },
    'app.printBlankSheet': async () => {
      const clinic = workstation.clinicCard()
      if (!clinic) return fail('no-clinic', 'This workstation does not know the portal’s address yet.', { why: 'portal' })
      // The clinic's own words lie in the records, which may be what cannot be opened.
      const letter = await parts.letters.renderWith(clinic, { kind: 'generic', ...STANDARD_FORM }, {})
      if (!letter.ok) return fail(letter.code, letter.message, { problem: letter.message })
      const saved = await saving(() => parts.dialogs.savePdf('Invitation.pdf', letter.bytes))
      if (!saved.ok) return saved
      if (saved.value !== null) await parts.dialogs.openFile(saved.value)
      return succeed({ saved: saved.value !== null })
    },

    'setup.create': async ({ clinic, siteId, manager, passphrase }) => {
      const created = await records.create(passphrase)
      if (!created.ok) return created
      // They have just read the first run in it.
      const { language } = workstation.settings()
      const me: StaffMember = { staffId: newId(), name: manager.name, role: 'manager', isActive: true, language }
      const person = { staffId: me.staffId, name: me.name, role: me.role, pinHash: await hashPin(manager.pin) }
      const setUp = await store.run('setUpClinic', { clinic, isSample: false, people: [person] })
      if (!setUp.ok) return setUp
      if (language !== 'en') await store.run('chooseLanguage', { staffId: me.staffId, language })
      workstation.keepClinicCard(clinic)
      workstation.change({ siteId })
      session.begin(me)
      return succeed(null)
    },
    'setup.openSample': async () => {
      const sample = await resources.sampleClinic()
      const created = await records.createSample(parts.offsetTo(sample.day.asOf, sample.clinic.timeZone))
      if (!created.ok) return created
      await setUpSample()
      parts.announce('app-state')
      return succeed(null)
    },
    'setup.leaveSample': async () => {
      const state = records.state()
      if (state.kind !== 'open' || !state.isSample) return fail('not-sample', 'This is not the sample clinic.')
      await session.end()
      await records.leave()
      return succeed(null)
    },
    'setup.unlock': ({ passphrase }) => records.unlock(passphrase),

    'settings.change': (part) => {
      // What comes from a partial form may name a field without a value.
      const given = Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined))
      workstation.change(given)
      nativeTheme.themeSource = workstation.settings().theme
      parts.announce('app-state')
      return succeed(null)
    },
  }
}
