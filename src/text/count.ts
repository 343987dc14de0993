/** `1,234`: a whole number as people read it. Not by Intl, which takes a cold start 20 ms to load. */
export function digits(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `1 secret`, `2 secrets`. */
export function count(number: number, noun: string): string {
  return `${digits(number)} ${noun}${number === 1 ? '' : 's'}`
}
