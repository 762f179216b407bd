/** Test pages for this workstation. The drawing library is heavy, so it is loaded with the first page, not with the app. */
import type { Say } from '../../shared/words/say.ts'
import { readResourceIn } from './read-resource.ts'
import type { TestPage } from './test-page.ts'

export type TestPages = {
  render(page: TestPage, say: Say): Promise<Uint8Array>
}

export const createTestPages = (resourceFolder: string): TestPages => {
  const readResource = readResourceIn(resourceFolder)
  return {
    render: async (page, say) => {
      const { renderTestPage } = await import('./test-page.ts')
      return renderTestPage(page, say, readResource)
    },
  }
}
