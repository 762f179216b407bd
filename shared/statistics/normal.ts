/** The standard normal distribution. */

/** 97.5 % of the distribution lies below: both ends of a 95 % interval. */
export const Z95 = 1.959963984540054

/**
 * The part of the distribution above `z`, for any finite `z`; relative error below 1e-13 up to z = 37, then 0.
 *
 * Below 3 by the series of the error function, above by the continued fraction of the upper tail (Abramowitz and Stegun,
 * Handbook of Mathematical Functions, 1964, 26.2.10 and 26.2.14).
 */
export const upperTail = (z: number): number => {
  if (z < 0) return 1 - upperTail(-z)
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
  return z < 3 ? 0.5 - density * seriesAt(z) : density / fractionAt(z)
}

const seriesAt = (z: number): number => {
  let term = z
  let sum = z
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (z * z) / odd
    sum += term
  }
  return sum
}

const FRACTION_DEPTH = 120
const fractionAt = (z: number): number => {
  let fraction = z
  for (let depth = FRACTION_DEPTH; depth >= 1; depth -= 1) fraction = z + depth / fraction
  return fraction
}

/** How likely a standard normal value is at least as far from 0 as `z`, on either side. */
export const twoSided = (z: number): number => Math.min(1, 2 * upperTail(Math.abs(z)))
