import { Component, type ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { Gate } from '../ui/gate.tsx'
import { useSay } from '../ui/words.tsx'

type Props = { readonly children: ReactNode }
type State = { readonly hasFailed: boolean }

/** A fault in a screen never leaves the window blank: it says that the log is safe and opens the screen anew. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { hasFailed: false }

  static getDerivedStateFromError(): State {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    return <Stopped onOpen={() => this.setState({ hasFailed: false })} />
  }
}

function Stopped({ onOpen }: { onOpen: () => void }) {
  const say = useSay()
  return (
    <Gate
      problem={say('app.stopped')}
      title={say('app.nothing-lost')}
      action={<Button variant="primary" size="l" onPress={onOpen}>{say('app.open-again')}</Button>}
    >
      {say('app.fault-is-ours')}
    </Gate>
  )
}
