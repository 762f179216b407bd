import { wholePercent } from '../../shared/coverage/coverage.ts'
import { joinClasses } from './join-classes.ts'
import { Rich, useSay } from './words.tsx'
import styles from './coverage-bar.module.css'

export type CoverageCounts = {
  /** Visits that needed an offer and got one. */
  offered: number
  /** Visits that still need one and can still get it. */
  stillHere: number
  missed: number
}

export type CoverageBarProps = CoverageCounts & {
  /** Beside the key: visits that need no offer because the patient has an account. */
  haveAccount?: number | undefined
  /** Beside the key where it is not 0: visits that need none because the patient said no before. */
  resting?: number | undefined
  toCome?: number | undefined
}

/** Coverage of a day: sentence, bar and key. Offered is solid, still here hatched, missed empty. */
export function CoverageBar({ offered, stillHere, missed, haveAccount, resting, toCome }: CoverageBarProps) {
  const say = useSay()
  const needed = offered + stillHere + missed
  const rest = [
    haveAccount !== undefined && say('ui.coverage.have-account', { count: haveAccount }),
    resting !== undefined && resting > 0 && say('again.coverage', { count: resting }),
    toCome !== undefined && say('ui.coverage.to-come', { count: toCome }),
  ]
    .filter(Boolean)
    .join(', ')
  return (
    <div className={styles.frame}>
      <p className={styles.sentence}>
        {needed === 0 ? (
          <span className={styles.words}>{say('ui.coverage.none')}</span>
        ) : (
          <>
            <span className={styles.percent}>{wholePercent(offered, needed)}%</span>
            <span className={styles.words}>
              <Rich
                message="ui.coverage.sentence"
                values={{ offered, needed, figures: (inside) => <span className={styles.figures}>{inside}</span> }}
              />
            </span>
          </>
        )}
      </p>
      <PartsBar
        label={say('ui.coverage.bar', { offered, stillHere, missed })}
        solid={offered}
        hatched={stillHere}
        empty={missed}
      />
      <ul className={styles.key}>
        <li className={styles.entry}>
          <span className={styles.swatch} aria-hidden="true" />
          {say('ui.coverage.offered', { count: offered })}
        </li>
        <li className={styles.entry}>
          <span className={joinClasses(styles.swatch, styles.hatched)} aria-hidden="true" />
          {say('ui.coverage.still-here', { count: stillHere })}
        </li>
        <li className={styles.entry}>
          <span className={joinClasses(styles.swatch, styles.empty)} aria-hidden="true" />
          {say('ui.coverage.missed', { count: missed })}
        </li>
        {rest !== '' && <li className={styles.rest}>{rest}</li>}
      </ul>
    </div>
  )
}

export type PartsBarProps = {
  label: string
  solid: number
  hatched?: number | undefined
  /** Drawn with an edge. */
  empty?: number | undefined
  /** What is left of the track, not drawn. */
  rest?: number | undefined
}

/** A bar in parts, in the order solid, hatched, empty, so that print and colour blindness lose nothing. */
export function PartsBar({ label, solid, hatched = 0, empty = 0, rest = 0 }: PartsBarProps) {
  const share = (part: number) => ({ flexGrow: part })
  return (
    <div className={styles.bar} role="img" aria-label={label}>
      {solid > 0 && <span className={styles.solid} style={share(solid)} />}
      {hatched > 0 && <span className={styles.hatched} style={share(hatched)} />}
      {empty > 0 && <span className={styles.open} style={share(empty)} />}
      {rest > 0 && <span style={share(rest)} />}
    </div>
  )
}
