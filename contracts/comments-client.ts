import type { components } from '../specs/types.ts';

type Schemas = components['schemas'];

/** What the web page shows of a comment, and no more: a contract that asks for more than is read breaks without need. */
export type ShownComment = Pick<
  Schemas['Comment'],
  | 'id'
  | 'post_id'
  | 'parent_id'
  | 'author'
  | 'body'
  | 'body_html'
  | 'created_at'
  | 'edited'
  | 'score'
  | 'hotness'
  | 'state'
  | 'flair'
  | 'version'
>;

/** A comment as the page shows it, with the tag that its next update has to name. */
export interface TaggedComment {
  readonly comment: ShownComment;
  readonly etag: string;
}

/** The web page's access to the comments service; answers that it does not expect reject. */
export interface CommentsClient {
  create(draft: Schemas['CommentCreate']): Promise<TaggedComment>;
  /** Undefined where there is no such comment. */
  read(id: string): Promise<TaggedComment | undefined>;
  /** Changes the body of the version that the tag names. */
  changeBody(id: string, change: { readonly etag: string; readonly body: string }): Promise<TaggedComment>;
}

/** The client of the service at an address without a slash at the end. */
export function openComments(url: string): CommentsClient {
  return {
    create: async (draft) =>
      tagged(
        await fetch(`${url}/comments`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(draft),
        }),
        201,
      ),
    read: async (id) => {
      const answer = await fetch(`${url}/comments/${id}`);
      return answer.status === 404 ? undefined : tagged(answer, 200);
    },
    changeBody: async (id, { etag, body }) =>
      tagged(
        await fetch(`${url}/comments/${id}`, {
          method: 'PATCH',
          headers: { 'content-type': 'application/merge-patch+json', 'if-match': etag },
          body: JSON.stringify({ body }),
        }),
        200,
      ),
  };
}

async function tagged(answer: Response, expected: number): Promise<TaggedComment> {
  const etag = answer.headers.get('etag');
  if (answer.status !== expected || etag === null)
    throw new Error(`the comments service answered ${answer.status} instead of ${expected} with an ETag`);
  return { comment: (await answer.json()) as ShownComment, etag };
}
