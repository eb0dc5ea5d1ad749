/** A file to check. `path` is its name in the report, with forward slashes; either its bytes, or how to get them when it is its turn. */
export type InputFile = { readonly path: string } & (
  | { readonly bytes: Uint8Array }
  | {
      /** Rejects with a `ReadError` when the file cannot be read. */
      readonly read: () => Promise<Uint8Array>;
    }
);

/** The bytes of an input. */
export async function bytesOf(input: InputFile): Promise<Uint8Array> {
  return 'bytes' in input ? input.bytes : await input.read();
}

/** Between the name of an archive and that of a file in it. */
export const archiveMark = '!';
