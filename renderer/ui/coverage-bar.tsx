import { wholePercent } from '../../shared/coverage/coverage.ts'
import { joinClasses } from './join-classes.ts'
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
  toCome?: number | undefined
}

/** Coverage of a day: sentence, bar and key. Offered is solid, still here hatched, missed empty. */
export function CoverageBar({ offered, stillHere, missed, haveAccount, toCome }: CoverageBarProps) {
  const needed = offered + stillHere + missed
  const rest = [
    haveAccount !== undefined && `${haveAccount} have an account`,
    toCome !== undefined && `${toCome} to come`,
  ]
    .filter(Boolean)
    .join(', ')
  return (
    <div className={styles.frame}>
      <p className={styles.sentence}>
        {needed === 0 ? (
          <span className={styles.words}>No visit has needed an offer yet.</span>
        ) : (
          <>
            <span className={styles.percent}>{wholePercent(offered, needed)}%</span>
            <span className={styles.words}>
              offered so far:{' '}
              <span className={styles.figures}>
                {offered} of {needed}
              </span>{' '}
              {needed === 1 ? 'visit' : 'visits'} that needed it
            </span>
          </>
        )}
      </p>
      <PartsBar
        label={`${offered} offered, ${stillHere} still here, ${missed} missed`}
        solid={offered}
        hatched={stillHere}
        empty={missed}
      />
      <ul className={styles.key}>
        <li className={styles.entry}>
          <span className={styles.swatch} aria-hidden="true" />
          {offered} offered
        </li>
        <li className={styles.entry}>
          <span className={joinClasses(styles.swatch, styles.hatched)} aria-hidden="true" />
          {stillHere} still here
        </li>
        <li className={styles.entry}>
          <span className={joinClasses(styles.swatch, styles.empty)} aria-hidden="true" />
          {missed} missed
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
