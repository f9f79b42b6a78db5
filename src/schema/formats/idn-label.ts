/** Letters, digits and marks that IDNA allows by their properties (RFC 5892, 2); what only looks like one is not stable. */
const permitted =
  /^(?:[\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}\-\u00b7\u0375\u05f3\u05f4\u30fb\u06fd\u06fe\u0f0b\u3007]|\u200c|\u200d)+$/u;

/** Disallowed or allowed against their properties (RFC 5892, 2.6, and Old Hangul Jamo, 2.9). */
const excluded = /[\u0640\u07fa\u302e\u302f\u3031-\u3035\u303b\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb]/u;

const virama =
  /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\u0e3a\u0f84\u1039\u103a\u1714\u1734\u17d2\u1a60\u1b44\u1baa\u1bab\u1bf2\u1bf3\u2d7f\ua806\ua8c4\ua953\ua9c0\uaaf6\uabed]/u;

/** Whether the label is a U-label (RFC 5891, 4.2), the bidi rule left out. */
export function isIdnLabel(label: string): boolean {
  if (label === '' || label.startsWith('-') || label.endsWith('-') || /^..--/u.test(label)) return false;
  if (/^\p{M}/u.test(label) || label !== label.normalize('NFC')) return false;
  return permitted.test(label) && !excluded.test(label) && isInContext(label) && isStable(label);
}

/** A letter that folds to something else is not stable (RFC 5892, 2.2); sharp s and final sigma are let through. */
function isStable(label: string): boolean {
  const kept = label.replace(/[\u00df\u03c2\u200c\u200d]/gu, '');
  return kept === kept.normalize('NFKC').toLowerCase().normalize('NFKC');
}

/** The rules of RFC 5892, appendix A. */
function isInContext(label: string): boolean {
  const characters = [...label];
  return characters.every((character, at) => {
    const before = characters[at - 1] ?? '';
    const after = characters[at + 1] ?? '';
    switch (character) {
      case '\u200c':
        return virama.test(before) || isBetweenJoining(label, at);
      case '\u200d':
        return virama.test(before);
      case '\u00b7':
        return before === 'l' && after === 'l';
      case '\u0375':
        return /^\p{Script=Greek}/u.test(after);
      case '\u05f3':
      case '\u05f4':
        return /\p{Script=Hebrew}$/u.test(before);
      case '\u30fb':
        return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(label.replaceAll('\u30fb', ''));
      default:
        return !mixesDigits(character, label);
    }
  });
}

/** Arabic-Indic and extended Arabic-Indic digits do not stand in one label. */
function mixesDigits(character: string, label: string): boolean {
  if (/[\u0660-\u0669]/u.test(character)) return /[\u06f0-\u06f9]/u.test(label);
  return /[\u06f0-\u06f9]/u.test(character) && /[\u0660-\u0669]/u.test(label);
}

/** A non-joiner between letters of a script that joins them; which of them join is told from the script alone. */
function isBetweenJoining(label: string, at: number): boolean {
  const joining = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Mandaic}]/u;
  const characters = [...label].map((each) => (/\p{M}/u.test(each) ? '' : each));
  const before = characters.slice(0, at).join('');
  const after = characters.slice(at + 1).join('');
  return joining.test(before.slice(-1)) && joining.test(after.slice(0, 1));
}
