import type { CheckedPart } from '../../model/change.ts'
import type { Failure } from '../../model/failure.ts'
import { type Sentence, say } from '../../text/sentence.ts'

/** What one kind of policy says about reading one secret. */
export type PartVerdict = { readonly part: CheckedPart } & (
  | { readonly says: 'allowed' }
  /** `what` tells what denies it. */
  | { readonly says: 'denied'; readonly what: Sentence }
  /** It looks denied, but something unknown before the call may decide otherwise. */
  | { readonly says: 'in-doubt'; readonly what: Sentence; readonly failure?: Failure }
  /** It could not be evaluated, because the call failed or for the reason in `what`. */
  | { readonly says: 'open'; readonly what: Sentence; readonly failure?: Failure }
)

/** Returns the verdicts on one call from those on each of its forms: it is denied for certain only if every form is. */
export function acrossForms(forms: readonly (readonly PartVerdict[])[]): readonly PartVerdict[] {
  const [first = []] = forms
  if (forms.every(isDenied)) return first
  return forms.flat().map((verdict) =>
    verdict.says === 'denied'
      ? {
          ...verdict,
          says: 'in-doubt',
          what: say`${verdict.what}, in one of the forms that the call to KMS may have`,
        }
      : verdict,
  )
}

function isDenied(verdicts: readonly PartVerdict[]): boolean {
  return verdicts.some(({ says }) => says === 'denied')
}
