/** The characters of the recognition model: none, those of its list, and the space. */
export function readAlphabet(list: string): readonly string[] {
  const characters = list.split('\n').map((line) => line.replace(/\r$/, ''));
  while (characters.at(-1) === '') characters.pop();
  return ['', ...characters, ' '];
}
