import type { Catalogue } from '../../core/catalogue/types.ts';
import type { Disclosure, Table } from '../../core/model/disclosure.ts';
import type { Narrative } from '../../core/model/narrative.ts';
import type { Place } from '../../core/model/place.ts';
import { ReadError } from '../../core/model/read-error.ts';
import { decodeText } from '../encoding.ts';
import { type DataRows, readCsvRows, readJsonRows } from './data-rows.ts';
import {
  type DocumentDescriptor,
  dataSchema,
  descriptorFile,
  documentSchema,
  formatVersion,
  kindSchema,
  passagesSchema,
  tableSchema,
  versionSchema,
} from './descriptor.ts';
import { type JsonPart, parseJson, partAt, pathText, readPart, wrongPart } from './json-file.ts';
import { nonEmpty, optional } from './optional.ts';
import { readPassages } from './passage-data.ts';
import { type Files, storedPlace } from './place-text.ts';
import { readClaims } from './read-claims.ts';
import { readTable, tableHead } from './read-table.ts';

/** Where the rows of a resource come from. */
type LoadRows = (resource: JsonPart) => { readonly rows: DataRows; readonly place: Place };

/** What a descriptor says about the document. */
interface DocumentHead
  extends Pick<Disclosure, 'id' | 'kind' | 'department' | 'currencyUnit' | 'unrecognized' | 'unread'>,
    Pick<Disclosure, 'year' | 'region' | 'unfilled'> {
  /** Files of the source; empty when the data was written by hand. */
  readonly files: Files;
}

/** Paths of the tables that a `datapackage.json` names, relative to it: what must be loaded to read the package. */
export function packagePaths(descriptor: Uint8Array, root: string): string[] {
  const document = parseJson(joinPath(root, descriptorFile), descriptor);
  return resourcesOf(document)
    .filter((resource) => isOwn(resource) && partAt(resource, 'data').value === undefined)
    .map(resourcePath);
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
  const document = parseJson(joinPath(root, descriptorFile), descriptor);
  return readDocument(document, catalogue, (resource) => {
    if (partAt(resource, 'data').value !== undefined) return jsonRows(resource);
    const path = resourcePath(resource);
    const bytes = files.get(path);
    if (bytes === undefined) throw new ReadError('missing-resource', path, document.place);
    const file = joinPath(root, path);
    return { rows: readCsvRows(file, decodeText(bytes, file).text), place: { file } };
  });
}

/** Reads a single JSON document of the same shape: `{gouji, resources: [{gouji, data: [{…}]}]}`. */
export function readJsonDocument(file: string, bytes: Uint8Array, catalogue: Catalogue): Disclosure {
  return readDocument(parseJson(file, bytes), catalogue, jsonRows);
}

function jsonRows(resource: JsonPart): ReturnType<LoadRows> {
  const { place } = resource;
  const data = partAt(resource, 'data');
  const rows = readPart(dataSchema, data) ?? [];
  return {
    rows: readJsonRows(
      rows.map((_, index) => partAt(data, index)),
      place,
    ),
    place,
  };
}

/** Builds the disclosure that a descriptor and its tables hold. */
function readDocument(document: JsonPart, catalogue: Catalogue, load: LoadRows): Disclosure {
  const head = readHead(document);
  const resources = resourcesOf(document);
  const own = resources.filter(isOwn).map((part) => ({ part, kind: kindOf(part) }));
  const tables = own
    .filter(({ kind }) => kind === undefined)
    .map(({ part }): Table => {
      const { rows, place } = load(part);
      const gouji = readPart(tableSchema, partAt(part, 'gouji'));
      return readTable(tableHead(gouji, head.files, place), rows, head, catalogue);
    });
  const partOf = (wanted: string) => own.find(({ kind }) => kind === wanted)?.part;
  const narrative = readNarrative(partOf('claims'), partOf('passages'), head, catalogue, load);
  const { files, unread, ...rest } = head;
  // Resources that belong to somebody else are counted as not read, not passed over in silence.
  const skipped = resources
    .filter((resource) => !isOwn(resource))
    .map(({ path, place }) => ({ reason: 'foreign-resource', detail: pathText(path), place }));
  const descriptor = document.place.file;
  const isImported = files.length > 0 && !files.includes(descriptor);
  return {
    ...rest,
    paths: files.length === 0 ? [descriptor] : files,
    ...optional('package', isImported ? descriptor : undefined),
    tables,
    unread: [...unread, ...skipped],
    ...optional('narrative', narrative),
  };
}

/** Reads the prose and its claims; a document without claims has none. */
function readNarrative(
  claims: JsonPart | undefined,
  prose: JsonPart | undefined,
  { files }: DocumentHead,
  catalogue: Catalogue,
  load: LoadRows,
): Narrative | undefined {
  if (claims === undefined) return undefined;
  const { rows, place } = load(claims);
  const gouji = readPart(tableSchema, partAt(claims, 'gouji'));
  const table = readClaims(tableHead(gouji, files, place), rows, files, catalogue);
  if (prose === undefined) return { passages: [], table };
  const loaded = load(prose);
  const { contents } = readPart(passagesSchema, partAt(prose, 'gouji'));
  const listed = (contents ?? []).map(({ title, source }) => ({
    title,
    place: storedPlace(source ?? '', files, loaded.place),
  }));
  return {
    passages: readPassages(loaded.rows, files),
    ...optional('contents', nonEmpty(listed)),
    table,
  };
}

/** Reads and checks the `gouji` object of a document. */
function readHead(document: JsonPart): DocumentHead {
  const { version } = readPart(versionSchema, withMap(document)).gouji;
  if (version !== undefined && version !== null && version !== formatVersion)
    throw new ReadError('unknown-version', version, document.place);
  const gouji = readPart(documentSchema, partAt(document, 'gouji'));
  const { id, kind, department, year, region, currencyUnit } = gouji;
  const files = filesOf(gouji);
  const placed = <T extends { readonly source?: string | null | undefined }>({ source, ...rest }: T) => ({
    ...rest,
    place: storedPlace(source ?? '', files, document.place),
  });
  return {
    id: id ?? `${kind}/${department}/${year ?? ''}`,
    kind,
    department,
    ...optional('year', year),
    ...optional('region', region),
    currencyUnit,
    files,
    unrecognized: (gouji.unrecognized ?? []).map((it) => ({ ...placed(it), figures: it.figures ?? 0 })),
    ...optional('unfilled', nonEmpty((gouji.unfilled ?? []).map(placed))),
    unread: (gouji.unread ?? []).map(placed),
  };
}

function filesOf({ source, sources }: DocumentDescriptor): Files {
  const all = sources !== undefined && sources !== null && sources.length > 0 ? sources : [source];
  return all.flatMap((each) => each?.file ?? []);
}

/** A document that is no object has nothing in it. */
const withMap = (document: JsonPart): JsonPart =>
  typeof document.value === 'object' && !Array.isArray(document.value)
    ? document
    : { ...document, value: {} };

function resourcesOf(document: JsonPart): JsonPart[] {
  const resources = partAt(document, 'resources');
  return (readPart(dataSchema, resources) ?? []).map((_, index) => partAt(resources, index));
}

/** Resources that are tables, claims or prose of ours. */
const isOwn = (resource: JsonPart): boolean => partAt(resource, 'gouji').value !== undefined;

const kindOf = (resource: JsonPart) =>
  readPart(kindSchema, partAt(partAt(resource, 'gouji'), 'resource')) ?? undefined;

/**
 * The path of a resource: relative, with forward slashes, and never out of the folder of the package.
 * Whether it is a symbolic link only the caller can see who opens files.
 */
function resourcePath(resource: JsonPart): string {
  const part = partAt(resource, 'path');
  const path = part.value;
  if (typeof path !== 'string') throw wrongPart(part);
  const isRooted = path.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(path);
  const steps = path.split('/');
  const isOdd = steps.some((step) => step === '' || step === '.' || step === '..' || step.endsWith(' '));
  if (isRooted || isOdd || path.includes('\\') || hasControl(path))
    throw new ReadError('escaping-path', path, resource.place);
  return path;
}

function hasControl(path: string): boolean {
  for (let i = 0; i < path.length; i++) if (path.charCodeAt(i) < 32) return true;
  return false;
}

function joinPath(root: string, path: string): string {
  if (root === '' || root === '.') return path;
  // An archive is followed by a mark of its own.
  return root.endsWith('!') ? root + path : `${root.replace(/\/$/, '')}/${path}`;
}
