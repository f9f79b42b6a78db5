/** Letters of other scripts that are drawn as the Latin letter at the same place below. */
const others = 'аеосрхуіјѕһԁԛԝАВЕКМНОРСТХУІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαν‐‑–—−’‘“”ⅼ';
const latin = 'aeocpxyijshdqwABEKMHOPCTXYIJSABEZHIKMNOPTYXoav-----\'\'""l';
const twins: ReadonlyMap<string, string> = new Map([...others].map((char, at) => [char, latin[at] ?? char]));

/** Whether two unequal texts may look alike: one text composed otherwise, or letters that are drawn alike. */
export function looksAlike(one: string, other: string): boolean {
  return one !== other && skeleton(one) === skeleton(other);
}

function skeleton(text: string): string {
  return [...text.toWellFormed().normalize('NFKC')].map((char) => twins.get(char) ?? char).join('');
}
