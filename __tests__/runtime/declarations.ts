import type { Declared } from './stage.ts'

/** Each kind of file that declares one secret for one function, as STRIPE_ARN. */
export const declarations: readonly {
  readonly path: string
  readonly with: (arn: string) => Omit<Declared, 'variables'>
}[] = [
  {
    path: '.github/lambda-secrets.yml',
    with: (arn) => ({
      path: '.github/lambda-secrets.yml',
      text: `version: 1\nfunctions:\n  payments:\n    secrets:\n      STRIPE_ARN: ${arn}\n`,
      functionName: 'payments',
    }),
  },
  {
    path: 'zappa_settings.json',
    with: (arn) => ({
      path: 'zappa_settings.json',
      text: JSON.stringify({ prod: { project_name: 'payments', aws_secrets: { STRIPE_ARN: arn } } }),
      stage: 'prod',
      functionName: 'payments-prod',
    }),
  },
]
