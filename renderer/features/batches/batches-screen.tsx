/** Letters by batch: one is chosen, worked off, and listed afterwards. One at a time. */
import { useState } from 'react'
import type { BatchShown } from '../../../shared/batches/batch.ts'
import type { BatchKind } from '../../../shared/batches/batch-words.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { useReady } from '../../app/app-store.ts'
import { useCall } from '../../bridge/use-call.ts'
import { Line, Stack } from '../../ui/layout.tsx'
import { Note } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { useSay } from '../../ui/words.tsx'
import { isOpen } from './batch-words.ts'
import { Choose } from './choose.tsx'
import { LastBatches } from './last-batches.tsx'
import { JustEnded, UnderWay } from './under-way.tsx'

export function BatchesScreen() {
  const { clinic, siteId } = useReady()
  const say = useSay()
  const [kind, setKind] = useState<BatchKind>('missed')
  const list = useCall('batches.list', {}, 'batches')
  const printers = useCall('printers.list', {}, 'printing').data
  const about = say('batches.about', { site: clinic.sites.find((site) => site.siteId === siteId)?.name ?? '' })
  const ended = useJustEnded(list.data)
  if (list.data === undefined || printers === undefined) {
    return (
      <Page title={say('batches.title')} focusOn="batches" detail={about}>
        {list.failure && <Note kind="bad" title={say('batches.unread')}>{failureWords(say, list.failure)}</Note>}
      </Page>
    )
  }
  const open = list.data.find(isOpen)
  const rest = (
    <>
      <Line />
      <LastBatches batches={list.data.filter((batch) => !isOpen(batch))} printers={printers} />
    </>
  )
  const inPage = { title: say('batches.title'), about, rest, printers }
  if (open !== undefined) return <UnderWay key={open.batchId} {...inPage} batch={open} />
  return (
    <Choose
      {...inPage}
      kind={kind}
      onKind={setKind}
      note={ended && <Stack><JustEnded batch={ended} /></Stack>}
    />
  )
}

/** The batch that ended while somebody looked on. */
const useJustEnded = (batches: readonly BatchShown[] | undefined): BatchShown | undefined => {
  const [seenId, setSeenId] = useState<string>()
  const openId = batches?.find(isOpen)?.batchId
  if (openId !== undefined && openId !== seenId) setSeenId(openId)
  return batches?.find((batch) => batch.batchId === seenId && !isOpen(batch))
}
