const save = 0x71;
const restore = 0x51;

function isBlank(code: number | undefined): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** How often an operator of one letter stands in a piece of content, white space on both sides. */
function countOperators(content: Uint8Array, letter: number): number {
  let count = 0;
  for (let at = content.indexOf(letter, 1); at >= 0; at = content.indexOf(letter, at + 1)) {
    if (isBlank(content[at - 1]) && isBlank(content[at + 1])) count += 1;
  }
  return count;
}

/** By how many the saved graphics states of a piece of content outnumber the restored ones. */
export const countSavedStates = (content: Uint8Array): number =>
  countOperators(content, save) - countOperators(content, restore);
