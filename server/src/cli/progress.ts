import type { CliDeps } from './deps';

/** '12/353 files' on a terminal, nothing anywhere else. */
export class Progress {
  private done = 0;
  private shownAt = 0;

  constructor(
    private readonly deps: CliDeps,
    private readonly total: number,
  ) {}

  step(): void {
    this.done++;
    const now = this.deps.now().getTime();
    if (!this.deps.errIsTerminal || now - this.shownAt < 100) return;
    this.shownAt = now;
    this.deps.err(`\r${this.done}/${this.total} files`);
  }

  end(): void {
    if (this.shownAt > 0) this.deps.err('\r\x1b[K');
  }
}
