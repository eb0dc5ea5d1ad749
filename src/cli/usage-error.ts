/** Wrong usage: one line on standard error, exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** Messages with their places that are ready to print: exit code 2. */
export class StaticError extends Error {
  constructor(text: string) {
    super(text);
    this.name = 'StaticError';
  }
}
