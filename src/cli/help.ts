/** What `samewire --help` prints. */
export const topHelp: string = `Does the rewrite answer, write and send what the old service does?

  samewire run --spec openapi.yaml --legacy http://… --candidate http://…

compare     run         send generated cases to both sides and name what differs
            replay      send one finding again: same, changed, healed
            compare     compare recorded exchanges (NDJSON, HAR)
            distil      keep legacy's behaviour as a file, for when it is gone
contracts   verify      check both sides against a pact with the real Pact verifier
understand  explain     what a cause is, what it breaks, how to fix it
            doctor      would this very set-up see a drift?
            report      make another report of a JSON report
            operations  what the document describes, and what is wrong with it
            generate    print values of a schema or an operation
set up      init        write a config file and an empty list of waivers
            schema      print the JSON Schema of report, config, waivers
            completion  print completion for bash, zsh, fish
samewire <command> --help shows examples first. Exit: 0 alike, 1 findings, 2 trouble.
`;
