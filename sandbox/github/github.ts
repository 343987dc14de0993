import { createEmulator } from 'emulate'
import { startLocalServer } from '../local-server.ts'
import { answer, answerCall } from './answers.ts'
import { approvalsBackend, type CommitStatus } from './approvals.ts'
import { owner, personToken, repository, reviewers, token } from './names.ts'
import { type People, peopleOf } from './people.ts'

/**
 * A repository, and one with the rules of its organization, on a GitHub in this process: real comments over real HTTP, and
 * refusals on demand.
 */
export interface GitHub extends People {
  /** The value of GITHUB_API_URL. Under `/api/v3`, and `/api/graphql`, it serves the same as an Enterprise Server. */
  readonly url: string
  readonly owner: string
  readonly repository: string
  /** The GITHUB_TOKEN, which writes as `github-actions[bot]`. */
  readonly token: string
  /** A person's token, to write comments that are not the workflow's. */
  readonly personToken: string
  /** The tokens of `alice`, who is in the team `guild/members`, and of `bob`. */
  readonly reviewers: { readonly alice: string; readonly bob: string }
  /** Every call, as `METHOD /path`. */
  readonly calls: readonly string[]
  /** From now on, calls with this prefix, for example `PATCH /repos/acme/shop/issues`, get this status, or the next `times`. */
  refuse(call: string, status: number, times?: number): void
  /** From now on, calls with this prefix lose their connection. */
  drop(call: string): void
  /** The next calls with this prefix, as many as are given, wait until all of them are there. */
  meet(call: string, calls: number): void
  /** Resolves once there have been as many calls with this in their path. */
  called(part: string, times: number): Promise<void>
  /** Ends all refusals and drops. */
  relent(): void
  /** From now on, this folder has 1,000 other files, so that no listing shows the rest. */
  crowd(folder: string): void
  /** From now on, this folder of a commit is a submodule: nothing is shown below it. */
  makeSubmodule(commit: string, folder: string): void
  /** As `write`, in the private repository `acme/rules`, which only the person's token can read. */
  writeRules: People['write']
  /** From now on, no commit of a pull request is by a user of GitHub. */
  forgetAuthors(): void
  /** From now on, every pull request has at least that many commits. */
  fillCommits(count: number): void
  /** The statuses that were published on a commit, in order. */
  statuses(commit: string): readonly CommitStatus[]
  close(): Promise<void>
}

/** Calls that wait for each other. */
interface Meeting {
  readonly call: string
  readonly calls: number
  readonly here: (() => void)[]
}

/** Waits with the meeting's other calls; the last one lets all go on, and ends it. */
function arrive(meeting: Meeting, meetings: Meeting[]): Promise<void> {
  return new Promise((goOn) => {
    meeting.here.push(goOn)
    if (meeting.here.length < meeting.calls) return
    meetings.splice(meetings.indexOf(meeting), 1)
    for (const each of meeting.here) each()
  })
}

interface Fault {
  readonly call: string
  readonly status: number | undefined
  times: number
}

/** Starts with an empty repository. `close` ends it. */
export async function startGitHub(): Promise<GitHub> {
  const faults: Fault[] = []
  const meetings: Meeting[] = []
  const calls: string[] = []
  const watchers = new Set<() => void>()
  const folders = { crowded: new Set<string>(), submodules: new Set<string>() }
  const approvals = approvalsBackend()
  const emulator = await createEmulator({ service: 'github', port: 0, seed })
  const { url, close } = await startLocalServer(async (request, response) => {
    request.url = request.url?.replace(/^\/api(?:\/v3)?(?=\/)/, '')
    const call = `${request.method} ${request.url}`
    calls.push(call)
    for (const look of watchers) look()
    const meeting = meetings.find((each) => call.startsWith(each.call))
    if (meeting !== undefined) await arrive(meeting, meetings)
    const fault = faults.find((each) => call.startsWith(each.call) && each.times > 0)
    if (fault !== undefined) fault.times -= 1
    if (fault === undefined) await answerCall(request, response, { target: emulator.url, folders, approvals })
    else if (fault.status === undefined) request.socket.destroy()
    else answer(response, fault.status, { message: `Refused with ${fault.status}` })
  })
  return {
    ...{ url, owner, repository, token, personToken, reviewers, calls, statuses: approvals.statuses },
    forgetAuthors: approvals.forgetAuthors,
    fillCommits: approvals.fillCommits,
    refuse: (call, status, times = Number.POSITIVE_INFINITY) => faults.push({ call, status, times }),
    drop: (call) => faults.push({ call, status: undefined, times: Number.POSITIVE_INFINITY }),
    meet: (call, count) => meetings.push({ call, calls: count, here: [] }),
    called: (part, times) =>
      new Promise((resolve) => {
        const look = () => {
          if (calls.filter((call) => call.includes(part)).length >= times) resolve()
        }
        watchers.add(look)
        look()
      }),
    relent: () => faults.splice(0),
    crowd: (folder) => folders.crowded.add(folder),
    makeSubmodule: (commit, folder) => folders.submodules.add(`${commit}/${folder}`),
    ...peopleOf(emulator.url, repository),
    writeRules: peopleOf(emulator.url, 'rules').write,
    close: async () => {
      await close()
      await emulator.close()
    },
  }
}

const seed = {
  tokens: {
    [token]: { login: 'github-actions[bot]', scopes: ['repo'] },
    [personToken]: { login: owner, scopes: ['repo'] },
    [reviewers.alice]: { login: 'alice', scopes: ['repo'] },
    [reviewers.bob]: { login: 'bob', scopes: ['repo'] },
  },
  github: {
    users: [{ login: owner }, { login: 'github-actions[bot]' }, { login: 'alice' }, { login: 'bob' }],
    orgs: [{ login: 'guild', members: [{ login: 'alice' }] }],
    repos: [
      { owner, name: repository, auto_init: true },
      { owner, name: 'rules', auto_init: true, private: true },
    ],
  },
}
