/** Defects of which one hides the other: in one candidate they are not two findings. */
export interface Mask {
  readonly one: string;
  readonly others: readonly string[];
  readonly because: string;
}

/** Everything that keeps two planted defects from being found in the same candidate, with the reason. */
export const masks: readonly Mask[] = [
  {
    one: 'whole-floats',
    others: ['general-floats'],
    because: 'every double is spelled in one way only',
  },
  {
    one: 'hotness-float32',
    others: ['hotness-rounded'],
    because: 'one number is cut in one way only',
  },
  {
    one: 'epoch-seconds',
    others: ['epoch-millis'],
    because: 'one number has one unit',
  },
  {
    one: 'edited-pointer',
    others: ['edited-zero-time'],
    because: 'a comment never edited has one value of edited',
  },
  {
    one: 'score-int32',
    others: ['score-quoted'],
    because: 'one number has one type',
  },
  {
    one: 'time-trimmed',
    others: ['time-seconds'],
    because: 'a time without a fraction has no zeros to trim',
  },
  {
    one: 'metadata-bytes',
    others: ['metadata-nil-map', 'metadata-float64', 'metadata-map', 'metadata-json-number'],
    because: 'metadata is one base64 text: what was in it cannot be seen',
  },
  {
    one: 'weak-etag',
    others: ['bare-etag'],
    because: 'a weak tag has quotes',
  },
  {
    one: 'media-type-charset',
    others: ['sniffed-type'],
    because: 'one field says one type',
  },
  {
    one: 'no-allow',
    others: ['allow-without-head'],
    because: 'a field that is not there lists nothing',
  },
  {
    one: 'head-not-allowed',
    others: ['allow-without-head'],
    because: 'where HEAD is not routed, Allow names no HEAD either way',
  },
  {
    one: 'time-zulu',
    others: ['time-trimmed', 'time-seconds'],
    because: 'a text that differs in fraction and zone is one difference, named by its zone',
  },
  {
    one: 'total-of-page',
    others: [
      'unknown-fields',
      'folded-keys',
      'last-key-wins',
      'quoted-ints',
      'floats-as-ints',
      'any-enum',
      'byte-length',
      'parsed-url',
      'lone-surrogates',
      'broken-utf8',
      'first-value-only',
      'byte-order-mark',
      'deep-nesting',
      'big-integers',
      'nul-characters',
      'exact-media-type',
    ],
    because:
      'once one side alone has stored a comment, counts differ by what is stored, and are not reported',
  },
  {
    one: 'stale-cache',
    others: [
      'parent-omitempty',
      'author-sql-null-string',
      'edited-pointer',
      'score-quoted',
      'awards-omitempty',
      'stickied-omitempty',
      'stickied-smallint',
      'reports-unexported',
      'metadata-bytes',
      'mentions-null',
      'nil-flair',
      'whole-floats',
      'general-floats',
      'time-trimmed',
      'time-seconds',
      'time-zulu',
    ],
    because: 'entries of the cache have the form of answers: one that cannot be read back is no entry',
  },
];
