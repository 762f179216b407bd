import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './styles/tokens.css'
import './styles/base.css'
import { followAppState } from './app/app-store.ts'
import { App } from './app/app.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

followAppState()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
