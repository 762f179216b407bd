/** Test pages for this workstation. The drawing library is heavy, so it is loaded with the first page, not with the app. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Say } from '../../shared/words/say.ts'
import type { TestPage } from './test-page.ts'

export type TestPages = {
  render(page: TestPage, say: Say): Promise<Uint8Array>
}

export const createTestPages = (resourceFolder: string): TestPages => ({
  render: async (page, say) => {
    const { renderTestPage } = await import('./test-page.ts')
    return renderTestPage(page, say, (path) => readFile(join(resourceFolder, path)))
  },
})
