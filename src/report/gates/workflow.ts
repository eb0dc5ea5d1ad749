/** Text that may stand in a workflow command of GitHub Actions. */
export type WorkflowText = string & { readonly gate: 'workflow' };

const escapes: Readonly<Record<string, string>> = {
  '%': '%25',
  '\r': '%0D',
  '\n': '%0A',
  ':': '%3A',
  ',': '%2C',
};

/** The message behind `::`: it must not end the line or begin another command. */
export const workflowText = (text: string): WorkflowText =>
  text.replace(/[%\r\n]/g, (sign) => escapes[sign] ?? '') as WorkflowText;

/** The value of a property, which ends at a comma or colon as well. */
export const workflowProperty = (text: string): WorkflowText =>
  text.replace(/[%\r\n:,]/g, (sign) => escapes[sign] ?? '') as WorkflowText;
