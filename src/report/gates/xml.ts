/** Text that may stand in XML, between tags and in attributes. */
export type XmlText = string & { readonly gate: 'xml' };

/** What XML 1.0 cannot hold, lone halves of surrogate pairs too. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes a text for XML; characters that no XML document may hold are left out. */
export const xmlText = (text: string): XmlText =>
  text.replace(notXml, '').replace(/[&<>"]/g, (sign) => entities[sign] ?? '') as XmlText;
