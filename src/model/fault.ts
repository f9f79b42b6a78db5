/** Every fault the tool can have, with what to do next. Codes are public API. */
const faults = {
  'spec-unreadable':
    'Check the path, and that the file is OpenAPI 3.0, 3.1 or 3.2 in YAML or JSON; `samewire operations --spec …` lists what can be read.',
  'spec-invalid':
    'Correct the document at the place shown; `samewire operations --spec …` lists what can be read.',
  'spec-too-large': 'Split the document, or raise the limit with SAMEWIRE_SPEC_BYTES.',
  'spec-remote-reference':
    'Vendor the referenced file beside the document, or allow remote references with --allow-remote-refs.',
  'spec-empty': 'Give a document with at least one path and method.',
  'only-matches-nothing':
    "Use a method and path such as 'POST /comments', with * as wildcard; `samewire operations` lists them.",
  'side-unreachable': 'Start the service, or pass its address with --legacy or --candidate.',
  'side-failing': "See the service's own log; the report so far was written.",
  'reset-failed':
    'Run the command or request by itself; `reset` in samewire.config.ts names it, and it has to bring the side back to where it starts.',
  'side-not-loopback':
    "Unsafe methods would reach a host that is not this machine: pass --allow-remote if that is meant, or --only 'GET *'.",
  'address-invalid': 'Give an address such as http://127.0.0.1:8001.',
  'flag-unknown': '`samewire <command> --help` lists the flags.',
  'flag-invalid': '`samewire <command> --help` shows the form.',
  'command-unknown': '`samewire --help` lists the commands.',
  'setting-missing': 'Pass the flag, or set it in samewire.config.ts; `samewire init` writes one.',
  'config-unreadable': 'Check that the file is a module with a default export, or JSON.',
  'config-key-unknown': '`samewire init` writes a config file with every key.',
  'config-invalid': '`samewire init` writes a config file with every key and its form.',
  'waivers-invalid':
    'Each waiver needs owner, reason, expires (YYYY-MM-DD), and a fingerprint or a cause with a pointer.',
  'cause-unknown': '`samewire explain` lists the causes.',
  'fingerprint-unknown': 'Run `samewire run` first, or name the report with --from report.json.',
  'fingerprint-ambiguous': 'Give more digits.',
  'report-unreadable': 'Pass a JSON report written by --report json=FILE.',
  'report-unwritable': 'Check that the folder exists and can be written.',
  'schema-unreadable': 'Give JSON Schema 2020-12 as JSON or YAML.',
  'schema-unsatisfiable': 'No value is valid here: relax the keyword named.',
  'schema-unsupported': 'Leave the keyword out, or give an example that samewire may use.',
  'schema-timeout': 'Simplify the schema, or give it an example.',
  'pact-unreadable': 'Give a pact file (JSON, version 2 to 4).',
  'provider-state-failed':
    'See what the state handler says; it gets { state, params, action, side, address } as JSON and answers with the values to inject.',
  'peer-missing': 'Install it beside samewire.',
  'verifier-failed': "Run it again with --verbose to see the verifier's own output.",
  'recording-unreadable': 'Give NDJSON with one exchange a line, or a HAR file.',
  'distilled-unreadable': 'Give a file that samewire distil wrote, or write it anew.',
  'file-exists': 'Pass --force to overwrite it.',
  'node-too-old': 'Install a newer Node, or run samewire by the one in the `node` package: npm i -D node.',
  internal: 'This is a defect of samewire: please report it with the command and the seed.',
} as const;

export type FaultCode = keyof typeof faults;

/** Every code, in the order of the table. */
export const faultCodes: readonly FaultCode[] = Object.keys(faults) as readonly FaultCode[];

/** The tool's own failure to get a result: what happened, and what to do next. */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly hint: string;

  constructor(
    code: FaultCode,
    message: string,
    options: { readonly hint?: string; readonly cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'Fault';
    this.code = code;
    this.hint = options.hint ?? faults[code];
  }
}
