import type { Place } from './place.ts';

/**
 * An input cannot be read. `reason` is a locale key (`empty-file`, `damaged-zip`, `encrypted`, `bad-json`,
 * `duplicate-header`, `escaping-path` …), `detail` a name or number from the input, never a sentence.
 */
export class ReadError extends Error {
  readonly reason: string;
  readonly detail: string;
  readonly place: Place;

  constructor(reason: string, detail: string, place: Place) {
    super(`${place.file}: ${reason}${detail === '' ? '' : ` (${detail})`}`);
    this.name = 'ReadError';
    this.reason = reason;
    this.detail = detail;
    this.place = place;
  }
}
