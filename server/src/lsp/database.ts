import type { ConnectResult } from '../protocol';
import type { DatabaseConnection } from './deps';
import type { Session } from './session';

/** A server that does not answer at all is given up after this. */
const CONNECT_MS = 10_000;
const FACTS_MS = 10_000;
/** Figures older than this are read again when a migration is saved or planned. */
const FRESH_MS = 5 * 60_000;

/**
 * Connects, reads what the tables weigh, and keeps both in the session. One attempt: a failure is
 * said once, in the status item, and nothing is tried again before the person asks. Nothing of the
 * editor waits for it. `changed` is called whenever there is something new to show.
 */
export async function connect(session: Session, url: string | null, changed: () => void): Promise<ConnectResult> {
  await disconnect(session);
  if (url === null) {
    session.forgetSettings();
    changed();
    return { connected: false };
  }
  const label = labelOf(url);
  const attempt = {};
  session.attempt = attempt;
  session.database = { status: 'connecting', label };
  changed();
  try {
    const connection = await within(
      session.deps.database.connect(url),
      CONNECT_MS,
      `${label} does not answer.`,
      (late) => void late.close(),
    );
    const facts = await within(connection.facts(), FACTS_MS, `${label} took too long to say what its tables weigh.`).catch(
      async (error: unknown) => {
        await connection.close().catch(() => undefined);
        throw error;
      },
    );
    if (session.attempt !== attempt) {
      await connection.close();
      return { connected: false, label, error: 'Another connection was chosen meanwhile.' };
    }
    session.database = { status: 'connected', label: connection.label, connection };
    session.facts = facts;
    watch(session, connection, changed);
    session.forgetSettings();
    return { connected: true, label: connection.label, serverVersion: connection.serverVersion };
  } catch (error) {
    const message = withoutCredentials(error instanceof Error ? error.message : String(error), url);
    if (session.attempt === attempt) session.database = { status: 'failed', label, message };
    return { connected: false, label, error: message };
  } finally {
    changed();
  }
}

/**
 * Reads the figures again. What was read before stays when that fails: old figures are better than
 * none.
 */
export function refresh(session: Session, changed: () => void): Promise<ConnectResult> {
  session.refreshing ??= readAgain(session, changed).finally(() => {
    session.refreshing = undefined;
  });
  return session.refreshing;
}

/** The same when they are no longer fresh; the caller does not wait for it. */
export function refreshStale(session: Session, changed: () => void): void {
  const { facts } = session;
  if (facts && session.deps.now().getTime() - Date.parse(facts.takenAt) > FRESH_MS) void refresh(session, changed);
}

async function readAgain(session: Session, changed: () => void): Promise<ConnectResult> {
  const { connection, label } = session.database;
  if (!connection) return { connected: false, ...(label !== undefined && { label }), error: 'No database is connected.' };
  try {
    const facts = await within(connection.facts(), FACTS_MS, `${connection.label} took too long to say what its tables weigh.`);
    if (session.database.connection !== connection)
      return { connected: false, label: connection.label, error: 'Another connection was chosen meanwhile.' };
    session.facts = facts;
    session.database = { status: 'connected', label: connection.label, connection };
    changed();
    return { connected: true, label: connection.label, serverVersion: connection.serverVersion };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (session.database.connection === connection) {
      session.database = { status: 'failed', label: connection.label, message, connection };
      changed();
    }
    return { connected: false, label: connection.label, error: message };
  }
}

/** The figures stay when the server goes away: they are as good as they were. */
function watch(session: Session, connection: DatabaseConnection, changed: () => void): void {
  connection.onLost((message) => {
    if (session.database.connection !== connection) return;
    session.database = { status: 'failed', label: connection.label, message };
    changed();
  });
}

async function disconnect(session: Session): Promise<void> {
  const { connection } = session.database;
  session.attempt = undefined;
  session.database = { status: 'none' };
  session.facts = undefined;
  // Not waited for: a server that hangs would hang us.
  connection?.close().catch(() => undefined);
}

/** Rejects after `milliseconds`; what arrives later is handed to `late`. */
function within<T>(work: Promise<T>, milliseconds: number, message: string, late?: (value: T) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    let over = false;
    const timer = setTimeout(() => {
      over = true;
      reject(new Error(message));
    }, milliseconds);
    work.then(
      (value) => {
        clearTimeout(timer);
        if (over) late?.(value);
        else resolve(value);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}

/** host:port/database of an address. */
function labelOf(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname || 'localhost'}:${port || 5432}${pathname === '/' ? '' : pathname}`;
  } catch {
    return 'the database';
  }
}

/**
 * A second protection: user name and password stay out of messages and logs, even if a driver
 * names them.
 */
function withoutCredentials(message: string, url: string): string {
  let clean = message.replaceAll(url, labelOf(url)).replace(/\/\/[^@\s/]*@/g, '//');
  try {
    const { password } = new URL(url);
    for (const secret of [password, decodeURIComponent(password)]) if (secret.length > 3) clean = clean.replaceAll(secret, '***');
  } catch {
    // Not an address at all.
  }
  return clean;
}
