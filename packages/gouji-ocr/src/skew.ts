/** Most degrees that a page is taken to be off. */
const widest = 4;
const mostPoints = 120_000;

interface InkPoints {
  readonly xs: Float32Array;
  readonly ys: Float32Array;
}

/** Points of ink from all over a page: x from its middle, y from its top. */
export function inkPoints(ink: Uint8Array, width: number): InkPoints {
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
  return { xs, ys };
}

/** How sharply bands of ink part: the sum of squared differences of neighbouring ones. `bandOf` tells where a point falls. */
export function parting(points: number, bands: number, bandOf: (index: number) => number): number {
  const counts = new Float64Array(bands);
  for (let index = 0; index < points; index += 1) {
    const band = Math.round(bandOf(index));
    if (band >= 0 && band < bands) counts[band] = (counts[band] as number) + 1;
  }
  let sum = 0;
  for (let band = 1; band < bands; band += 1)
    sum += ((counts[band] as number) - (counts[band - 1] as number)) ** 2;
  return sum;
}

/** The angle, in degrees, by which lines of a page fall to the right. */
export function skewOf(ink: Uint8Array, width: number, height: number): number {
  const { xs, ys } = inkPoints(ink, width);
  const sharpness = (degrees: number): number => {
    const slope = Math.tan((degrees * Math.PI) / 180);
    return parting(xs.length, height, (index) => (ys[index] as number) - slope * (xs[index] as number));
  };
  let [best, most] = [0, -1];
  const look = (from: number, to: number, by: number) => {
    for (let degrees = from; degrees <= to + by / 2; degrees += by) {
      const value = sharpness(degrees);
      if (value > most) [most, best] = [value, degrees];
    }
  };
  look(-widest, widest, 0.25);
  look(best - 0.25, best + 0.25, 0.05);
  look(best - 0.04, best + 0.04, 0.01);
  return best;
}
