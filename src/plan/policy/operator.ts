/** A condition operator, taken apart. */
export interface Operator {
  /** In lower case: the operator, or what it negates. */
  readonly name: string
  readonly not: boolean
  readonly ifExists: boolean
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
export function parseOperator(written: string): Operator {
  const whole = written.toLowerCase()
  const base = whole.replace(/ifexists$/, '')
  const negated = negations.get(base)
  return { name: negated ?? base, not: negated !== undefined, ifExists: base !== whole }
}

const negations: ReadonlyMap<string, string> = new Map([
  ['stringnotequals', 'stringequals'],
  ['stringnotequalsignorecase', 'stringequalsignorecase'],
  ['stringnotlike', 'stringlike'],
  ['arnnotequals', 'arnequals'],
  ['arnnotlike', 'arnlike'],
  ['notipaddress', 'ipaddress'],
  ['numericnotequals', 'numericequals'],
  ['datenotequals', 'dateequals'],
])
