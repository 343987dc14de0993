export const owner = 'acme'
export const repository = 'shop'
export const token = 'workflow-token'
export const personToken = 'person-token'
/** People who review: `alice` is in the team `guild/members`. */
export const reviewers = { alice: 'alice-token', bob: 'bob-token' } as const
