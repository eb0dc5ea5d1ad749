const save = 0x71;
const restore = 0x51;

function isBlank(code: number | undefined): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** By how many the saved graphics states of a piece of content outnumber the restored ones. */
export function countSavedStates(content: Uint8Array): number {
  let open = 0;
  for (let at = 1; at + 1 < content.length; at += 1) {
    const code = content[at];
    if (code !== save && code !== restore) continue;
    if (isBlank(content[at - 1]) && isBlank(content[at + 1])) open += code === save ? 1 : -1;
  }
  return open;
}
