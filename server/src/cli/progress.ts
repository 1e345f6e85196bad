import type { Host } from './host';

/** '12/353 files' on a terminal, nothing anywhere else. */
export class Progress {
  private done = 0;
  private shownAt = 0;

  constructor(
    private readonly host: Host,
    private readonly total: number,
  ) {}

  step(): void {
    this.done++;
    const now = this.host.now().getTime();
    if (!this.host.errIsTerminal || now - this.shownAt < 100) return;
    this.shownAt = now;
    this.host.err(`\r${this.done}/${this.total} files`);
  }

  end(): void {
    if (this.shownAt > 0) this.host.err('\r\x1b[K');
  }
}
