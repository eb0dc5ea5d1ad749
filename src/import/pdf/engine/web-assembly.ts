/** The part of WebAssembly that is used: the standard library of the compiler describes it for browsers alone. */

/** What a module asks of its surroundings. */
export type Imports = Readonly<Record<string, unknown>>;

/** A compiled module, ready to be instantiated. */
export interface Module {
  readonly kind?: 'module';
}

/** A module with a memory of its own. */
export interface Instance {
  readonly exports: unknown;
}

interface WebAssemblyObject {
  compile(bytes: Uint8Array): Promise<Module>;
  instantiate(module: Module, imports: Imports): Promise<Instance>;
}

export const webAssembly = (globalThis as unknown as { readonly WebAssembly: WebAssemblyObject }).WebAssembly;
