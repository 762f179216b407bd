/** Around all benches: forgets the last run's rows before, prints and keeps this run's table after. */
import { describeMachine, loadNow } from './machine.ts'
import { finishReport, startReport } from './report.ts'

export const setup = (): (() => void) => {
  const loadBefore = loadNow()
  startReport()
  return () => {
    process.stdout.write(`\n${finishReport(describeMachine(loadBefore))}\nKept in out/bench/bench.json\n`)
  }
}
