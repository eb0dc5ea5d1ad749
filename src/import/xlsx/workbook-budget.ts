import { ReadError } from '../../core/model/read-error.ts';
import { limits } from '../limits.ts';

/** Merged ranges of one workbook. */
const mostMerges = 200_000;
/** Characters of all cells together: thousands of cells may share one long string. */
const mostCharacters = 64_000_000;

/** Bounds that all sheets of one workbook share. */
export class WorkbookBudget {
  private readonly file: string;
  private cells: number = limits.cells;
  private characters = mostCharacters;
  private merges = mostMerges;

  constructor(file: string) {
    this.file = file;
  }

  takeCell(text: string): void {
    this.characters -= text.length;
    if (--this.cells < 0) throw this.tooMany('too-many-cells', limits.cells);
    if (this.characters < 0) throw this.tooMany('too-much-text', mostCharacters);
  }

  takeMerge(): void {
    if (--this.merges < 0) throw this.tooMany('too-many-merges', mostMerges);
  }

  private tooMany(reason: string, limit: number): ReadError {
    return new ReadError(reason, String(limit), { file: this.file });
  }
}
