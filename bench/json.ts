import { parse as parseMomoa } from '@humanwhocodes/momoa';
import { parse as parseLossless } from 'lossless-json';
import { parseJson } from '../src/wire/parse-json.ts';
import { scanJson } from '../src/wire/scan-json.ts';
import { bestTime } from './json/best-time.ts';
import { commentsText } from './json/comments.ts';
import { visitTree } from './json/visit-tree.ts';

/**
 * Reading JSON: the scan and the tree against `JSON.parse` and the peers, on the same bytes in one run. Our tree makes
 * what is in a container when it is asked for, the peers make all at once: so it is measured as it is handed over, which
 * is what a reader of few values pays, and with its flaws asked for, each node visited and each text read, which is what
 * a reader of all pays. Each round prints ratios, which a busy machine disturbs less than rates.
 */

const rounds = 2;
const limits = { nodes: 4_000_000 };

const readers = {
  'JSON.parse': (bytes: Buffer) => JSON.parse(bytes.toString()),
  scan: (bytes: Buffer) => scanJson(bytes, limits),
  tree: (bytes: Buffer) => parseJson(bytes, limits),
  'tree visited': (bytes: Buffer) => visitTree(parseJson(bytes, limits)),
  'lossless-json': (bytes: Buffer) => parseLossless(bytes.toString()),
  momoa: (bytes: Buffer) => parseMomoa(bytes.toString()),
} satisfies Readonly<Record<string, (bytes: Buffer) => unknown>>;

type Name = keyof typeof readers;

for (const [title, comments] of [
  ['0.6 KB', 2],
  ['1.3 KB', 4],
  ['100 KB', 265],
  ['10 MB', 26_000],
] as const) {
  const bytes = Buffer.from(commentsText(comments));
  if (parseJson(bytes, limits).flaws.length > 0) throw new Error('the document is not read to its end');
  for (let round = 1; round <= rounds; round += 1) printRound(`${title}, round ${round}`, bytes);
}

function printRound(title: string, bytes: Buffer): void {
  const times = timesOf(bytes);
  const rates = Object.entries(times).map(
    ([name, time]) => `${name} ${(bytes.length / time / 1000).toFixed(0)}`,
  );
  const peer = Math.min(times['lossless-json'], times.momoa);
  console.log(`${title} (${bytes.length} bytes), MB/s: ${rates.join(', ')}`);
  console.log(`  scan: ${ratio(times['JSON.parse'], times.scan)} x JSON.parse (aim 1.7)`);
  console.log(`  tree, opened when asked: ${ratio(peer, times.tree)} x the faster peer (aim 6)`);
  console.log(
    `  tree, every node visited: ${ratio(peer, times['tree visited'])} x the faster peer, ` +
      `${ratio(times['JSON.parse'], times['tree visited'])} x JSON.parse, which is not visited and loses spellings`,
  );
}

function timesOf(bytes: Buffer): Record<Name, number> {
  const time = (name: Name): number => bestTime(() => readers[name](bytes));
  return {
    'JSON.parse': time('JSON.parse'),
    scan: time('scan'),
    tree: time('tree'),
    'tree visited': time('tree visited'),
    'lossless-json': time('lossless-json'),
    momoa: time('momoa'),
  };
}

function ratio(slower: number, faster: number): string {
  return (slower / faster).toFixed(2);
}
