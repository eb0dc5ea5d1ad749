import { beginDraft } from './begin-draft.ts';
import type { Draft, Subject } from './draft.ts';
import { joinItem } from './frames.ts';
import { putOnTop } from './on-top.ts';
import type { Scope } from './scope.ts';

/** A statement on a subject of its own, which is an item of the list that is being read. */
export function openItem(scope: Scope, subject: Subject, start: number): Draft {
  const draft = beginDraft(scope, putOnTop(scope, subject, start), start);
  joinItem(scope, draft);
  return draft;
}
