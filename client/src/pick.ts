import * as vscode from 'vscode';
import type { BackfillResult, ConnectionCandidate } from '../../server/src/protocol';
import { TEXTS } from './texts';

const { connect, backfill } = TEXTS;

const ADDRESS = /^postgres(ql)?:\/\/\S+$/;

interface CandidateItem extends vscode.QuickPickItem {
  readonly candidate?: ConnectionCandidate;
}

/**
 * Lets the person choose among what was found, or type an address. The list opens at once and fills
 * when the search is done.
 */
export async function pickConnection(found: Promise<readonly ConnectionCandidate[]>): Promise<string | undefined> {
  const items = found.then((candidates): CandidateItem[] => [
    ...candidates.map((candidate) => ({
      label: `$(database) ${candidate.label}`,
      description: candidate.remote ? connect.remote : '',
      detail: candidate.detail,
      candidate,
    })),
    { label: `$(edit) ${connect.enterAddress}`, detail: connect.addressForm },
  ]);
  const picked = await vscode.window.showQuickPick(items, {
    title: connect.title,
    placeHolder: connect.placeHolder,
    matchOnDetail: true,
  });
  if (!picked) return undefined;
  if (!picked.candidate) return enterAddress();
  if (picked.candidate.remote && !(await confirmRemote(picked.candidate.label))) return undefined;
  return picked.candidate.url;
}

async function enterAddress(): Promise<string | undefined> {
  const address = await vscode.window.showInputBox({
    title: connect.title,
    prompt: connect.addressPrompt,
    placeHolder: connect.addressExample,
    password: true,
    ignoreFocusOut: true,
    validateInput: (value) => (ADDRESS.test(value.trim()) ? undefined : connect.addressInvalid),
  });
  const url = address?.trim();
  if (url === undefined || isLocal(url) || (await confirmRemote(hostOf(url)))) return url;
  return undefined;
}

async function confirmRemote(label: string): Promise<boolean> {
  const answer = await vscode.window.showWarningMessage(
    connect.notLocal(label),
    { modal: true, detail: connect.notLocalDetail },
    connect.confirm,
  );
  return answer === connect.confirm;
}

/** Private networks count as remote here, so their addresses are confirmed once too. */
function isLocal(url: string): boolean {
  return /^(localhost|127\.|\[::1\]|$)/.test(hostOf(url));
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return connect.theAddress;
  }
}

/** Table, column and expression for a backfill when there is no statement under the cursor. */
export async function pickBackfillTarget(
  tables: NonNullable<BackfillResult['tables']>,
): Promise<{ table: string; column: string; expression: string } | undefined> {
  const table = await vscode.window.showQuickPick(
    tables.map(({ name }) => name),
    backfill.table,
  );
  if (table === undefined) return undefined;
  const columns = tables.find(({ name }) => name === table)?.columns ?? [];
  const column = await vscode.window.showQuickPick([...columns], {
    title: backfill.column.title,
    placeHolder: backfill.column.placeHolder(table),
  });
  if (column === undefined) return undefined;
  const expression = await vscode.window.showInputBox({
    title: backfill.expression.title,
    prompt: backfill.expression.prompt(`${table}.${column}`),
    placeHolder: backfill.expression.placeHolder,
    validateInput: (value) => (value.trim() ? undefined : backfill.expression.missing),
  });
  return expression === undefined ? undefined : { table, column, expression: expression.trim() };
}

/** A table without a key can only be walked block by block, which the user confirms. */
export async function confirmBlocks(reason: string): Promise<boolean> {
  return (await vscode.window.showWarningMessage(`${reason}.`, backfill.walkBlocks)) === backfill.walkBlocks;
}
