/*
 * What only a run that calls AWS needs, and with it the SDK: a third of what is loaded.
 */
export { apply } from './apply/apply.ts'
export { connect, connectIfPossible } from './aws/client/connect.ts'
export { completePlan } from './complete-plan.ts'
