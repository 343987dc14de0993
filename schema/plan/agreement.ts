import type * as v from 'valibot'
import type { GuardrailChange } from '../../src/model/guardrails.ts'
import type { Plan } from '../../src/model/plan.ts'
import type { Sentence } from '../../src/text/sentence.ts'
import type { wholePlan } from './plan.ts'

/**
 * A compile-time check: what the schema describes is what the model becomes as JSON, each way. A property that only one
 * of them has does not compile.
 */
export type Agreement = readonly [
  Assignable<Json<PlanModel>, Json<PlanOutput>>,
  Assignable<Json<PlanOutput>, Json<PlanModel>>,
]

type PlanModel = Omit<Plan, 'questions'>
type PlanOutput = v.InferOutput<typeof wholePlan>

type Assignable<To, From extends To> = readonly [To, From]

/** The shape as JSON: sentences are text, `undefined` is absence, and what may be absent is marked to be compared. */
type Json<T> =
  IsSentence<T> extends true
    ? string
    : T extends readonly (infer Each)[]
      ? readonly Json<Each>[]
      : T extends object
        ? {
            [Key in keyof T as IsAbsent<Exclude<T[Key], ForPeople>> extends true
              ? never
              : Key]-?: undefined extends T[Key]
              ? { readonly maybe: Json<Exclude<T[Key], undefined>> }
              : Json<T[Key]>
          }
        : T

/** What only the comment and the summary tell. */
type ForPeople = readonly GuardrailChange[]

/** Whether a property never holds anything. */
type IsAbsent<T> = [T] extends [undefined] ? true : false

type IsSentence<T> = [T] extends [Sentence] ? ([Sentence] extends [T] ? true : false) : false
