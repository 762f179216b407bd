/** What a person may not do, root may: for tests of permissions. */
const NOBODY = 65_534

/** Runs `act` without root's rights; as it is where the tests are not run by root. */
export const asNobody = <Value>(act: () => Value): Value => {
  if (process.geteuid?.() !== 0 || !process.seteuid) return act()
  process.seteuid(NOBODY)
  try {
    return act()
  } finally {
    process.seteuid(0)
  }
}
