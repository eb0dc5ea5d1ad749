import { createHash } from 'node:crypto';
import { assemble, type TinyPage, tinyObjects } from '../src/import/pdf/testing/tiny-pdf.ts';

/** What passwords are filled up with to 32 bytes. */
const filling = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const keyBytes = 5;
/** Everything is allowed to those who may open the file. */
const permissions = -4;
const id = Buffer.from('0123456789abcdef');

const md5 = (...parts: readonly Buffer[]): Buffer => {
  const hash = createHash('md5');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const padded = (password: string): Buffer => Buffer.concat([Buffer.from(password), filling]).subarray(0, 32);

/** RC4: exclusive or with a stream of bytes that the key determines. */
function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const byte = (index: number) => state[index & 0xff] as number;
  const swap = (a: number, b: number) => {
    [state[a], state[b]] = [byte(b), byte(a)];
  };
  for (let a = 0, b = 0; a < 256; a += 1) {
    b = (b + byte(a) + (key[a % key.length] as number)) & 0xff;
    swap(a, b);
  }
  let [a, b] = [0, 0];
  return Buffer.from(
    data.map((value) => {
      a = (a + 1) & 0xff;
      b = (b + byte(a)) & 0xff;
      swap(a, b);
      return value ^ byte(byte(a) + byte(b));
    }),
  );
}

/** Texts and streams of an object, encrypted with the key of its number. */
function encrypted(body: string, number: number, fileKey: Buffer): string {
  const key = md5(fileKey, Buffer.from([number & 0xff, number >> 8, 0, 0, 0])).subarray(0, keyBytes + 5);
  const encrypt = (text: string) => rc4(key, Buffer.from(text, 'latin1'));
  const [, head = body, data, tail = ''] = /^([\s\S]*stream\n)([\s\S]*)(\nendstream)$/.exec(body) ?? [];
  const plain = head.replace(/\(([^)]*)\)/g, (_, text: string) => `<${encrypt(text).toString('hex')}>`);
  return data === undefined ? plain : plain + encrypt(data).toString('latin1') + tail;
}

/** A file that is encrypted with an owner's and a user's password, in the oldest way (40 bits). */
export function lockedPdf(pages: readonly TinyPage[], owner: string, user: string): Uint8Array {
  const ownerEntry = rc4(md5(padded(owner)).subarray(0, keyBytes), padded(user));
  const allowed = Buffer.alloc(4);
  allowed.writeInt32LE(permissions);
  const fileKey = md5(padded(user), ownerEntry, allowed, id).subarray(0, keyBytes);
  const userEntry = rc4(fileKey, filling);
  const objects = tinyObjects(pages).map((body, index) => encrypted(body, index + 1, fileKey));
  return assemble(
    objects,
    `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${ownerEntry.toString('hex')}> /U <${userEntry.toString('hex')}>
      /P ${permissions} >> /ID [<${id.toString('hex')}> <${id.toString('hex')}>]`,
  );
}
