import { memoized } from '../../memoized.ts'
import type { Observation, RoleUser } from '../../model/observation.ts'

/** Returns the declared functions of a role, and every other that is known to use it, sorted by ARN. */
export function usersOf(
  roleArn: string,
  declared: readonly RoleUser[],
  observation: Observation,
): readonly RoleUser[] {
  const all = [...declared, ...(listedByRole(observation).get(roleArn) ?? [])]
  return [...new Map(all.map((user) => [user.functionArn, user])).values()].sort((a, b) =>
    a.functionArn < b.functionArn ? -1 : 1,
  )
}

const listedByRole = memoized(
  ({ roleUsers }: Observation): ReadonlyMap<string, readonly RoleUser[]> =>
    Map.groupBy(
      [...roleUsers.values()].flatMap((state) => (state.kind === 'found' ? state.functions : [])),
      ({ roleArn }) => roleArn,
    ),
)
