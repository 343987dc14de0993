/** Returns a line with one of the project's goals, the measurement, and whether it is met. */
export function goal({ what, most, measured }: Goal): string {
  const verdict = measured <= most ? 'met' : 'missed'
  return `- Goal: ${what}, at most ${most}. Measured: ${measured.toFixed(2)}, **${verdict}**.`
}

export interface Goal {
  readonly what: string
  readonly most: number
  /** A measurement that is missing misses the goal. */
  readonly measured: number
}
