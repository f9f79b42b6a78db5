import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MatchersV3, PactV4 } from '@pact-foundation/pact';
import { afterAll, describe, expect, it } from 'vitest';
import { openComments } from './comments-client.ts';

const { boolean, decimal, equal, fromProviderState, integer, regex, string } = MatchersV3;

/** `check-pact.ts` says where the pact goes; a plain test run writes it for nobody. */
const given = process.env['SAMEWIRE_PACTS'];
const dir = given ?? (await mkdtemp(join(tmpdir(), 'samewire-pacts-')));
const pact = new PactV4({ consumer: 'web-client', provider: 'comments', dir, logLevel: 'error' });

const body = 'First! Tom & "Jerry" <3 é';
// biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of Pact's, for a value that the state handler chooses
const id = '${id}';
const tag = regex(/^"[1-9][0-9]*"$/, '"1"');
const json = regex(/^application\/json(;.*)?$/, 'application/json');
const moment = regex(
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  '2026-01-31T23:59:59.000000+00:00',
);
/** What the page shows of any comment. */
const shown = {
  post_id: 't3_1hx0p',
  parent_id: null,
  author: null,
  body: equal(body),
  body_html: string('&lt;div class=&quot;md&quot;&gt;&lt;p&gt;First!&lt;/p&gt;&lt;/div&gt;'),
  created_at: moment,
  score: integer(1),
  hotness: decimal(0.7071067811865475),
  state: regex(/^(active|collapsed|removed|locked)$/, 'active'),
  flair: [],
};

describe('the web client', () => {
  afterAll(async () => {
    if (given === undefined) await rm(dir, { recursive: true, force: true });
  });

  it('creates a comment', () =>
    pact
      .addInteraction()
      .given('the post t3_1hx0p takes comments')
      .uponReceiving('a new comment of a reader without an account')
      .withRequest('POST', '/comments', (request) => {
        request
          .headers({ 'Content-Type': 'application/json' })
          .jsonBody({ post_id: 't3_1hx0p', author: null, body });
      })
      .willRespondWith(201, (response) => {
        response.headers({ 'Content-Type': json, ETag: tag, Location: location() }).jsonBody({
          ...shown,
          id: regex(/^t1_[1-9a-z][0-9a-z]{0,11}$/, 't1_1y2p0ij'),
          edited: boolean(false),
          version: integer(1),
        });
      })
      .executeTest(async ({ url }) => {
        const { comment, etag } = await openComments(url).create({
          post_id: 't3_1hx0p',
          author: null,
          body,
        });
        expect(comment).toMatchObject({ id: 't1_1y2p0ij', author: null, body });
        expect(etag).toBe('"1"');
      }));

  it('reads a comment', () =>
    pact
      .addInteraction()
      .given('a comment exists', { body })
      .uponReceiving('a request for a comment')
      .withRequest('GET', commentPath())
      .willRespondWith(200, (response) => {
        response.headers({ 'Content-Type': json, ETag: tag }).jsonBody({
          ...shown,
          id: idOfState(),
          edited: equal(false),
          version: integer(1),
        });
      })
      .executeTest(async ({ url }) => {
        const found = await openComments(url).read('t1_1y2p0ij');
        expect(found?.comment).toMatchObject({ id: 't1_1y2p0ij', body, edited: false });
      }));

  it('changes the body of a comment', () =>
    pact
      .addInteraction()
      .given('a comment exists', { body: 'Frist!' })
      .uponReceiving('a new body for a comment of a known version')
      .withRequest('PATCH', commentPath(), (request) => {
        request
          .headers({ 'Content-Type': 'application/merge-patch+json', 'If-Match': '"1"' })
          .jsonBody({ body });
      })
      .willRespondWith(200, (response) => {
        response.headers({ 'Content-Type': json, ETag: regex(/^"2"$/, '"2"') }).jsonBody({
          ...shown,
          id: idOfState(),
          edited: decimal(1764000000.25),
          version: equal(2),
        });
      })
      .executeTest(async ({ url }) => {
        const { comment, etag } = await openComments(url).changeBody('t1_1y2p0ij', { etag: '"1"', body });
        expect(comment).toMatchObject({ body, edited: 1764000000.25, version: 2 });
        expect(etag).toBe('"2"');
      }));

  it('takes a comment that is not there for absent', () =>
    pact
      .addInteraction()
      .given('no comment has the id t1_zzzzzzzzzzzz')
      .uponReceiving('a request for a comment that is not there')
      .withRequest('GET', '/comments/t1_zzzzzzzzzzzz')
      .willRespondWith(404, (response) => {
        response
          .headers({ 'Content-Type': json })
          .jsonBody({ error: { code: 'not_found', message: string('comment not found'), pointer: null } });
      })
      .executeTest(async ({ url }) => {
        expect(await openComments(url).read('t1_zzzzzzzzzzzz')).toBeUndefined();
      }));
});

function commentPath() {
  return fromProviderState(`/comments/${id}`, '/comments/t1_1y2p0ij');
}

function idOfState() {
  return fromProviderState(id, 't1_1y2p0ij');
}

function location() {
  return regex(/^\/comments\/t1_[1-9a-z][0-9a-z]{0,11}$/, '/comments/t1_1y2p0ij');
}
