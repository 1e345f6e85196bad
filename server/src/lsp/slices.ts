/** Milliseconds of work after which the messages of the client are read. */
const SLICE_MS = 12;

/**
 * For long work in a server that has one thread: called again and again, it returns a promise when
 * a slice of time is over. Other messages are read until that resolves.
 */
export function slices(): () => Promise<void> | undefined {
  let start = performance.now();
  return () => {
    if (performance.now() - start < SLICE_MS) return undefined;
    return new Promise((resume) =>
      setImmediate(() => {
        start = performance.now();
        resume();
      }),
    );
  };
}
