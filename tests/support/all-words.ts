/** Before unit and store tests: the words of every language, which the app itself loads when somebody reads them. */
import { LANGUAGES } from '../../shared/text/languages.ts'
import { loadLanguage } from '../../shared/words/messages.ts'

await Promise.all(LANGUAGES.map(loadLanguage))
