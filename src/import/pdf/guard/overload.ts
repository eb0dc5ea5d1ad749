/** A document costs more than any disclosure could. */
export class Overload extends Error {}
