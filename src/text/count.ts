/** Returns `1,234`: a whole number as people read it. Without Intl, which takes 20 ms to load on a cold start. */
export function digits(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** Returns `1 secret` or `2 secrets`. */
export function count(number: number, noun: string): string {
  return `${digits(number)} ${noun}${number === 1 ? '' : 's'}`
}
