import type { Command } from 'commander';
import type { Flags } from './flags.ts';
import type { Session } from './session.ts';

/** A command: its operands and options to an exit code. */
export type Run = (session: Session, operands: readonly string[], flags: Flags) => Promise<number>;

/** A command as the program lists it. */
export interface CommandEntry {
  readonly name: string;
  readonly text: string;
  readonly isDefault?: boolean;
  readonly argument?: readonly [syntax: string, text: string];
  readonly addOptions: (command: Command) => void;
  readonly load: () => Promise<Run>;
}
