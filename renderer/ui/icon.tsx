import { joinClasses } from './join-classes.ts'
import styles from './icon.module.css'

type Drawing = {
  path: string
  circles?: readonly (readonly [x: number, y: number, r: number])[]
  mirrors?: true
}

// 24 by 24, stroked. `mirrors` marks what points along the line of reading: doors, arrows, undo.
const drawings = {
  'today': { path: 'M4 6h16M4 12h16M4 18h10', mirrors: true },
  'discharge': { path: 'M14 4h5v16h-5M10 8l-4 4 4 4M6 12h9', mirrors: true },
  'close-day': { path: 'M5 4h14v16H5zM9 12l2.2 2.2L15.5 10' },
  'figures': { path: 'M4 4v16h16M8 15l4-5 3 3 5-6' },
  'import': { path: 'M12 4v10m-4-4 4 4 4-4M5 19h14' },
  'batches': { path: 'M8 4h11v12H8zM5 8v12h11M11 8h5M11 12h5' },
  'script': { path: 'M5 5h14v10H11l-4 4v-4H5z' },
  'letters': { path: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h4' },
  'settings': {
    path: 'M4 8h8m4 0h4M4 16h4m4 0h8',
    circles: [
      [14, 8, 2],
      [10, 16, 2],
    ],
  },
  'names-on': { path: 'M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6z', circles: [[12, 12, 2.5]] },
  'names-off': {
    path:
      'M4 4l16 16M9.9 6.3A9 9 0 0 1 12 6c5.5 0 9 6 9 6a15 15 0 0 1-3 3.6' +
      'M6.5 7.8A15 15 0 0 0 3 12s3.5 6 9 6c1.3 0 2.5-.3 3.6-.8',
  },
  'lock': { path: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3' },
  'search': { path: 'm20 20-4.3-4.3', circles: [[11, 11, 6.5]] },
  'plus': { path: 'M12 5v14M5 12h14' },
  'tick': { path: 'm5 12.5 4.5 4.5L19 7.5' },
  'cross': { path: 'm6 6 12 12M18 6 6 18' },
  'expand': { path: 'm7 10 5 5 5-5' },
  'save': { path: 'M12 4v10m-4-4 4 4 4-4M5 19h14' },
  'undo': { path: 'M8 5 4 9l4 4M4 9h10a5 5 0 0 1 0 10h-3', mirrors: true },
  'page': { path: 'M6 3h8l4 4v14H6zM14 3v4h4' },
  'qr': { path: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 18h2v2h-2zM18 14h2M14 18v2' },
  'print': { path: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z' },
  'post': { path: 'M3 6h18v12H3zM3 7l9 6 9-6' },
  'info': { path: 'M12 11v5M12 8v.2', circles: [[12, 12, 8.5]] },
  'warn': { path: 'M12 4 2.8 20h18.4zM12 10v4.5M12 17.3v.2' },
  'sample': { path: 'M9 4h6M10 4v6L5 19v1h14v-1L14 10V4M7.5 15h9' },
} as const satisfies Record<string, Drawing>

export type IconName = keyof typeof drawings

export type IconProps = { name: IconName; size?: 's' | 'm' | 'l' }

/** A line drawing in the colour of the text. Always beside words, so it is hidden from screen readers. */
export function Icon({ name, size = 'm' }: IconProps) {
  const drawing: Drawing = drawings[name]
  return (
    <svg
      className={joinClasses(styles.icon, styles[size], drawing.mirrors && styles.mirrors)}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path d={drawing.path} />
      {drawing.circles?.map(([x, y, r]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={r} />
      ))}
    </svg>
  )
}
