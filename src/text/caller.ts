import { marked, sides } from './sentence.ts'

/* As whom AWS is called: a workflow assumes a role; at a terminal, it may be a user. */

export const caller = sides(marked('the role that the workflow assumes'), marked('your AWS role or user'))
export const callersCredentials = sides(marked("the workflow's credentials"), marked('your credentials'))
export const callersAccount = sides(
  marked("the workflow's AWS account"),
  marked('the AWS account of your credentials'),
)
