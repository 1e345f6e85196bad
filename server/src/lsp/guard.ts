import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';

/** Where the server says what went wrong; never SQL text, never credentials. */
export interface Log {
  error(message: string): void;
  info(message: string): void;
}

/**
 * Wraps a handler so that a fault of ours costs one answer and never the server: a cancelled
 * request is answered as such, an error is logged with the method's name and `fallback` is the
 * answer.
 */
export function guarded<P, R>(log: Log, method: string, fallback: R, handler: (params: P, token: CancellationToken) => R | Promise<R>) {
  return async (params: P, token: CancellationToken): Promise<R | ResponseError<void>> => {
    if (token.isCancellationRequested) return new ResponseError<void>(LSPErrorCodes.RequestCancelled, 'cancelled');
    try {
      const result = await handler(params, token);
      return token.isCancellationRequested ? new ResponseError<void>(LSPErrorCodes.RequestCancelled, 'cancelled') : result;
    } catch (error) {
      log.error(`${method}: ${describe(error)}`);
      return fallback;
    }
  };
}

/** The same for notifications and timers, which have no answer. */
export function guardedAction<A extends unknown[]>(log: Log, what: string, action: (...args: A) => void | Promise<void>) {
  return (...args: A): void => {
    try {
      const pending = action(...args);
      if (pending) pending.catch((error: unknown) => log.error(`${what}: ${describe(error)}`));
    } catch (error) {
      log.error(`${what}: ${describe(error)}`);
    }
  };
}

/** An error with its stack, for the output channel. */
export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
