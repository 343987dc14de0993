import { capitalized, type StorePolicy, storePolicies } from '../src/terminal/policies/store-policies.ts'
import { allStores } from '../src/text/stores.ts'

/** What the documented roles deny themselves: reading values of any store. */
export const deniedActions = allStores.flatMap((store) => store.deniedActions).sort()

/** Returns the text of a role's policy, denying the values of every store. Only the format of the list is not the file's. */
export function fillRole(json: string): string {
  return json.replace(
    /(?<="Sid": "NeverReadValues",\s+"Effect": "Deny",\s+"Action": )\[[^\]]*\]/,
    JSON.stringify(deniedActions),
  )
}

const blocks: Readonly<Record<'parameters' | 'conditions' | 'policies', (policy: StorePolicy) => string>> = {
  parameters: ({ store: { noun, title } }) => `\
  ${parameterOf(title)}:
    Description: Whether ${noun}s of ${title} are declared
    Type: String
    AllowedValues: ['true', 'false']
    Default: 'false'
`,
  conditions: ({ store: { title }, name }) => `\
  Uses${capitalized(name)}: !Equals [!Ref ${parameterOf(title)}, 'true']
`,
  policies: ({ name, document: { Version, Statement } }) => `\
  ${capitalized(name)}Policy:
    Type: AWS::IAM::Policy
    Condition: Uses${capitalized(name)}
    Properties:
      PolicyName: ${name}
      Roles: [!Ref PlanRole, !Ref DeployRole]
      PolicyDocument:
        Version: '${Version}'
        Statement:
          - Sid: ${Statement[0].Sid}
            Effect: Allow
            Action: ${Statement[0].Action}
            Resource: ${resourceOf(Statement[0].Resource)}
`,
}

/** Returns the text of `setup/aws.yml` with what follows from the stores: what is between the comments that say so, and the denials. */
export function fillTemplate(yaml: string): string {
  const denied = deniedActions.map((action) => `              - ${action}\n`).join('')
  return yaml
    .replaceAll(/(?<=- Sid: NeverReadValues\n +Effect: Deny\n +Action:\n)(?: +- .*\n)+/g, denied)
    .replaceAll(
      /(?<= {2}# From src\/text\/stores\.ts: (\w+)\n)[\s\S]*?(?= {2}# end\n)/g,
      (_, what: keyof typeof blocks) => storePolicies.map(blocks[what]).join(what === 'policies' ? '\n' : ''),
    )
}

/** The template's parameter that says whether a store is used: `ParameterStore`. */
export function parameterOf(title: string): string {
  return title.replaceAll(' ', '')
}

function resourceOf(arn: string): string {
  if (arn === '*') return `'*'`
  const [, , service, , , ...resource] = arn.split(':')
  return `!Sub arn:\${AWS::Partition}:${service}:\${AWS::Region}:\${AWS::AccountId}:${resource.join(':')}`
}
