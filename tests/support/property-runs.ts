/**
 * Before unit and store tests: properties are tried on the same examples in every run, so that a red run is about the
 * change. `EVERYOFFER_SEED=$RANDOM npm run test:unit` tries others.
 */
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env['EVERYOFFER_SEED'] ?? 20_251_014) })
