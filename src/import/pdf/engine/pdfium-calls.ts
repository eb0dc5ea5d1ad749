/**
 * The functions of PDFium that are used here, as its WebAssembly module exports them. Numbers that are addresses are
 * `MemoryAddress`; handles of documents, pages and objects are addresses, too, and 0 stands for none.
 */
export type MemoryAddress = number;

export interface PdfiumCalls {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly __indirect_function_table: {
    get(index: number): unknown;
    set(index: number, entry: unknown): void;
  };
  malloc(bytes: number): MemoryAddress;
  free(address: MemoryAddress): void;
  FPDF_InitLibrary(): void;
  /** A structure of a version and eight functions, by their places in the table. */
  FPDF_GetDefaultSystemFontInfo(): MemoryAddress;
  FPDF_SetSystemFontInfo(information: MemoryAddress): void;
  FPDF_LoadMemDocument(data: MemoryAddress, bytes: number, password: MemoryAddress): MemoryAddress;
  /** Writes through a structure of a version (1) and a function, by its place in the table. */
  FPDF_SaveAsCopy(document: MemoryAddress, file: MemoryAddress, flags: number): number;
  FPDF_CloseDocument(document: MemoryAddress): void;
  /** 3 no PDF, 4 password, 5 unknown encryption. */
  FPDF_GetLastError(): number;
  FPDF_GetPageCount(document: MemoryAddress): number;
  /** Writes UTF-16 with a zero behind it; the result is its length in bytes, also where the buffer is too short. */
  FPDF_GetPageLabel(document: MemoryAddress, index: number, buffer: MemoryAddress, size: number): number;
  FPDF_LoadPage(document: MemoryAddress, index: number): MemoryAddress;
  FPDF_ClosePage(page: MemoryAddress): void;
  /** Left, top, right and bottom as four floats, y upwards. */
  FPDF_GetPageBoundingBox(page: MemoryAddress, rect: MemoryAddress): number;
  /** Clockwise quarter turns. */
  FPDFPage_GetRotation(page: MemoryAddress): number;
  FPDFPage_GetAnnotCount(page: MemoryAddress): number;
  FPDFPage_GetAnnot(page: MemoryAddress, index: number): MemoryAddress;
  FPDFPage_CloseAnnot(annotation: MemoryAddress): void;
  FPDFAnnot_GetSubtype(annotation: MemoryAddress): number;
  /** Makes the appearance of annotations and form fields part of the page. 0 failed, 1 done, 2 nothing to do. */
  FPDFPage_Flatten(page: MemoryAddress, flag: number): number;
  FPDFPage_CountObjects(page: MemoryAddress): number;
  FPDFPage_GetObject(page: MemoryAddress, index: number): MemoryAddress;
  FPDFFormObj_CountObjects(form: MemoryAddress): number;
  FPDFFormObj_GetObject(form: MemoryAddress, index: number): MemoryAddress;
  /** An object that is not active is as good as removed. */
  FPDFPageObj_SetIsActive(object: MemoryAddress, active: number): number;
  FPDFPageObj_GetType(object: MemoryAddress): number;
  /** Six floats. */
  FPDFPageObj_GetMatrix(object: MemoryAddress, matrix: MemoryAddress): number;
  /** Left, bottom, right and top, each a float of its own. */
  FPDFPageObj_GetBounds(
    object: MemoryAddress,
    left: MemoryAddress,
    bottom: MemoryAddress,
    right: MemoryAddress,
    top: MemoryAddress,
  ): number;
  /** Width and height, an integer each. */
  FPDFImageObj_GetImagePixelSize(object: MemoryAddress, width: MemoryAddress, height: MemoryAddress): number;
  FPDFPageObj_HasTransparency(object: MemoryAddress): number;
  FPDFPageObj_GetClipPath(object: MemoryAddress): MemoryAddress;
  FPDFPageObj_GetFillColor(
    object: MemoryAddress,
    r: MemoryAddress,
    g: MemoryAddress,
    b: MemoryAddress,
    a: MemoryAddress,
  ): number;
  FPDFPageObj_GetStrokeColor(
    object: MemoryAddress,
    r: MemoryAddress,
    g: MemoryAddress,
    b: MemoryAddress,
    a: MemoryAddress,
  ): number;
  FPDFPageObj_GetStrokeWidth(object: MemoryAddress, width: MemoryAddress): number;
  FPDFClipPath_CountPaths(clip: MemoryAddress): number;
  FPDFClipPath_CountPathSegments(clip: MemoryAddress, path: number): number;
  FPDFClipPath_GetPathSegment(clip: MemoryAddress, path: number, segment: number): MemoryAddress;
  FPDFPath_CountSegments(path: MemoryAddress): number;
  FPDFPath_GetPathSegment(path: MemoryAddress, segment: number): MemoryAddress;
  /** Fill (0 none, 1 even-odd, 2 non-zero) and stroke, an integer each. */
  FPDFPath_GetDrawMode(path: MemoryAddress, fill: MemoryAddress, stroke: MemoryAddress): number;
  FPDFPathSegment_GetPoint(segment: MemoryAddress, x: MemoryAddress, y: MemoryAddress): number;
  /** 0 line, 1 curve, 2 move. */
  FPDFPathSegment_GetType(segment: MemoryAddress): number;
  FPDFPathSegment_GetClose(segment: MemoryAddress): number;
  FPDFTextObj_GetFontSize(text: MemoryAddress, size: MemoryAddress): number;
  FPDFTextObj_GetTextRenderMode(text: MemoryAddress): number;
  FPDFTextObj_GetFont(text: MemoryAddress): MemoryAddress;
  /** Writes the name with a zero behind it; the result is its length in bytes, also where the buffer is too short. */
  FPDFFont_GetBaseFontName(font: MemoryAddress, buffer: MemoryAddress, size: number): number;
  /** Of the glyph of a character, as a float. */
  FPDFFont_GetGlyphWidth(font: MemoryAddress, character: number, size: number, width: MemoryAddress): number;
  FPDFText_LoadPage(page: MemoryAddress): MemoryAddress;
  FPDFText_ClosePage(text: MemoryAddress): void;
  FPDFText_CountChars(text: MemoryAddress): number;
  FPDFText_GetUnicode(text: MemoryAddress, index: number): number;
  FPDFText_IsGenerated(text: MemoryAddress, index: number): number;
  FPDFText_IsHyphen(text: MemoryAddress, index: number): number;
  FPDFText_HasUnicodeMapError(text: MemoryAddress, index: number): number;
  FPDFText_GetTextObject(text: MemoryAddress, index: number): MemoryAddress;
  /** Six floats. */
  FPDFText_GetMatrix(text: MemoryAddress, index: number, matrix: MemoryAddress): number;
  /** Two doubles. */
  FPDFText_GetCharOrigin(text: MemoryAddress, index: number, x: MemoryAddress, y: MemoryAddress): number;
  /** Left, top, right and bottom as four floats. */
  FPDFText_GetLooseCharBox(text: MemoryAddress, index: number, rect: MemoryAddress): number;
  /** Left, right, bottom and top as four doubles. */
  FPDFText_GetCharBox(
    text: MemoryAddress,
    index: number,
    left: MemoryAddress,
    right: MemoryAddress,
    bottom: MemoryAddress,
    top: MemoryAddress,
  ): number;
  FPDFBitmap_CreateEx(
    width: number,
    height: number,
    format: number,
    data: MemoryAddress,
    stride: number,
  ): MemoryAddress;
  FPDFBitmap_FillRect(
    bitmap: MemoryAddress,
    left: number,
    top: number,
    width: number,
    height: number,
    colour: number,
  ): void;
  FPDFBitmap_Destroy(bitmap: MemoryAddress): void;
  FPDF_RenderPageBitmap(
    bitmap: MemoryAddress,
    page: MemoryAddress,
    x: number,
    y: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ): void;
}
