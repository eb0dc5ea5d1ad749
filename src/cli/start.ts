/** Entry of the program: hands the process to `main`. */
import module from 'node:module';

// Node 22 and later keep compiled code between runs.
(module as { enableCompileCache?: () => void }).enableCompileCache?.();

const { main } = await import('./main.ts');
const { stdin, stdout, stderr, env } = process;

// A reader that has seen enough (`gouji … | head`) is no error.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const output = (stream: NodeJS.WriteStream) => ({
  write: (data: string | Uint8Array) => void stream.write(data),
  isTTY: stream.isTTY === true,
  columns: stream.columns,
});
process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  env,
  // Opened only when something is read from it.
  stdin: { [Symbol.asyncIterator]: () => stdin[Symbol.asyncIterator]() },
  stdout: output(stdout),
  stderr: output(stderr),
});
