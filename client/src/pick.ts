import * as vscode from 'vscode';
import type { BackfillResult, ConnectionCandidate } from '../../server/src/protocol';

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
      description: candidate.remote ? 'remote' : '',
      detail: candidate.detail,
      candidate,
    })),
    { label: '$(edit) Enter an address...', detail: 'postgres://user:password@host:port/database' },
  ]);
  const picked = await vscode.window.showQuickPick(items, {
    title: 'Connect Dev Database',
    placeHolder: 'Phasewise reads table sizes, read-only, and changes nothing',
    matchOnDetail: true,
  });
  if (!picked) return undefined;
  if (!picked.candidate) return enterAddress();
  if (picked.candidate.remote && !(await confirmRemote(picked.candidate.label))) return undefined;
  return picked.candidate.url;
}

async function enterAddress(): Promise<string | undefined> {
  const address = await vscode.window.showInputBox({
    title: 'Connect Dev Database',
    prompt: 'Kept in the secret storage of VS Code, never in settings',
    placeHolder: 'postgres://user:password@localhost:5432/database',
    password: true,
    ignoreFocusOut: true,
    validateInput: (value) => (ADDRESS.test(value.trim()) ? undefined : 'An address begins with postgres:// and has no spaces'),
  });
  const url = address?.trim();
  if (url === undefined || isLocal(url) || (await confirmRemote(hostOf(url)))) return url;
  return undefined;
}

async function confirmRemote(label: string): Promise<boolean> {
  const connect = 'Connect, Read-Only';
  const detail =
    'Phasewise reads sizes and the catalog in read-only transactions with short timeouts. It runs none of your statements. Ask the people who run a production database before you connect to it.';
  return (await vscode.window.showWarningMessage(`${label} is not on this machine.`, { modal: true, detail }, connect)) === connect;
}

/** Private networks count as remote here, so their addresses are confirmed once too. */
function isLocal(url: string): boolean {
  return /^(localhost|127\.|\[::1\]|$)/.test(hostOf(url));
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return 'The address';
  }
}

/** Table, column and expression for a backfill when there is no statement under the cursor. */
export async function pickBackfillTarget(
  tables: NonNullable<BackfillResult['tables']>,
): Promise<{ table: string; column: string; expression: string } | undefined> {
  const table = await vscode.window.showQuickPick(
    tables.map(({ name }) => name),
    { title: 'Backfill (1/3)', placeHolder: 'Table' },
  );
  if (table === undefined) return undefined;
  const columns = tables.find(({ name }) => name === table)?.columns ?? [];
  const column = await vscode.window.showQuickPick([...columns], { title: 'Backfill (2/3)', placeHolder: `Column of ${table} to fill` });
  if (column === undefined) return undefined;
  const expression = await vscode.window.showInputBox({
    title: 'Backfill (3/3)',
    prompt: `SQL expression for ${table}.${column}, for rows where it is NULL`,
    placeHolder: "gen_random_uuid(), 'pending', lower(email), ...",
    validateInput: (value) => (value.trim() ? undefined : 'An expression is needed'),
  });
  return expression === undefined ? undefined : { table, column, expression: expression.trim() };
}

/** A table without a key can be walked only by where its rows lie: said before it is done. */
export async function confirmBlocks(reason: string): Promise<boolean> {
  const walk = 'Walk Block by Block';
  return (await vscode.window.showWarningMessage(`${reason}.`, walk)) === walk;
}
