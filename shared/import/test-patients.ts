/** Patients who do not exist: what record systems are tried out with. */
import { foldName, type PersonName } from '../patients/person-name.ts'

const TEST_WORD =
  /^(?:zz+|zz+.*|test|testing|tester|testpatient|testpt|patienttest|xxtest|dummy|dummypatient)\d*$/
const ROLE_WORDS = new Set('patient test testing demo training sample fake dummy pt one two three'.split(' '))
/** Family name -> given names, of the people every training system has. */
const CARTOONS: Readonly<Record<string, readonly string[]>> = {
  mouse: ['mickey', 'minnie', 'mighty'],
  duck: ['donald', 'daisy'],
  bunny: ['bugs'],
}

/** What any of the above must contain; most names end here. */
const HINT = /test|zz|dummy|demo|train|sample|fake|patient|pt|mouse|duck|bunny/i

/** Whether a name looks like a test record. A person may still say that it is not. */
export const isTestPatient = (name: PersonName): boolean => {
  if (!HINT.test(name.family) && !HINT.test(name.given)) return false
  const family = foldName(name.family).split(' ')
  const given = foldName(name.given).split(' ')
  const [first = '', last = ''] = [given[0], family[0]]
  const isRole = (word: string) => ROLE_WORDS.has(word.replace(/\d+$/, ''))
  return (
    [...family, ...given].some((word) => TEST_WORD.test(word)) ||
    ((isRole(last) || last === '') && isRole(first)) ||
    (CARTOONS[last]?.includes(first) ?? false) ||
    (CARTOONS[first]?.includes(last) ?? false)
  )
}
