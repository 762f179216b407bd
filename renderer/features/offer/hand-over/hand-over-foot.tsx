import { Button } from '../../../ui/button.tsx'
import { Grow } from '../../../ui/layout.tsx'
import { Text } from '../../../ui/text.tsx'
import { useSay } from '../../../ui/words.tsx'
import type { HandOver } from './use-hand-over.ts'
import styles from './hand-over.module.css'

export type HandOverFootProps = {
  handOver: HandOver
  /** What has to be said before anything can be handed out. */
  missing: string | undefined
  onMissing: () => void
  busyLabel: string | undefined
  onShowQr: () => void
  onLook: () => void
}

/** The ways to end the offer here; the filled one is what will happen on Enter. */
export function HandOverFoot(props: HandOverFootProps) {
  const { handOver, missing, onMissing, busyLabel, onShowQr, onLook } = props
  const { plan, main, other } = handOver
  const say = useSay()
  const unlessMissing = { unavailable: missing, onUnavailablePress: onMissing }
  return (
    <>
      {missing !== undefined && (
        <div className={styles.missing}>
          <Text size="s" tone="quiet">
            {missing}
          </Text>
        </div>
      )}
      <Button
        variant="primary"
        size="l"
        keys="Enter"
        busyLabel={busyLabel}
        onPress={main.act}
        {...unlessMissing}
      >
        {main.words}
      </Button>
      {plan.mayCarryCode && (
        <Button size="l" icon="qr" keys="Q" onPress={onShowQr}>
          {say('hand-over.show-qr')}
        </Button>
      )}
      {other !== null && (
        <Button size="l" keys="O" onPress={other.act} {...unlessMissing}>
          {other.words}
        </Button>
      )}
      <Grow />
      {/* A correction has one button more; "Change" opens the same view. */}
      {other === null && (
        <Button variant="quiet" keys="V" onPress={onLook}>
          {say('hand-over.look-first')}
        </Button>
      )}
    </>
  )
}
