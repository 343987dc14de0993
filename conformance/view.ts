import type { Judge } from './judge.ts'

/** The current state, as boto3 sees it. */
export interface View {
  /** The variables of a function, or of a version of it. */
  variables(functionName: string, version?: string): Promise<Readonly<Record<string, string>>>
  /** The ARNs of a function's layers, in their order. */
  layers(functionName: string): Promise<readonly string[]>
  /** The version that an alias serves. */
  aliasVersion(functionName: string, alias: string): Promise<string>
  /** The inline policies of a role, by name. */
  policies(roleName: string): Promise<Readonly<Record<string, PolicyDocument>>>
}

export interface PolicyDocument {
  readonly Version: string
  readonly Statement: readonly {
    readonly Effect: string
    readonly Action: readonly string[]
    readonly Resource: readonly string[]
    readonly Condition?: unknown
  }[]
}

export function viewOf(judge: Judge): View {
  type Configuration = { readonly Environment?: { readonly Variables: Record<string, string> } }
  return {
    variables: async (name, version = '$LATEST') => {
      const input = { FunctionName: name, Qualifier: version }
      const answer = await judge.ask<Configuration>('lambda', 'get_function_configuration', input)
      return answer.Environment?.Variables ?? {}
    },
    layers: async (name) => {
      type Layered = { readonly Layers?: readonly { readonly Arn: string }[] }
      const input = { FunctionName: name }
      const { Layers = [] } = await judge.ask<Layered>('lambda', 'get_function_configuration', input)
      return Layers.map(({ Arn }) => Arn)
    },
    aliasVersion: async (name, alias) => {
      type Alias = { readonly FunctionVersion: string }
      const input = { FunctionName: name, Name: alias }
      return (await judge.ask<Alias>('lambda', 'get_alias', input)).FunctionVersion
    },
    policies: async (role) => {
      const input = { RoleName: role }
      const { PolicyNames } = await judge.ask<{ PolicyNames: string[] }>('iam', 'list_role_policies', input)
      const documents: Record<string, PolicyDocument> = {}
      for (const name of PolicyNames) {
        type Answer = { PolicyDocument: PolicyDocument }
        const answer = await judge.ask<Answer>('iam', 'get_role_policy', { ...input, PolicyName: name })
        documents[name] = answer.PolicyDocument
      }
      return documents
    },
  }
}
