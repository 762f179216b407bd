/**
 * Hybrid logical time (Kulkarni et al., "Logical Physical Clocks", 2014): the wall clock where it moves forward,
 * a counter where it stands still or jumps back, so that facts of one workstation always sort in the order they happened.
 * Written `2025-10-14T18:19:03.120Z-0000`: sorts as text.
 */

/** The next time after `last` when the wall shows `nowMs`. */
export const nextHybridTime = (last: string | undefined, nowMs: number): string => {
  if (last === undefined) return write(nowMs, 0)
  const lastMs = physicalMs(last)
  if (nowMs > lastMs) return write(nowMs, 0)
  const counter = Number.parseInt(last.slice(25), 16) + 1
  // A full counter borrows one millisecond: order matters more than a millisecond.
  return counter > 0xffff ? write(lastMs + 1, 0) : counted(last.slice(0, 24), counter)
}

/** The wall clock's part, in epoch milliseconds. */
export const physicalMs = (time: string): number => Date.parse(time.slice(0, 24))

const counted = (wall: string, counter: number): string => `${wall}-${counter.toString(16).padStart(4, '0')}`
const write = (ms: number, counter: number): string => counted(new Date(ms).toISOString(), counter)
