/** The manager's figures: who is missed now, how often it is offered, why not, and where people are lost. */
import { useState, type ReactNode } from 'react'
import { lastWeeks } from '../../../shared/figures/last-weeks.ts'
import { useReady } from '../../app/app-store.ts'
import { Stack } from '../../ui/layout.tsx'
import { Page } from '../../ui/page.tsx'
import { TabPanel, Tabs } from '../../ui/tabs.tsx'
import { useSay } from '../../ui/words.tsx'
import { Context } from './context.tsx'
import { FilterBar } from './filter-bar.tsx'
import { FIRST_CHOICE } from './filter-choice.ts'
import { FunnelTab } from './funnel-tab.tsx'
import { NowTab } from './now-tab.tsx'
import { OverTimeTab } from './over-time-tab.tsx'
import { ReportsTab } from './reports-tab.tsx'
import { ToWhomTab } from './to-whom-tab.tsx'
import { WhyNotTab } from './why-not-tab.tsx'

const TABS = ['now', 'over-time', 'to-whom', 'why-not', 'funnel', 'reports'] as const
type Tab = (typeof TABS)[number]

export function FiguresScreen() {
  const say = useSay()
  const { today } = useReady()
  const [tab, setTab] = useState<Tab>('now')
  const [choice, setChoice] = useState(FIRST_CHOICE)
  const title = say('figures.title')
  const filter = lastWeeks(choice.weeks, choice.siteId, today)
  const bar = (scope: ReactNode) => <FilterBar choice={choice} onChange={setChoice} scope={scope} />
  const views: Readonly<Record<Tab, () => ReactNode>> = {
    'now': () => <NowTab onReports={() => setTab('reports')} />,
    'over-time': () => <OverTimeTab filter={filter} bar={bar} />,
    'to-whom': () => <ToWhomTab filter={filter} bar={bar} />,
    'why-not': () => <WhyNotTab filter={filter} bar={bar} />,
    'funnel': () => <FunnelTab filter={filter} bar={bar} />,
    'reports': () => <ReportsTab />,
  }
  return (
    <Page
      title={title}
      focusOn="figures"
      tabs={<Tabs label={title} tabs={TABS.map((id) => ({ id, label: say(`figures.tab.${id}`) }))} current={tab} onGo={setTab} />}
    >
      <TabPanel of={title} name={say(`figures.tab.${tab}`)}>
        <Stack gap={6}>
          {views[tab]()}
          {tab !== 'now' && tab !== 'reports' && <Context />}
        </Stack>
      </TabPanel>
    </Page>
  )
}
