import type { Handlers } from '../router/router.ts'
import { fail } from '../../shared/result.ts'
import type { AppParts } from './app-parts.ts'
const soon = () => fail('not-yet', 'Not yet.')
export const importHandlers = (_parts: AppParts): Handlers<'import.chooseFile' | 'import.dropFile' | 'import.preview' | 'import.check' | 'import.commit' | 'import.progress' | 'import.cancel' | 'import.saveReport'> => ({
  'import.chooseFile': soon, 'import.dropFile': soon, 'import.preview': soon, 'import.check': soon, 'import.commit': soon, 'import.progress': soon, 'import.cancel': soon, 'import.saveReport': soon,
})
