import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './styles/tokens.css'
import './styles/base.css'
import { loadLanguage } from '../shared/words/messages.ts'
import { followAppState } from './app/app-store.ts'
import { App } from './app/app.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

followAppState()
// A patient may read Spanish where staff do not: ready before the first such offer, and not on the way to the first screen.
setTimeout(() => void loadLanguage('es'), 3_000)
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
