import { rmSync } from 'node:fs';

/** Files and folders that are being written and stand beside their place until they are whole. */
const open = new Set<string>();

/** Remembers what has to go when the run ends before its time. */
export const addTemporary = (path: string): void => void open.add(path);

/** Forgets a path that was put into its place, or removed. */
export const forgetTemporary = (path: string): void => void open.delete(path);

/** Removes what was begun: nothing half written stays. */
export function removeTemporaries(): void {
  for (const path of open) rmSync(path, { recursive: true, force: true });
  open.clear();
}
