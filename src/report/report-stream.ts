import type {
  AcceptedFinding,
  Finding,
  ProseCoverage,
  Report,
  ReportDocument,
  ReportInput,
} from '../core/findings/report.ts';
import { groupBy } from '../core/model/group-by.ts';

/** A report whose long lists lie elsewhere: each is gone through as often as a format needs, and never held whole. */
export interface ReportStream
  extends Pick<Report, 'schema' | 'version' | 'rules' | 'catalogues' | 'stale' | 'duties' | 'summary'> {
  readonly documents: () => Iterable<ReportDocument>;
  readonly findings: () => Iterable<Finding>;
  /** Each document with what was found in it, in the order of the documents. */
  readonly sections: () => Iterable<ReportSection>;
  readonly coverage: Omit<Report['coverage'], 'prose'> & { readonly prose?: () => Iterable<ProseCoverage> };
  readonly inputs: () => Iterable<ReportInput>;
  readonly accepted?: () => Iterable<AcceptedFinding>;
}

export interface ReportSection {
  readonly document: ReportDocument;
  readonly findings: readonly Finding[];
}

/** A report at hand as one that is gone through. */
export function streamOf(report: Report): ReportStream {
  const { documents, findings, coverage, inputs, accepted, ...head } = report;
  const { prose, ...counts } = coverage;
  return {
    ...head,
    documents: () => documents,
    findings: () => findings,
    *sections() {
      const byDocument = groupBy(findings, ({ document }) => document);
      for (const document of documents) yield { document, findings: byDocument.get(document.id) ?? [] };
    },
    coverage: { ...counts, ...(prose && { prose: () => prose }) },
    inputs: () => inputs,
    ...(accepted && { accepted: () => accepted }),
  };
}

/** The whole report at hand, for a format that cannot do with less. */
export function wholeOf(stream: ReportStream): Report {
  const { schema, version, rules, catalogues, accepted, stale, duties, summary } = stream;
  const { prose, recognition, ...coverage } = stream.coverage;
  return {
    schema,
    version,
    rules,
    ...(catalogues && { catalogues }),
    documents: [...stream.documents()],
    findings: [...stream.findings()],
    ...(accepted && { accepted: [...accepted()] }),
    ...(stale && { stale }),
    coverage: { ...coverage, ...(prose && { prose: [...prose()] }), ...(recognition && { recognition }) },
    duties,
    inputs: [...stream.inputs()],
    summary,
  };
}
