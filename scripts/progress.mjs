// What the long-running scripts say while they work: one line for each step, with its
// duration.

/** Milliseconds as people read them: `85 ms`, `4.2 s`, `3 min 12 s`. */
export function duration(ms) {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;
}

/**
 * Runs one step and prints its name, and when it is done how long it took. On a terminal the line
 * counts the seconds.
 * @template T
 * @param {string} name what is being done
 * @param {(say: (text: string) => void) => Promise<T>} work `say` leaves a word about the result at
 *   the end of the line
 * @returns {Promise<T>} what the work returns; rejects when it does, after the line says so
 */
export async function step(name, work) {
  const start = Date.now();
  const live = process.stdout.isTTY;
  let result = '';
  const line = (end) => `${name} ${'.'.repeat(Math.max(3, 44 - name.length))} ${end}`;
  const redraw = () => process.stdout.write(`\r\x1b[K${line(`${Math.floor((Date.now() - start) / 1000)} s`)}`);
  // Without a terminal a step that takes long says at once what is going on, and so every half
  // minute.
  const long = () => console.log(`${name}: working (${duration(Date.now() - start)})`);
  if (live) redraw();
  const first = live ? undefined : setTimeout(long, 1000);
  const timer = setInterval(live ? redraw : long, live ? 250 : 30_000);
  const finish = (end) => {
    clearTimeout(first);
    clearInterval(timer);
    console.log(`${live ? '\r\x1b[K' : ''}${line(end)}`);
  };
  try {
    const value = await work((text) => {
      result = text;
    });
    finish(`${duration(Date.now() - start)}${result && `   ${result}`}`);
    return value;
  } catch (error) {
    finish(`failed after ${duration(Date.now() - start)}`);
    throw error;
  }
}
