/** What Windows puts into folders for itself. */
const ofWindows = /^(?:thumbs\.db|desktop\.ini|\$recycle\.bin|system volume information)$/i;

/** Whether a file or folder counts: not hidden, no lock file of an office program, no packages of Node. */
export const isVisibleName = (name: string): boolean =>
  !name.startsWith('.') && !name.startsWith('~$') && name !== 'node_modules' && !ofWindows.test(name);

/** Orders paths as a walk through their folders meets them. */
export function inFolderOrder(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  const at = left.findIndex((name, index) => name !== right[index]);
  const [first = '', second] = [left[at], right[at]];
  return at < 0 || second === undefined || first > second ? 1 : -1;
}
