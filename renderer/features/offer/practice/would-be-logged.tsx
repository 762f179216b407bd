import type { AgeBand, OfferInput } from '../../../../shared/offers/offer-input.ts'
import { checkOffer } from '../../../../shared/offers/offer-rules.ts'
import type { Script } from '../../../../shared/script/script.ts'
import { failureWords } from '../../../../shared/words/failure-words.ts'
import type { Say } from '../../../../shared/words/say.ts'
import { Button } from '../../../ui/button.tsx'
import { FactList, type Fact } from '../../../ui/fact-list.tsx'
import { Row } from '../../../ui/layout.tsx'
import { Note } from '../../../ui/note.tsx'
import { Heading, Text } from '../../../ui/text.tsx'
import { useKeys } from '../../../ui/use-keys.ts'
import { useSay } from '../../../ui/words.tsx'
import styles from './practice.module.css'

export type WouldBeLoggedProps = { offer: OfferInput; script: Script; ageBand: AgeBand; onAgain: () => void; onOther: () => void }

/** The end of a practice talk: what the log would have heard of it. */
export function WouldBeLogged({ offer, script, ageBand, onAgain, onOther }: WouldBeLoggedProps) {
  const say = useSay()
  const checked = checkOffer(offer, ageBand)
  useKeys({ Enter: onAgain })
  return (
    <section className={styles.end}>
      <Heading level={2} size="title" focusOn="would-be-logged">
        {say('practice.would-log')}
      </Heading>
      <Text tone="quiet">{say('practice.was-practice')}</Text>
      {!checked.ok && <Note kind="bad" title={failureWords(say, checked)} />}
      <FactList facts={factsOf(offer, script, say)} />
      <Row>
        <Button variant="primary" size="l" keys="Enter" onPress={onAgain}>
          {say('practice.again')}
        </Button>
        <Button size="l" onPress={onOther}>
          {say('practice.other-patient')}
        </Button>
      </Row>
    </section>
  )
}

const factsOf = (offer: OfferInput, script: Script, say: Say): readonly Fact[] => {
  const sheets = script.handouts.filter(({ id }) => offer.handouts.includes(id)).map(({ name }) => name[say.language])
  const facts: readonly (readonly [Parameters<typeof termOf>[0], string])[] = [
    ['outcome', say(`offer.outcome.${offer.outcome}`)],
    ['method', offer.method === null ? '' : say(`offer.method.${offer.method}`)],
    ['checked', offer.identityCheck === null ? '' : say(`offer.identity.${offer.identityCheck}`)],
    ['reasons', offer.reasons.map((reason) => say(`offer.reason.${reason}`)).join(', ')],
    ['put-off', offer.deferralReason === null ? '' : say(`offer.deferral.${offer.deferralReason}`)],
    ['unable', offer.unableReason === null ? '' : say(`offer.unable.${offer.unableReason}`)],
    ['show-back', offer.teachBack === null ? '' : say(`offer.teach-back.${offer.teachBack}`)],
    ['sheets', sheets.join(', ')],
    ['where', say(`offer.setting.${offer.setting}`)],
    ['spoken-to', say(`offer.addressee.${offer.addressee}`)],
    ['interpreter', offer.interpreter === 'none' ? '' : say(`offer.interpreter.${offer.interpreter}`)],
    ['language', say(offer.language === 'es' ? 'script.language.es' : 'script.language.en')],
    ['script', `${offer.script.id}, ${say('practice.version', { version: offer.script.version })}`],
    ['lines', offer.path.join(', ')],
  ]
  // What the log would leave empty is left out.
  return facts.filter(([, value]) => value !== '').map(([id, value]) => ({ term: termOf(id, say), value }))
}

type FactId = 'outcome' | 'method' | 'checked' | 'where' | 'spoken-to' | 'interpreter' | 'reasons' | 'put-off' | 'unable' | 'show-back' | 'sheets' | 'language' | 'script' | 'lines'
const termOf = (id: FactId, say: Say): string => say(`practice.fact.${id}`)
