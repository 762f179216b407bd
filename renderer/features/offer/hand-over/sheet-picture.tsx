import { Paper } from '../../../ui/paper.tsx'
import { useSay } from '../../../ui/words.tsx'
import styles from './sheet-picture.module.css'

/** Lines of the letter as bars: start, baseline and length on a page of 85 by 110. */
const ADDRESS = [
  [8, 26, 30],
  [8, 30, 36],
  [8, 34, 24],
] as const
const TEXT = [
  [8, 47, 66],
  [8, 51, 60],
  [8, 55, 63],
  [42, 66, 32],
  [42, 71, 26],
  [42, 76, 30],
  [8, 92, 66],
  [8, 96, 48],
] as const
const CORNERS = [
  [10, 62],
  [24, 62],
  [10, 76],
] as const
const DOTS =
  'M19 62h3v3h-3zM20 67h4v2h-4zM11 70h3v4h-3zM16 71h4v3h-4zM22 72h3v4h-3zM27 71h3v3h-3zM19 77h3v4h-3zM24 78h6v3h-6zM27 83h3v2h-3zM20 83h4v2h-4z'

/** A small picture of the sheet; the real one is a key away. */
export function SheetPicture() {
  const say = useSay()
  return (
    <Paper size="small" label={say('hand-over.picture')}>
      <svg viewBox="0 0 85 110" aria-hidden="true">
        <rect className={styles.dark} x="8" y="9" width="32" height="2.4" />
        <rect className={styles.light} x="8" y="14" width="22" height="1.4" />
        {[...ADDRESS, ...TEXT].map(([x, y, width]) => (
          <rect key={`${x} ${y}`} className={styles.light} x={x} y={y} width={width} height="1.4" />
        ))}
        {CORNERS.map(([x, y]) => (
          <path
            key={`${x} ${y}`}
            className={styles.code}
            fillRule="evenodd"
            d={`M${x} ${y}h7v7h-7zm1 1v5h5v-5zm1 1h3v3h-3z`}
          />
        ))}
        <path className={styles.code} d={DOTS} />
      </svg>
    </Paper>
  )
}
