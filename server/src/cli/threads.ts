import { parentPort, Worker, workerData } from 'node:worker_threads';
import { CliError } from './failure';

/** What a thread says: one more file is done, or all of them with what came of them. */
type Message = { readonly kind: 'step' } | { readonly kind: 'done'; readonly part: unknown };

interface Given {
  readonly task: unknown;
  readonly grammar: WebAssembly.Module;
}

/**
 * Other threads of the process. Each loads the program again and is given its task; the compiled
 * grammar is shared.
 */
export class Threads {
  private readonly workers: Worker[] = [];

  constructor(private readonly program: string) {}

  /**
   * Resolves with what the thread made of its task. A thread that dies fails the run: its files
   * must not be missing silently.
   */
  run<T>(task: unknown, grammar: WebAssembly.Module | undefined, step: () => void): Promise<T> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(this.program, { workerData: { task, grammar } });
      this.workers.push(worker);
      worker.on('message', (message: Message) => {
        if (message.kind === 'step') step();
        else resolve(message.part as T);
      });
      worker.on('error', (error) =>
        reject(new CliError(`a thread failed, and with it the check: ${error.message} (--threads 1 does without)`)),
      );
      worker.on('exit', () => reject(new CliError('a thread ended before its files were checked (--threads 1 does without)')));
    });
  }

  async stop(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}

/** Inside such a thread: does what it was started for. */
export async function serve<T>(work: (task: T, grammar: WebAssembly.Module, step: () => void) => Promise<unknown>): Promise<void> {
  const { task, grammar } = workerData as Given;
  const say = (message: Message) => parentPort?.postMessage(message);
  say({ kind: 'done', part: await work(task as T, grammar, () => say({ kind: 'step' })) });
}
