import type { Grey } from './picture.ts';

/** Side of the squares whose brightness is measured, in pixels. */
const side = 32;
/** Share of the pixels of a square that are taken for ink at most. */
const inkShare = 0.25;
/** A square darker than this is ink itself (a stamp, a filled cell), no paper in the shade. */
const darkest = 60;

/** The brightness of the paper in each square. */
function paperOf({ width, height, data }: Grey, columns: number, rows: number): Float32Array {
  const paper = new Float32Array(columns * rows);
  const counts = new Uint32Array(256);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      counts.fill(0);
      const [right, bottom] = [Math.min(width, (column + 1) * side), Math.min(height, (row + 1) * side)];
      let all = 0;
      for (let y = row * side; y < bottom; y += 1) {
        for (let x = column * side; x < right; x += 1) {
          const value = data[y * width + x] as number;
          counts[value] = (counts[value] as number) + 1;
          all += 1;
        }
      }
      let value = 255;
      for (let left = all * inkShare; value > 0; value -= 1) {
        left -= counts[value] as number;
        if (left <= 0) break;
      }
      paper[row * columns + column] = value < darkest ? 255 : value;
    }
  }
  return paper;
}

/** Divides every pixel by the brightness of the paper around it, so that shade and folds are not taken for ink. */
export function evenLight(grey: Grey): Grey {
  const { width, height, data } = grey;
  const [columns, rows] = [Math.ceil(width / side), Math.ceil(height / side)];
  const paper = paperOf(grey, columns, rows);
  const even = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    const v = Math.min(rows - 1, Math.max(0, y / side - 0.5));
    const [top, below] = [Math.floor(v), Math.min(rows - 1, Math.floor(v) + 1)];
    const down = v - top;
    for (let x = 0; x < width; x += 1) {
      const u = Math.min(columns - 1, Math.max(0, x / side - 0.5));
      const [left, next] = [Math.floor(u), Math.min(columns - 1, Math.floor(u) + 1)];
      const along = u - left;
      const above =
        (paper[top * columns + left] as number) * (1 - along) +
        (paper[top * columns + next] as number) * along;
      const under =
        (paper[below * columns + left] as number) * (1 - along) +
        (paper[below * columns + next] as number) * along;
      const light = above * (1 - down) + under * down;
      even[y * width + x] = Math.min(255, ((data[y * width + x] as number) * 255) / light);
    }
  }
  return { width, height, data: even };
}
