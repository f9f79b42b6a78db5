import { describe, expect, it } from 'vitest';
import { encodeText } from '../wire/text.ts';
import { markedNumber, markedPact } from './marked-pact.ts';
import { type Pact, readPact } from './pact.ts';

const read = (value: unknown): Pact =>
  readPact(encodeText(JSON.stringify(value)), 'web-client-comments.json');
const parties = { consumer: { name: 'web-client' }, provider: { name: 'comments' } };
const answer = { response: { status: 200 } };

describe('readPact', () => {
  it('reads an interaction of version 4, its path as a template', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of Pact's
    const generators = { path: { type: 'ProviderState', expression: '/comments/${id}/replies' } };
    const { interactions } = read({
      ...parties,
      interactions: [
        {
          type: 'Synchronous/HTTP',
          description: 'a request for replies',
          providerStates: [{ name: 'a comment exists' }, { name: 'it has replies' }],
          pending: true,
          request: {
            method: 'get',
            path: '/comments/t1_1/replies',
            generators,
            headers: { Accept: ['*/*'] },
          },
          ...answer,
        },
      ],
    });
    expect(interactions).toMatchObject([
      {
        description: 'a request for replies',
        states: ['a comment exists', 'it has replies'],
        pending: true,
        method: 'GET',
        path: '/comments/t1_1/replies',
        template: '/comments/{id}/replies',
        headers: new Set(['accept']),
      },
    ]);
  });

  it('reads an interaction of version 2', () => {
    const { interactions } = read({
      ...parties,
      interactions: [
        { description: 'x', providerState: 'a comment exists', request: { path: '/a' }, ...answer },
      ],
    });
    expect(interactions).toMatchObject([{ states: ['a comment exists'], method: 'GET', template: '/a' }]);
  });

  it('counts what is not HTTP', () => {
    const message = { type: 'Asynchronous/Messages', description: 'an event' };
    const interactions = [message, { description: 'x', request: { path: '/' }, ...answer }];
    expect(read({ ...parties, interactions, messages: [{}] }).others).toBe(2);
  });

  it.each([
    ['is no JSON object', [1]],
    ['names no consumer and provider', { interactions: [] }],
    ['has no HTTP interaction', { ...parties, interactions: [] }],
    ['has an interaction without request', { ...parties, interactions: [{ description: 'x' }] }],
    ['needs a Pact plugin', { ...parties, metadata: { plugins: [{ name: 'protobuf' }] }, interactions: [] }],
  ])('refuses a file that %s', (why, value) => {
    expect(() => read(value)).toThrow(
      expect.objectContaining({ code: 'pact-unreadable', message: `web-client-comments.json ${why}` }),
    );
  });

  it('refuses text that is no JSON, and text that is nested without end', () => {
    expect(() => readPact(encodeText('{"consumer":'), 'p')).toThrow('is no JSON object');
    const deep = `{"a":${'['.repeat(500)}${']'.repeat(500)}}`;
    expect(() => readPact(encodeText(deep), 'p')).toThrow('nested too deeply');
  });
});

describe('markedPact', () => {
  it('numbers interactions of the same description, and keeps lexemes that JSON.parse would lose', () => {
    const text = `{"consumer":{"name":"c"},"provider":{"name":"p"},"interactions":[
      {"description":"same","request":{"path":"/"},"response":{"body":{"content":{"score":9007199254740993,"ratio":1.0}}}},
      {"description":"same","request":{"path":"/","headers":{"Accept":"*/*"}},"response":{}}]}`;
    const marked = markedPact(readPact(encodeText(text), 'p'));
    expect(marked).toContain('{"score":9007199254740993,"ratio":1.0}');
    expect(marked).toContain('"headers":{"Accept":"*/*","x-samewire-interaction":"1"}');
    expect(markedNumber('Verifying a pact between c and p - samewire interaction 1')).toBe(1);
    expect(markedNumber('Failed to load pact')).toBeUndefined();
  });
});
