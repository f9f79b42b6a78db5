import type { Cause } from '../cause.ts';

/** One side's answer breaks the document or a pact; told from a violation, not from a difference. */
export const contractBreach: Cause = {
  name: 'contract-breach',
  title: "One side's answer breaks the document or a pact.",
  severity: 'breaking',
  why: 'readers are built by the contract',
  level: 'violation',
  readers: 'generated clients and validators refuse the answer',
  evidence: 'the validator of the document or pact fails on one side only, at the keyword shown',
  fix: { any: 'correct the side that is wrong, or the document where both should be so' },
  notThis: { unexplained: 'both sides obey the contract' },
  examples: [],
  facts: [],
  recognise: () => undefined,
};
