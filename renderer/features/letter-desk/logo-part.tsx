import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { LetterheadShown } from '../../../shared/contract/views.ts'
import type { LogoRefusal } from '../../../shared/invitations/logo.ts'
import { failureWords } from '../../../shared/words/failure-words.ts'
import { useDroppedFile } from '../../app/dropped-file.ts'
import { useAction } from '../../bridge/use-action.ts'
import { Button } from '../../ui/button.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Note } from '../../ui/note.tsx'
import { Heading, Text } from '../../ui/text.tsx'
import { useSay } from '../../ui/words.tsx'
import styles from './logo-part.module.css'
import { readLogo } from './read-logo.ts'

type Logo = LetterheadShown['logo']

/** One logo for the letters of all languages: chosen, or dropped anywhere on the window. */
export function LogoPart({ logo }: { logo: Logo }) {
  const say = useSay()
  const file = useRef<HTMLInputElement>(null)
  const { running, failure, run, forget } = useAction()
  const [refusal, setRefusal] = useState<LogoRefusal>()

  const take = async (chosen: File) => {
    setRefusal(undefined)
    forget()
    const read = await readLogo(chosen)
    if (read.ok) await run('letters.setLogo', { png: read.png })
    else setRefusal(read.why)
  }
  const takeDropped = useEffectEvent(() => {
    const given = useDroppedFile.getState().take()
    if (given !== null) void take(given)
  })
  useEffect(() => useDroppedFile.subscribe(({ file: dropped }) => void (dropped !== null && takeDropped())), [])

  return (
    <Stack gap={3}>
      <Heading level={3}>{say('letter-desk.logo')}</Heading>
      {logo === null ? <Text size="s" tone="quiet">{say('letter-desk.no-logo')}</Text> : <LogoPicture logo={logo} />}
      {refusal !== undefined && (
        <Note kind="bad" title={say('letter-desk.logo-not-taken')}>
          {say(`letter-desk.logo-refused.${refusal}`)}
        </Note>
      )}
      {failure !== undefined && <Note kind="bad" title={failureWords(say, failure)} />}
      <Row gap={2}>
        <Button busyLabel={running && say('letter-desk.logo-busy')} onPress={() => file.current?.click()}>
          {say(logo === null ? 'letter-desk.choose-logo' : 'letter-desk.other-logo')}
        </Button>
        {logo !== null && (
          <Button variant="quiet" onPress={() => void run('letters.setLogo', { png: null })}>
            {say('letter-desk.remove-logo')}
          </Button>
        )}
      </Row>
      <Text size="s" tone="quiet">
        {say('letter-desk.logo-kinds')}
      </Text>
      {/* The button above opens it. */}
      <input
        ref={file}
        type="file"
        hidden
        accept="image/png,image/jpeg,image/svg+xml"
        onChange={({ target }) => {
          const [chosen] = target.files ?? []
          // The same file again is a choice, too.
          target.value = ''
          if (chosen !== undefined) void take(chosen)
        }}
      />
    </Stack>
  )
}

const dataUrlOf = (png: Uint8Array): string => `data:image/png;base64,${btoa(Array.from(png, (byte) => String.fromCharCode(byte)).join(''))}`

function LogoPicture({ logo }: { logo: NonNullable<Logo> }) {
  const say = useSay()
  return (
    <div className={styles.ground}>
      <img className={styles.logo} src={dataUrlOf(logo.png)} width={logo.width / 2} height={logo.height / 2} alt={say('letter-desk.logo-alt')} />
    </div>
  )
}
