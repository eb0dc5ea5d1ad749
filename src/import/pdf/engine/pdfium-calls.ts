/**
 * The functions of PDFium that are used here, as its WebAssembly module exports them. Numbers that are addresses are
 * `Address`; handles of documents, pages and objects are addresses, too, and 0 stands for none.
 */
export type Address = number;

export interface PdfiumCalls {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly __indirect_function_table: { set(index: number, entry: unknown): void };
  malloc(bytes: number): Address;
  free(address: Address): void;
  FPDF_InitLibrary(): void;
  /** A structure of a version and eight functions, by their places in the table. */
  FPDF_GetDefaultSystemFontInfo(): Address;
  FPDF_SetSystemFontInfo(information: Address): void;
  FPDF_LoadMemDocument(data: Address, bytes: number, password: Address): Address;
  FPDF_CloseDocument(document: Address): void;
  /** 3 no PDF, 4 password, 5 unknown encryption. */
  FPDF_GetLastError(): number;
  FPDF_GetPageCount(document: Address): number;
  FPDF_LoadPage(document: Address, index: number): Address;
  FPDF_ClosePage(page: Address): void;
  /** Left, top, right and bottom as four floats, y upwards. */
  FPDF_GetPageBoundingBox(page: Address, rect: Address): number;
  /** Clockwise quarter turns. */
  FPDFPage_GetRotation(page: Address): number;
  FPDFPage_GetAnnotCount(page: Address): number;
  FPDFPage_GetAnnot(page: Address, index: number): Address;
  FPDFPage_CloseAnnot(annotation: Address): void;
  FPDFAnnot_GetSubtype(annotation: Address): number;
  /** Makes the appearance of annotations and form fields part of the page. 0 failed, 1 done, 2 nothing to do. */
  FPDFPage_Flatten(page: Address, flag: number): number;
  FPDFPage_CountObjects(page: Address): number;
  FPDFPage_GetObject(page: Address, index: number): Address;
  FPDFFormObj_CountObjects(form: Address): number;
  FPDFFormObj_GetObject(form: Address, index: number): Address;
  FPDFPageObj_GetType(object: Address): number;
  /** Six floats. */
  FPDFPageObj_GetMatrix(object: Address, matrix: Address): number;
  /** Left, bottom, right and top, each a float of its own. */
  FPDFPageObj_GetBounds(
    object: Address,
    left: Address,
    bottom: Address,
    right: Address,
    top: Address,
  ): number;
  FPDFPageObj_GetClipPath(object: Address): Address;
  FPDFPageObj_GetFillColor(object: Address, r: Address, g: Address, b: Address, a: Address): number;
  FPDFPageObj_GetStrokeColor(object: Address, r: Address, g: Address, b: Address, a: Address): number;
  FPDFPageObj_GetStrokeWidth(object: Address, width: Address): number;
  FPDFClipPath_CountPaths(clip: Address): number;
  FPDFClipPath_CountPathSegments(clip: Address, path: number): number;
  FPDFClipPath_GetPathSegment(clip: Address, path: number, segment: number): Address;
  FPDFPath_CountSegments(path: Address): number;
  FPDFPath_GetPathSegment(path: Address, segment: number): Address;
  /** Fill (0 none, 1 even-odd, 2 non-zero) and stroke, an integer each. */
  FPDFPath_GetDrawMode(path: Address, fill: Address, stroke: Address): number;
  FPDFPathSegment_GetPoint(segment: Address, x: Address, y: Address): number;
  /** 0 line, 1 curve, 2 move. */
  FPDFPathSegment_GetType(segment: Address): number;
  FPDFPathSegment_GetClose(segment: Address): number;
  FPDFTextObj_GetFontSize(text: Address, size: Address): number;
  FPDFTextObj_GetTextRenderMode(text: Address): number;
  FPDFTextObj_GetFont(text: Address): Address;
  /** Of the glyph of a character, as a float. */
  FPDFFont_GetGlyphWidth(font: Address, character: number, size: number, width: Address): number;
  FPDFText_LoadPage(page: Address): Address;
  FPDFText_ClosePage(text: Address): void;
  FPDFText_CountChars(text: Address): number;
  FPDFText_GetUnicode(text: Address, index: number): number;
  FPDFText_IsGenerated(text: Address, index: number): number;
  FPDFText_IsHyphen(text: Address, index: number): number;
  FPDFText_HasUnicodeMapError(text: Address, index: number): number;
  FPDFText_GetTextObject(text: Address, index: number): Address;
  /** Six floats. */
  FPDFText_GetMatrix(text: Address, index: number, matrix: Address): number;
  /** Two doubles. */
  FPDFText_GetCharOrigin(text: Address, index: number, x: Address, y: Address): number;
  /** Left, top, right and bottom as four floats. */
  FPDFText_GetLooseCharBox(text: Address, index: number, rect: Address): number;
  /** Left, right, bottom and top as four doubles. */
  FPDFText_GetCharBox(
    text: Address,
    index: number,
    left: Address,
    right: Address,
    bottom: Address,
    top: Address,
  ): number;
  FPDFBitmap_CreateEx(width: number, height: number, format: number, data: Address, stride: number): Address;
  FPDFBitmap_FillRect(
    bitmap: Address,
    left: number,
    top: number,
    width: number,
    height: number,
    colour: number,
  ): void;
  FPDFBitmap_Destroy(bitmap: Address): void;
  FPDF_RenderPageBitmap(
    bitmap: Address,
    page: Address,
    x: number,
    y: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ): void;
}
