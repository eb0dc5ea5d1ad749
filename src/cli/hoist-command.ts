/** Options of every command with the number of values that follow. */
const common: ReadonlyMap<string, number> = new Map([
  ['--lang', 1],
  ['--no-color', 0],
  ['--verbose', 0],
]);

/** Puts options that every command has behind the command, so that `gouji --lang en explain …` works too. */
export function hoistCommand(argv: readonly string[], commands: ReadonlySet<string>): readonly string[] {
  let at = 0;
  for (let next = argv[0]; next?.startsWith('-'); next = argv[at]) {
    const values = next.startsWith('--lang=') ? 0 : common.get(next);
    if (values === undefined) return argv;
    at += 1 + values;
  }
  const command = argv[at];
  if (at === 0 || command === undefined || !commands.has(command)) return argv;
  // `rules` has commands of its own: the options go behind these.
  const length = command === 'rules' && argv[at + 1]?.startsWith('-') === false ? 2 : 1;
  return [...argv.slice(at, at + length), ...argv.slice(0, at), ...argv.slice(at + length)];
}
