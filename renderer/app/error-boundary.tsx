import { Component, type ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { Gate } from '../ui/gate.tsx'

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
    return (
      <Gate
        problem="This screen stopped"
        title="Nothing that was logged is lost"
        action={<Button variant="primary" size="l" onPress={() => this.setState({ hasFailed: false })}>Open it again</Button>}
      >
        The fault is ours, not yours. If it comes back, close EveryOffer and start it again.
      </Gate>
    )
  }
}
