import type { HeaderMutator } from '../mutator.ts';

/** Header fields dropped, respelled, repeated, changed. */
export const headers: readonly HeaderMutator[] = [
  {
    kind: 'header',
    name: 'header-presence',
    causes: [
      'header-presence',
      'security-header',
      'cors-header',
      'cookie-presence',
      'etag-form',
      'cache-directive',
      'media-type',
      'location-form',
      'vary-list',
      'link-header',
    ],
    needs: 'never sent',
    change: () => [],
  },
  {
    kind: 'header',
    name: 'header-name-case',
    causes: ['header-name-case'],
    needs: 'never sent',
    change: (name, value) => [[name === name.toUpperCase() ? name.toLowerCase() : name.toUpperCase(), value]],
  },
  {
    kind: 'header',
    name: 'header-repeats',
    causes: ['header-repeats', 'cookie-presence'],
    needs: 'never sent',
    change: (name, value) => [
      [name, value],
      [name, value],
    ],
  },
  {
    kind: 'header',
    name: 'media-type-parameter',
    causes: ['media-type-parameter'],
    needs: 'never a media type',
    of: ['content-type'],
    change: (name, value) => [
      [
        name,
        /charset=/i.test(value) ? value.replace(/;\s*charset=[^;]*/i, '') : `${value}; charset=iso-8859-1`,
      ],
    ],
  },
  {
    kind: 'header',
    name: 'media-type',
    causes: ['media-type'],
    needs: 'never a media type',
    of: ['content-type'],
    change: (name, value) => [[name, value.replace(/^[^;]*/, 'text/plain')]],
  },
  {
    kind: 'header',
    name: 'etag-form',
    causes: ['etag-form'],
    needs: 'never an entity tag',
    of: ['etag'],
    change: (name, value) => [[name, value.startsWith('W/') ? value.slice(2) : `W/${value}`]],
  },
  {
    kind: 'header',
    name: 'cache-directive',
    causes: ['cache-directive'],
    needs: 'never a directive',
    of: ['cache-control'],
    change: (name, value) => [[name, `${value}, must-understand`]],
  },
  {
    kind: 'header',
    name: 'location-form',
    circumstantial: true,
    causes: ['location-form'],
    needs: 'never a location',
    of: ['location'],
    change: (name, value) => (value.startsWith('/') ? [[name, `http://planted.example${value}`]] : undefined),
  },
];
