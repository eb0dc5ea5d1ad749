/** What else a character may be, with the model's probability. An empty text: nothing stands there. */
export interface Alternative {
  readonly text: string;
  readonly confidence: number;
}

/** A character read, where on its line it stands (0 to 1), and how sure that is. */
export interface ReadCharacter {
  readonly text: string;
  readonly at: number;
  readonly confidence: number;
  readonly alternatives: readonly Alternative[];
}

/** A character that may stand where none was read: points of figures fall out most easily. */
export interface Omission {
  /** Where on the line, 0 to 1. */
  readonly at: number;
  readonly text: string;
  readonly confidence: number;
}

export interface ReadLine {
  readonly characters: readonly ReadCharacter[];
  readonly omissions: readonly Omission[];
}

/** Least probability of another reading that is kept. */
const least = 0.005;
const mostAlternatives = 8;

/** The best classes of one step, best first. */
function bestOf(scores: Float32Array, from: number, classes: number, count: number): number[] {
  const best: number[] = [];
  for (let index = 0; index < classes; index += 1) {
    const score = scores[from + index] as number;
    if (score < least && best.length > 0) continue;
    let place = best.length;
    while (place > 0 && (scores[from + (best[place - 1] as number)] as number) < score) place -= 1;
    if (place >= count) continue;
    best.splice(place, 0, index);
    if (best.length > count) best.pop();
  }
  return best;
}

/** Reads the steps of a line (connectionist temporal classification): equal neighbours are one character. */
export function decodeLine(
  scores: Float32Array,
  from: number,
  steps: number,
  alphabet: readonly string[],
): ReadLine {
  const classes = alphabet.length;
  const characters: ReadCharacter[] = [];
  const omissions: (Omission & { before: number })[] = [];
  let last = 0;
  for (let step = 0; step < steps; step += 1) {
    const base = from + step * classes;
    const best = bestOf(scores, base, classes, mostAlternatives + 1);
    const top = best[0] as number;
    const others = best.slice(1).map((index) => ({
      text: alphabet[index] as string,
      confidence: scores[base + index] as number,
    }));
    const confidence = scores[base + top] as number;
    if (top === 0) {
      for (const other of others) {
        if (other.text !== '' && other.text.trim() !== '') {
          omissions.push({ before: characters.length, at: (step + 0.5) / steps, ...other });
        }
      }
    } else if (top !== last) {
      characters.push({
        text: alphabet[top] as string,
        at: (step + 0.5) / steps,
        confidence,
        alternatives: others,
      });
    } else if (confidence > (characters.at(-1)?.confidence ?? 0)) {
      const known = characters.pop() as ReadCharacter;
      characters.push({ ...known, confidence, alternatives: others });
    }
    last = top;
  }
  return { characters, omissions: strongest(omissions, characters) };
}

/** The best guess for each gap; one that repeats its neighbour is that neighbour running out. */
function strongest(
  omissions: readonly (Omission & { before: number })[],
  characters: readonly ReadCharacter[],
): Omission[] {
  const best = new Map<string, Omission>();
  for (const { before, at, text, confidence } of omissions) {
    if (characters[before - 1]?.text === text || characters[before]?.text === text) continue;
    const key = `${before} ${text}`;
    if ((best.get(key)?.confidence ?? 0) < confidence) best.set(key, { at, text, confidence });
  }
  return [...best.values()];
}
