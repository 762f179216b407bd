import { HIGHEST_GRADE } from '../../../shared/script/check-words.ts'
import { useSay } from '../../ui/words.tsx'
import styles from './grade-scale.module.css'

/** Years of school the scale shows. */
const LONGEST = 12
/** The drawing's own units. */
const WIDTH = 272
const AT = (grade: number): number => (Math.min(Math.max(grade, 0), LONGEST) / LONGEST) * WIDTH

/** Where a reading grade stands between 0 and 12, and how far it may go. */
export function GradeScale({ grade }: { grade: number }) {
  const say = useSay()
  const isTooHigh = grade > HIGHEST_GRADE
  return (
    <div className={styles.frame}>
      <svg
        className={styles.scale}
        viewBox={`0 0 ${WIDTH} 20`}
        role="img"
        aria-label={say('script.grade-on-scale', { grade, most: HIGHEST_GRADE, longest: LONGEST })}
      >
        <path className={styles.base} d={`M0 10h${WIDTH}`} />
        <path className={styles.limit} d={`M${AT(HIGHEST_GRADE)} 2v16`} />
        {isTooHigh ? (
          <path className={styles.over} d={`M${AT(grade)} 2l8 8-8 8-8-8z`} />
        ) : (
          <circle className={styles.within} cx={Math.max(6, AT(grade))} cy="10" r="6" />
        )}
      </svg>
      <div className={styles.numbers} aria-hidden="true">
        <span>0</span>
        <span>{HIGHEST_GRADE}</span>
        <span>{LONGEST}</span>
      </div>
    </div>
  )
}
