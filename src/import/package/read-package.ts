import type { Catalogue } from '../../core/catalogue/types.ts';
import type { Disclosure } from '../../core/model/disclosure.ts';
import { ReadError } from '../../core/model/read-error.ts';
import { decodeText } from '../encoding.ts';
import { readCsvRows } from './csv-rows.ts';
import { descriptorFile } from './descriptor.ts';
import { type Field, field, isPresent, items, rootField, text } from './field.ts';
import { readJsonRows } from './json-rows.ts';
import { parseJson } from './parse-json.ts';
import { ownResources, readDocument } from './read-document.ts';
import { checkResourcePath } from './resource-path.ts';

/** Paths of the tables that a `datapackage.json` names, relative to it: what must be loaded to read the package. */
export function packagePaths(descriptor: Uint8Array, root: string): string[] {
  const document = openDescriptor(descriptor, root);
  return ownResources(document)
    .filter((resource) => !isPresent(field(resource, 'data')))
    .map((resource) => resourcePath(resource));
}

/**
 * Reads a normalized package. `files` holds `datapackage.json` and the tables by their path relative to `root`,
 * the folder as the user named it.
 */
export function readPackage(
  files: ReadonlyMap<string, Uint8Array>,
  root: string,
  catalogue: Catalogue,
): Disclosure {
  const descriptor = files.get(descriptorFile);
  if (descriptor === undefined) throw new ReadError('missing-resource', descriptorFile, { file: root });
  const document = openDescriptor(descriptor, root);
  return readDocument(document, catalogue, (resource) => {
    const data = field(resource, 'data');
    if (isPresent(data)) return { rows: readJsonRows(items(data), document.place), place: document.place };
    const path = resourcePath(resource);
    const bytes = files.get(path);
    if (bytes === undefined) throw new ReadError('missing-resource', path, document.place);
    const file = joinPath(root, path);
    return { rows: readCsvRows(file, decodeText(bytes, file).text), place: { file } };
  });
}

/** Reads a single JSON document of the same shape: `{gouji, resources: [{gouji, data: [{…}]}]}`. */
export function readJsonDocument(file: string, bytes: Uint8Array, catalogue: Catalogue): Disclosure {
  const document = rootField(parseJson(file, bytes), { file });
  return readDocument(document, catalogue, (resource) => ({
    rows: readJsonRows(items(field(resource, 'data')), document.place),
    place: document.place,
  }));
}

function openDescriptor(bytes: Uint8Array, root: string): Field {
  const file = joinPath(root, descriptorFile);
  return rootField(parseJson(file, bytes), { file });
}

function resourcePath(resource: Field): string {
  return checkResourcePath(text(field(resource, 'path')), resource.place);
}

function joinPath(root: string, path: string): string {
  return root === '' || root === '.' ? path : `${root.replace(/\/$/, '')}/${path}`;
}
