/** Most degrees that a page is taken to be off. */
const widest = 4;
const mostPoints = 120_000;

/** How sharply rows of ink part at an angle: the sum of squared differences of neighbouring rows. */
function sharpness(xs: Float32Array, ys: Float32Array, height: number, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const rows = new Float64Array(height);
  for (let index = 0; index < xs.length; index += 1) {
    const row = Math.round((ys[index] as number) - slope * (xs[index] as number));
    if (row >= 0 && row < height) rows[row] = (rows[row] as number) + 1;
  }
  let sum = 0;
  for (let row = 1; row < height; row += 1) sum += ((rows[row] as number) - (rows[row - 1] as number)) ** 2;
  return sum;
}

/** The angle, in degrees, by which lines of a page fall to the right. */
export function skewOf(ink: Uint8Array, width: number, height: number): number {
  let count = 0;
  for (const value of ink) count += value;
  const step = Math.max(1, Math.ceil(count / mostPoints));
  const length = Math.floor(count / step);
  const [xs, ys] = [new Float32Array(length), new Float32Array(length)];
  let [seen, kept] = [0, 0];
  for (let at = 0; at < ink.length && kept < length; at += 1) {
    if (ink[at] === 0) continue;
    seen += 1;
    if (seen % step !== 0) continue;
    xs[kept] = (at % width) - width / 2;
    ys[kept] = Math.floor(at / width);
    kept += 1;
  }
  let [best, most] = [0, -1];
  const look = (from: number, to: number, by: number) => {
    for (let degrees = from; degrees <= to + by / 2; degrees += by) {
      const value = sharpness(xs, ys, height, degrees);
      if (value > most) [most, best] = [value, degrees];
    }
  };
  look(-widest, widest, 0.25);
  look(best - 0.25, best + 0.25, 0.05);
  look(best - 0.04, best + 0.04, 0.01);
  return best;
}
