/** One of the project's goals and what was measured: a line that says whether it is met. */
export function goal({ what, most, measured }: Goal): string {
  const verdict = measured <= most ? 'met' : 'missed'
  return `- Goal: ${what}, at most ${most}. Measured: ${measured.toFixed(2)}, **${verdict}**.`
}

export interface Goal {
  readonly what: string
  readonly most: number
  /** What can't be measured misses the goal. */
  readonly measured: number
}
