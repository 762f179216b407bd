/** The manager's figures. */
import type { FigureFilter } from '../../shared/figures/figure-filter.ts'
import { succeed } from '../../shared/result.ts'
import type { Handlers } from '../router/router.ts'
import type { AppParts } from './app-parts.ts'

export const figureHandlers = (
  parts: AppParts,
): Handlers<'figures.now' | 'figures.overTime' | 'figures.toWhom' | 'figures.whyNot' | 'figures.funnel' | 'figures.visitsBehind' | 'figures.markChange' | 'figures.withdrawChange'> => {
  const { store, nowMs, announce } = parts

  /** A few days at a time: an offer that is logged meanwhile does not wait for a year. */
  const read = async ({ from, to }: FigureFilter): Promise<void> => {
    while (!(await store.run('readFigureDays', { from, to })));
  }

  return {
    'figures.now': async () => succeed(await store.run('figuresNow', { nowMs: nowMs() })),
    'figures.overTime': async (question) => {
      await read(question.filter)
      return succeed(await store.run('figuresOverTime', question))
    },
    'figures.toWhom': async (question) => {
      await read(question.filter)
      return succeed(await store.run('figuresToWhom', question))
    },
    'figures.whyNot': async (question) => {
      await read(question.filter)
      return succeed(await store.run('figuresWhyNot', question))
    },
    'figures.funnel': async (question) => {
      await read(question.filter)
      return succeed(await store.run('figuresFunnel', question))
    },
    'figures.visitsBehind': async (question, me) => {
      await read(question.filter)
      return succeed(await store.run('lookBehind', { ...question, by: me.staffId }))
    },
    'figures.markChange': async (change, me) => {
      const marked = await store.run('markChange', { change, by: me.staffId })
      announce('figures')
      return marked
    },
    'figures.withdrawChange': async ({ changeId }, me) => {
      const withdrawn = await store.run('withdrawChange', { changeId, by: me.staffId })
      announce('figures')
      return withdrawn
    },
  }
}
