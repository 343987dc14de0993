import type { Clients } from '../aws/clients.ts'
import { readRole } from '../aws/iam.ts'
import type { Observation } from '../model/observation.ts'
import type { Question } from '../model/plan.ts'
import { type Limits, makeLimits } from './observe.ts'

/** What one answer adds to an observation. */
type Answer = (known: Observation) => Observation

/** The observation with what a plan asked for. Throws CredentialsError. */
export async function answer(
  questions: readonly Question[],
  known: Observation,
  clients: Clients,
): Promise<Observation> {
  const limits = makeLimits()
  const answers = await Promise.all(questions.map((question) => find(question, clients, limits)))
  return answers.reduce((observation, add) => add(observation), known)
}

async function find(question: Question, clients: Clients, limits: Limits): Promise<Answer> {
  switch (question.kind) {
    case 'role-policies': {
      const { roleName, region } = question
      const role = await limits.iam(() => readRole(clients, region, roleName))
      return (known) => ({ ...known, roles: new Map([...known.roles, [roleName, role]]) })
    }
  }
}
