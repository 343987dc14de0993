export type Context = ReadonlyMap<string, string | readonly string[] | undefined>

export interface Request {
  readonly action: string
  readonly resource: string
  readonly context: Context
}

export interface Universe {
  readonly actions: readonly string[]
  readonly resources: readonly string[]
  readonly contexts: readonly Context[]
}
