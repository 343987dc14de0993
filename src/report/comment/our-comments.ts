import type { CommentClient, IssueComment } from '../../github/comment-client.ts'
import { supersededBody } from './body.ts'
import { compareOrders, isOutgrown, isSame, type Mark, type Order, readMark } from './mark.ts'

interface OurComment extends IssueComment {
  readonly mark: Mark
}

/**
 * The comments with our marker that the token's own login wrote, oldest first. The marker alone proves nothing: anybody
 * can write it, and a token that may comment may also edit what others wrote. Only GraphQL tells whose token it is for
 * every kind of token: REST refuses `GET /user` to the installation tokens that workflows run with.
 */
export async function ourComments(
  github: CommentClient,
  pullRequest: number,
): Promise<readonly OurComment[]> {
  const found = markedOf(await github.comments(pullRequest))
  if (found.length === 0) return []
  const login = await github.viewer()
  return found.filter(({ author }) => author === login)
}

function markedOf(comments: readonly IssueComment[]): readonly OurComment[] {
  return comments
    .flatMap((comment) => {
      const mark = readMark(comment.body)
      return mark === undefined ? [] : [{ ...comment, mark }]
    })
    .toSorted((a, b) => a.id - b.id)
}

/**
 * Creates the comment and returns its address. GitHub cannot create one only if there is none: where another run, or another
 * job of this one, created one at the same time, the oldest is kept, and every run finds the same. `bodyOver` returns the
 * text in place of what another wrote.
 */
export async function createOnce(
  github: CommentClient,
  pullRequest: number,
  { body, bodyOver, mark }: { body: string; bodyOver: (earlier: Order) => string; mark: Mark },
): Promise<string> {
  const created = await github.create(pullRequest, body)
  const rivals = markedOf(await github.comments(pullRequest)).filter(
    (each) =>
      each.author === created.author && each.mark.old === undefined && isSame(each.mark, mark.identity),
  )
  const [oldest] = rivals
  if (oldest === undefined || oldest.id >= created.id) return created.url
  const earlier = oldest.mark.order
  const isLater = compareOrders(earlier, mark.order) > 0
  if (!isLater && !(await github.edit(oldest.id, bodyOver(earlier)))) return created.url
  await removeDuplicate(github, { ...created, mark }, oldest.url)
  return oldest.url
}

/** Deletes a comment of ours whose declaration has another one; where that is refused, it says that it is out of date. */
export async function removeDuplicate(
  github: CommentClient,
  { id, mark }: OurComment,
  kept: string,
): Promise<void> {
  try {
    await github.delete(id)
  } catch {
    await github.edit(id, supersededBody(mark, kept))
  }
}

/**
 * Marks what an earlier run wrote before the step had its stage, or while it had one. What this very run wrote stays: one
 * step of it has a stage and another has none.
 */
export async function supersede(
  github: CommentClient,
  ours: readonly OurComment[],
  { mark, url }: { readonly mark: Mark; readonly url: string },
): Promise<void> {
  for (const each of ours) {
    const isEarlier = each.mark.order.run !== mark.order.run && compareOrders(each.mark.order, mark.order) < 0
    if (!isEarlier || !isOutgrown(each.mark, mark.identity)) continue
    const body = supersededBody(each.mark, url)
    if (each.body !== body) await github.edit(each.id, body)
  }
}
