import { hash } from 'node:crypto';

/** SHA-256 of an input, in hexadecimal digits. */
export const sha256 = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex');
