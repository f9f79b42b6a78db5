/** The style of the page: the palette holds 5.5:1 on both papers and for all colour blindnesses. */
export const style = `:root {
  color-scheme: light dark;
  --paper: #ffffff; --panel: #f6f7f9; --ink: #1b1f24; --muted: #57606a; --rule: #d8dde3;
  --legacy: #0550ae; --legacy-mark: #cfe3ff; --candidate: #8f4700; --candidate-mark: #ffe3c2;
  --breaking: #7a1f5c; --risky: #6b5300; --alike: #0b6b5c;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #14171c; --panel: #1c2128; --ink: #e6e9ee; --muted: #9aa4b2; --rule: #323943;
    --legacy: #7ab8ff; --legacy-mark: #12345c; --candidate: #ffb366; --candidate-mark: #4d2f0d;
    --breaking: #f0a3d6; --risky: #e3c65b; --alike: #5fd4bd;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 12px; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 40px 24px 96px; max-width: 1168px; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
pre, code, .rank, .matrix td { font: 13px/1.6 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
h1 { font-size: 36px; line-height: 1.15; letter-spacing: -0.02em; margin: 0 0 8px; }
h1.divergent { color: var(--breaking); }
h1.inconclusive { color: var(--risky); }
h1.conformant { color: var(--alike); }
h2 { font-size: 20px; line-height: 1.3; margin: 56px 0 16px; }
h3 { font-size: 16px; margin: 24px 0 8px; }
p { margin: 0 0 12px; max-width: 76ch; }
a { color: var(--legacy); text-underline-offset: 3px; }
:focus-visible { outline: 3px solid var(--legacy); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: -9999px; }
.skip:focus { left: 16px; top: 12px; padding: 8px 12px; background: var(--paper); }
.muted { color: var(--muted); }
.document { margin: 0 0 4px; font-weight: 600; }
.document .muted { font-weight: 400; margin-left: 8px; }
.because { font-size: 18px; }
.figures { color: var(--muted); max-width: none; margin-bottom: 20px; }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
th, td { text-align: left; vertical-align: top; padding: 6px 16px 6px 0; border-bottom: 1px solid var(--rule); font-weight: 400; }
thead th { white-space: nowrap; color: var(--muted); border-bottom-color: var(--muted); }
.number { text-align: right; }
.plain { width: auto; margin-bottom: 16px; }
.plain th, .plain td { border: 0; padding: 2px 20px 2px 0; }
th.legacy, span.legacy, b.legacy { color: var(--legacy); font-weight: 600; }
th.candidate, span.candidate, b.candidate { color: var(--candidate); font-weight: 600; }
pre { margin: 0; padding: 10px 14px; background: var(--panel); border-radius: 6px; white-space: pre-wrap; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; }
.warnings { margin-top: 40px; padding: 16px 20px; background: var(--panel); border-left: 4px solid var(--risky); border-radius: 0 6px 6px 0; }
.warnings h2 { margin: 0 0 8px; }
.warnings ul { margin: 0; padding-left: 20px; }
.warnings li + li { margin-top: 8px; }
.matrix { width: auto; }
.matrix th, .matrix td { padding: 0; border-bottom: 1px solid var(--rule); }
.matrix tbody th { padding: 6px 20px 6px 0; white-space: nowrap; position: sticky; left: 0; background: var(--paper); }
.matrix thead th { vertical-align: bottom; padding: 0; }
.matrix thead th:first-child { padding-bottom: 8px; position: sticky; left: 0; background: var(--paper); }
.matrix thead span { display: inline-block; writing-mode: vertical-rl; transform: rotate(180deg); padding: 8px 10px 0; white-space: nowrap; font-size: 13px; }
.matrix td { text-align: center; vertical-align: middle; min-width: 40px; }
.matrix td a { display: block; padding: 7px 4px; font-weight: 600; text-decoration: none; border-radius: 4px; }
.matrix td a:hover { background: var(--panel); text-decoration: underline; }
.matrix .none { color: var(--muted); }
.breaking { color: var(--breaking); }
.risky { color: var(--risky); }
.cosmetic, .alike { color: var(--alike); }
.pill { display: inline-block; font-size: 12px; line-height: 18px; font-weight: 600; padding: 1px 9px; border: 1px solid currentColor; border-radius: 11px; }
details.finding { border-top: 1px solid var(--rule); }
details.finding:last-of-type { border-bottom: 1px solid var(--rule); }
details.finding > summary { font-weight: 400; padding: 12px 0; cursor: pointer; list-style: none; display: flex; flex-wrap: wrap; gap: 4px 10px; align-items: baseline; }
details.finding > summary::-webkit-details-marker { display: none; }
details.finding > summary:hover b { text-decoration: underline; text-underline-offset: 3px; }
details.finding[open] { padding-bottom: 24px; }
.rank { color: var(--muted); min-width: 2.2em; }
.rank::before { content: "\\25B8"; margin-right: 5px; }
[open] > summary > .rank::before { content: "\\25BE"; }
.cases { color: var(--muted); font-size: 14px; margin-left: auto; }
summary { cursor: pointer; }
.sides { table-layout: fixed; margin: 0 0 12px; }
.sides th, .sides td { border: 0; padding: 0 0 4px; width: 50%; }
.sides th + th, .sides td + td { padding-left: 16px; }
.label { display: none; font-size: 14px; }
.label.always { display: block; margin: 8px 0 4px; }
.wires .label { display: block; margin-bottom: 4px; }
td.legacy > pre { border-left: 3px solid var(--legacy); border-radius: 0 6px 6px 0; }
td.candidate > pre { border-left: 3px dashed var(--candidate); border-radius: 0 6px 6px 0; }
mark { color: inherit; padding: 1px 0; font-weight: 700; text-underline-offset: 3px; text-decoration-thickness: 2px; }
mark.legacy { background: var(--legacy-mark); text-decoration: underline solid var(--legacy) 2px; }
mark.candidate { background: var(--candidate-mark); text-decoration: underline dashed var(--candidate) 2px; }
mark.gap { font-weight: 400; font-style: italic; padding: 1px 4px; text-decoration: none; }
.note { color: var(--muted); font-size: 14px; margin: 4px 0 0 17px; }
.facts th { color: var(--muted); width: 84px; padding: 6px 12px 6px 0; }
.facts td { padding-right: 0; }
.facts tr:last-child > * { border-bottom: 0; }
.facts ul, .facts ol { margin: 0; padding-left: 18px; }
.wires { font-size: 14px; }
.wires .sides { margin-top: 8px; }
.copied { position: relative; }
.copied pre { padding-right: 76px; }
button { font: 600 13px/1 system-ui, sans-serif; color: var(--ink); background: var(--paper); border: 1px solid var(--rule); border-radius: 5px; padding: 6px 10px; cursor: pointer; }
.copier { position: absolute; top: 5px; right: 6px; }
.filter input { font: inherit; width: min(340px, 100%); padding: 6px 10px; color: inherit; background: var(--paper); border: 1px solid var(--muted); border-radius: 6px; }
.filter { max-width: none; }
.latency th[rowspan] { vertical-align: bottom; }
.latency td, .latency tbody th { white-space: nowrap; }
.scroll + p { margin-top: 16px; }
.curves { display: grid; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); gap: 24px; }
figure { margin: 0; }
svg { display: block; width: 100%; height: auto; max-width: 420px; }
polyline.legacy { stroke: var(--legacy); }
polyline.candidate { stroke: var(--candidate); }
.tick { fill: var(--muted); }
section > details { border-top: 1px solid var(--rule); padding: 10px 0; }
section > details > summary { font-weight: 600; }
section > details > summary .muted { font-weight: 400; margin-left: 6px; }
section > details > div { margin-top: 8px; }
@media (max-width: 700px) {
  body { padding: 24px 16px 64px; }
  h1 { font-size: 28px; }
  .sides, .sides tbody, .sides tr, .sides td { display: block; width: 100%; }
  .sides thead { display: none; }
  .sides td + td { padding-left: 0; margin-top: 10px; }
  .sides .label { display: block; margin-bottom: 4px; }
  .facts, .facts tbody, .facts tr, .facts th, .facts td { display: block; width: 100%; }
  .facts th { border: 0; padding-bottom: 0; }
  .cases { margin-left: 0; }
  .keys { display: none; }
  .plain td, .plain th { display: block; padding: 0; }
  .plain tr { display: block; margin-bottom: 8px; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 12px; }
  details::details-content { content-visibility: visible !important; display: block !important; block-size: auto !important; }
  .copier, .filter, .skip { display: none; }
  details.finding { break-inside: avoid-page; }
}
`;

/** What the policy of the page names the style by. */
export const styleHash = 'sha256-oNDT3k8vivwuQOGYRsfM72BRCgNtEEBWAKuDrgr1u9c=';
