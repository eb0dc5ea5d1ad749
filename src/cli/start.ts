/** Entry of the program: hands the process to `main`. */
import module from 'node:module';

// Node 22 and later keep compiled code between runs.
(module as { enableCompileCache?: () => void }).enableCompileCache?.();

// Both files of a check are fetched at once; help does without the second one.
const { argv } = process;
if (argv.includes('check') && !argv.includes('--help') && !argv.includes('-h'))
  void import('./commands/check.ts');
const { main } = await import('./main.ts');
const { endings } = await import('./endings.ts');
const { stdin, stdout, stderr, env } = process;
const { guarded, exit } = endings(process);

exit(
  await main(argv.slice(2), {
    cwd: process.cwd(),
    env,
    // Opened only when something is read from it.
    stdin: { [Symbol.asyncIterator]: () => stdin[Symbol.asyncIterator]() },
    stdout: guarded(stdout),
    stderr: guarded(stderr),
    workerFile: new URL('./worker.js', import.meta.url),
  }),
);
