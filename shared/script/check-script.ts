/** Whether a script may be used at a counter. */
import { graphProblems } from './check-graph.ts'
import { wordProblems } from './check-words.ts'
import type { ScriptProblem } from './problem.ts'
import type { Script } from './script.ts'

/** Everything that keeps `script` from being used; empty for one that is fit to say. */
export const checkScript = (script: Script): readonly ScriptProblem[] => [...graphProblems(script), ...wordProblems(script)]
