import type { FunctionDeclaration } from '../model/declaration.ts'
import type { Finding } from '../model/finding.ts'
import { functionKey, type Observation } from '../model/observation.ts'
import { callersAccount } from '../text/caller.ts'
import { nearest } from '../text/nearest.ts'
import { itself, name, type Sentence, say, sides } from '../text/sentence.ts'
import { concludeFunction } from './conclusions.ts'
import { compareExtension, settingsOf } from './configuration/extension.ts'
import { planVariables } from './configuration/variables.ts'
import { makeFinding } from './finding.ts'
import { type PlannedFunction, untouched } from './planned-function.ts'
import { type ExtensionMark, noMark } from './policy/extension-mark.ts'
import { mergeGrants } from './policy/grants.ts'
import { emptyLedger } from './policy/ledger.ts'
import { planPolicy } from './policy/policy.ts'
import { absentFunction } from './role/function-findings.ts'
import { accountOf, pendingHome } from './secrets/function-account.ts'
import { planGrants } from './secrets/grant-changes.ts'
import { resolveSecrets } from './secrets/resolve.ts'
import type { PlanSettings } from './settings.ts'

/**
 * Returns what a function that does not exist yet will get, as far as it is known without its role and its variables.
 * Nothing is written to it: the first apply after it exists does that. Where it must exist, that is an error.
 */
export function planPending(
  declared: FunctionDeclaration,
  observation: Observation,
  settings: PlanSettings,
): PlannedFunction {
  const { prune, mayBePending, discreet } = settings
  const home = pendingHome(declared, observation)
  const account = accountOf(declared, observation)
  const secrets = resolveSecrets(declared, { home, granted: new Map() }, observation)
  const grants = mergeGrants(secrets.grants, [])
  const desired = { grants, region: declared.region, extension: markOf(declared) }
  const policy = planPolicy({ ledger: emptyLedger, desired, prune })
  const { verdict, gained, lost } = policy.comparison
  const extension = compareExtension(declared.extension, undefined, prune)
  const missing = mayBePending ? absence(declared, observation, settings) : absentFunction(declared)
  const plan = concludeFunction({
    ...untouched(declared, { state: 'pending', ...(account !== undefined && { account }) }),
    grants: planGrants({ live: { ledger: emptyLedger }, policy, secrets, held: new Set() }),
    variables: planVariables(secrets.variables, new Map(), new Set()),
    ...(extension !== undefined && { extension }),
    policy: { before: undefined, after: policy.shown },
    access: { verdict, gained, lost },
    findings: [...secrets.findings, missing],
  })
  return {
    plan,
    // A name that is missing may be misspelled.
    questions: mayBePending && !discreet ? [{ kind: 'role-users', region: declared.region }] : [],
    unchecked: [],
    policy: {
      owner: 'nobody',
      before: undefined,
      after: policy.document === undefined ? undefined : policy.after.access,
    },
  }
}

function markOf({ extension }: FunctionDeclaration): ExtensionMark {
  if (extension === undefined) return noMark
  return {
    layer: true,
    settings: settingsOf(extension).map((each) => ({ name: each.name, value: each.value })),
  }
}

function absence(declared: FunctionDeclaration, observation: Observation, settings: PlanSettings): Finding {
  const { functionName, region } = declared
  const others = settings.discreet ? [] : existing(declared, observation)
  if (isAdded(declared, observation)) {
    const undeclared = others.filter((other) => !observation.functions.has(functionKey(region, other)))
    return makeFinding('function-pending', declared, {
      message: say`Lambda function ${itself(functionName)} does not exist in ${name(region)} yet.${didYouMean(nearest(functionName, undeclared, mostTypos))}`,
      remedy: say`The first apply after it is deployed makes this change. Until then, its role is unknown, so the plan could not check what that role can already read.`,
    })
  }
  return makeFinding('function-missing', declared, {
    message: say`Lambda function ${itself(functionName)} does not exist in ${name(region)}${unannounced}.${didYouMean(nearest(functionName, others))}`,
    remedy: say`Deploy it before the next apply, which fails without it, or correct its name, its region or ${callersAccount}.`,
  })
}

const unannounced = sides(say`, and no pull request is known to add it`, [])

/** A new function may well have a name like another's, above all like one that is declared beside it. */
const mostTypos = 2

/** Whether the change under review declares the function for the first time. */
function isAdded({ region, functionName }: FunctionDeclaration, { base }: Observation): boolean {
  const known = base?.kind === 'found' ? base.functions : undefined
  return known !== undefined && !known.has(functionKey(region, functionName))
}

function existing({ region }: FunctionDeclaration, { roleUsers }: Observation): readonly string[] {
  const users = roleUsers.get(region)
  return users?.kind === 'found' ? users.functions.map(({ functionName }) => functionName) : []
}

function didYouMean(functionName: string | undefined): Sentence {
  return functionName === undefined ? [] : say` Did you mean ${name(functionName)}?`
}
