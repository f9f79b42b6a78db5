import type { Json, Span } from '../model/json.ts';

/** What is wrong with a text, before it is known what it says. */
export interface TextFlaw {
  readonly kind: 'unreadable' | 'repeated-key' | 'several-documents' | 'too-large';
  readonly span: Span;
  readonly message: string;
}

/** A text as the tree it spells; `root` is undefined where it cannot be read at all. */
export interface ReadText {
  readonly root: Json | undefined;
  readonly flaws: readonly TextFlaw[];
}
