import type { Dice } from '../draw/dice.ts';
import type { TextDrawer } from '../string/string-drawer.ts';
import { charactersOf, hexDigits, lettersAndDigits, lowerLetters } from './assemble.ts';

const notableV4 = ['0.0.0.0', '127.0.0.1', '255.255.255.255', '10.0.0.1', '192.168.1.254'];
const notableV6 = [
  '::',
  '::1',
  'fe80::1',
  '::ffff:192.0.2.1',
  '2001:db8::8:800:200c:417a',
  '1:2:3:4:5:6:7:8',
  'FF01::101',
];

/** Dotted quad. */
export const drawIpv4: TextDrawer = ({ dice, tiny, hazards }) => {
  if (tiny) return '0.0.0.0';
  if (dice.chance(hazards)) return dice.pick(notableV4);
  return [0, 0, 0, 0].map(() => dice.below(256)).join('.');
};

/** RFC 4291, section 2.2. */
export const drawIpv6: TextDrawer = ({ dice, tiny, hazards }) => {
  if (tiny) return '::';
  if (dice.chance(hazards)) return dice.pick(notableV6);
  const group = (): string => dice.below(0x1_0000).toString(16);
  if (dice.chance(0.5)) return Array.from({ length: 8 }, group).join(':');
  const before = dice.below(4);
  const after = dice.below(4);
  const list = (length: number): string => Array.from({ length }, group).join(':');
  return `${list(before)}::${list(after)}`;
};

/** RFC 1123: labels of letters, digits and inner hyphens. */
export const drawHostname: TextDrawer = ({ dice, tiny }, low, high) => {
  if (tiny && low <= 1) return 'a';
  const labels = [label(dice)];
  while (dice.chance(0.55) && labels.length < 4) labels.push(label(dice));
  const name = labels.join('.');
  if (name.length < low) return `${name}${'.abc'.repeat(Math.ceil((low - name.length) / 4))}`;
  return name.length > high ? charactersOf(lowerLetters, Math.max(1, Math.min(high, 5)), dice) : name;
};

/** A hostname with letters of other scripts (RFC 5890). */
export const drawIdnHostname: TextDrawer = (drawing, low, high) => {
  const { dice, tiny } = drawing;
  if (tiny || dice.chance(0.5)) return drawHostname(drawing, low, high);
  return `${dice.pick(['bücher', 'пример', '例え', 'παράδειγμα', '실례', 'straße', 'ü'])}.${dice.pick(['example', 'рф', '日本'])}`;
};

function label(dice: Dice): string {
  if (dice.chance(0.05)) return 'xn--bcher-kva';
  const first = charactersOf(lettersAndDigits, 1, dice);
  if (dice.chance(0.1)) return first;
  const middle = charactersOf(`${lettersAndDigits}-`, dice.below(8), dice).replaceAll('--', '-a');
  return first + middle + charactersOf(lettersAndDigits, 1, dice);
}

/** How often the host of an address is one that every service takes: an address that is refused sets nothing up. */
const plainHostShare = 0.92;

/** RFC 5321 `Mailbox`: a dot-atom, now and then with the marks that few expect. */
export const drawEmail: TextDrawer = (drawing, low, high) => {
  const { dice, tiny } = drawing;
  if (tiny && low <= 3) return high < 6 ? 'a@a' : 'a@a.io';
  const atoms = [atom(dice)];
  if (dice.chance(0.3)) atoms.push(atom(dice));
  const host = dice.chance(plainHostShare)
    ? `${charactersOf(lowerLetters, 4, dice)}.${dice.pick(['com', 'org', 'example'])}`
    : drawHostname(drawing, 0, 30);
  return `${atoms.join('.')}@${host ?? 'a'}`.slice(0, Math.max(high, 3));
};

/** An email address with letters of other scripts (RFC 6531). */
export const drawIdnEmail: TextDrawer = (drawing, low, high) => {
  const { dice, tiny } = drawing;
  if (tiny || dice.chance(0.5)) return drawEmail(drawing, low, high);
  return `${dice.pick(['用户', 'josé', 'почта', '실례'])}@${dice.pick(['example.com', '例え.jp', 'bücher.example'])}`;
};

function atom(dice: Dice): string {
  const count = 1 + dice.below(8);
  return charactersOf(dice.chance(0.8) ? lettersAndDigits : `${lettersAndDigits}+_-`, count, dice);
}

/** RFC 9562, in lower case, or in upper case now and then. */
export const drawUuid: TextDrawer = ({ dice, tiny, hazards }) => {
  if (tiny) return '00000000-0000-0000-0000-000000000000';
  if (dice.chance(hazards * 0.3)) return 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  const hex = (count: number): string => charactersOf(hexDigits, count, dice);
  const text = `${hex(8)}-${hex(4)}-${dice.pick(['4', '4', '4', '1', '7'])}${hex(3)}-${dice.pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`;
  return dice.chance(hazards * 0.3) ? text.toUpperCase() : text;
};
