/** What pictures begin with. */
const marks: readonly (readonly [name: PictureKind, bytes: readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpg', [0xff, 0xd8, 0xff]],
  ['tif', [0x49, 0x49, 0x2a, 0x00]],
  ['tif', [0x4d, 0x4d, 0x00, 0x2a]],
];

/** Kinds of pictures that can be read. */
export type PictureKind = 'png' | 'jpg' | 'tif';

/** What kind of picture a file is, of those that can be read. */
export const pictureKind = (bytes: Uint8Array): PictureKind | undefined =>
  marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
