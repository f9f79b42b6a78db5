/** What script adds to a page that works without: a filter, j and k, copying. */
export const script = `(() => {
const findings = [...document.querySelectorAll('details.finding')];
const make = (name, props) => Object.assign(document.createElement(name), props);

for (const pre of document.querySelectorAll('pre.copy')) {
  const button = make('button', { type: 'button', textContent: 'copy', className: 'copier' });
  button.addEventListener('click', async () => {
    try { await navigator.clipboard.writeText(pre.textContent); button.textContent = 'copied'; }
    catch { getSelection().selectAllChildren(pre); button.textContent = 'selected'; }
    setTimeout(() => { button.textContent = 'copy'; }, 1500);
  });
  const box = make('div', { className: 'copied' });
  pre.replaceWith(box);
  box.append(pre, button);
}

if (findings.length > 1) {
  const field = make('input', { type: 'search', id: 'filter', placeholder: 'cause, operation, pointer', autocomplete: 'off' });
  const count = make('output', { className: 'muted' });
  const bar = make('p', { className: 'filter' });
  const label = make('label', { textContent: 'Filter ', htmlFor: 'filter' });
  const hint = make('span', { className: 'muted keys', textContent: ' j, k: next, previous; enter: open' });
  bar.append(label, field, ' ', count, hint);
  document.querySelector('#findings h2').after(bar);
  const text = new Map(findings.map((one) => [one, one.textContent.toLowerCase()]));
  field.addEventListener('input', () => {
    const words = field.value.toLowerCase().split(/\\s+/).filter(Boolean);
    let shown = 0;
    for (const one of findings) {
      one.hidden = !words.every((word) => text.get(one).includes(word));
      if (!one.hidden) shown += 1;
    }
    count.textContent = words.length === 0 ? '' : shown + ' of ' + findings.length;
  });
}

document.addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || /^(INPUT|TEXTAREA)$/.test(event.target.tagName)) return;
  if (event.key !== 'j' && event.key !== 'k') return;
  const open = findings.filter((one) => !one.hidden);
  const at = open.findIndex((one) => one.contains(document.activeElement));
  const next = open[event.key === 'j' ? at + 1 : Math.max(0, at - 1)];
  if (next === undefined) return;
  next.firstElementChild.focus();
  next.scrollIntoView({ block: 'start' });
});

const reveal = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target instanceof HTMLDetailsElement) target.open = true;
};
addEventListener('hashchange', reveal);
reveal();
})();
`;

/** What the policy of the page names the script by. */
export const scriptHash = 'sha256-t+5EPaqkIEXApEQQsy+UvsEAFc7M9F8lHmnUQA6DU24=';
