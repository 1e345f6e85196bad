import type { Diagnostic } from 'vscode-languageserver/node';
import {
  type Analysis,
  type AnalysisInput,
  analyze,
  betterBase,
  type Finding,
  fileName,
  isJoined,
  matchesAny,
  otherDatabase,
  sameTexts,
} from '../core/api';
import { toRange, toSeverity } from './convert';
import { describe, guardedAction } from './guard';
import type { DocumentPlace, OpenDocument } from './open-document';
import { parseAhead } from './parse-ahead';
import type { Session } from './session';
import { analyzeInSlices, isLong, isWhole } from './sliced-analysis';

/** Where results go. */
interface Publisher {
  diagnostics(uri: string, version: number, diagnostics: readonly Diagnostic[]): void;
  /** A document's status, or lenses, may have changed. */
  analyzed(document: OpenDocument): void;
}

/** From so many statements on, a keystroke waits for the next one. */
const LARGE = 5000;
const LONGEST_WAIT_MS = 150;
/** A statement that is being typed is not called wrong before its author pauses. */
const TYPING_PAUSE_MS = 500;
/** Migrations that come after the one being edited are analysed again when the typing pauses. */
const FOLLOWERS_WAIT_MS = 200;

/** One analysis of a document, which may take several slices of time. */
interface Turn {
  /** Something newer takes its place. */
  over: boolean;
  done: Promise<void>;
}

/**
 * Decides when documents are analysed. An edit is analysed as soon as the messages that already
 * arrived are read, and never later than that except in very large documents; work that was started
 * for an older version is dropped.
 */
export class Diagnostics {
  private readonly waiting = new Map<OpenDocument, { cancel(): void }>();
  private readonly preparing = new Map<OpenDocument, Promise<void>>();
  private readonly running = new Map<OpenDocument, Turn>();
  /** Documents that are being typed in, until the typing pauses. */
  private readonly typing = new Map<OpenDocument, { cancel(): void }>();

  constructor(
    private readonly session: Session,
    private readonly publisher: Publisher,
  ) {}

  /** The document is new, or what surrounds it changed: settings, files, database. */
  open(document: OpenDocument): Promise<void> {
    const before = this.preparing.get(document) ?? Promise.resolve();
    const now = before.then(() => this.prepare(document));
    const settled = now.catch((error: unknown) => this.session.log.error(`opening ${fileName(document.path)}: ${String(error)}`));
    this.preparing.set(document, settled);
    return settled.then(() => {
      if (this.preparing.get(document) === settled) this.preparing.delete(document);
    });
  }

  /** The text changed. */
  edited(document: OpenDocument): void {
    if (!document.place) return;
    this.typing.get(document)?.cancel();
    this.typing.set(
      document,
      afterPause(
        guardedAction(this.session.log, 'typing', () => this.paused(document)),
        TYPING_PAUSE_MS,
      ),
    );
    this.schedule(document);
    this.scheduleFollowers(document);
  }

  /** What was kept back while its author typed is published now, or with the analysis under way. */
  private paused(document: OpenDocument): void {
    this.typing.delete(document);
    if (document.closed || this.waiting.has(document) || this.running.has(document)) return;
    if (this.syntaxErrorsAtCursor(document).size > 0) this.publish(document);
  }

  closed(document: OpenDocument): void {
    document.closed = true;
    this.stop(document);
    this.typing.get(document)?.cancel();
    this.typing.delete(document);
    this.session.histories.delete(document);
    this.publisher.diagnostics(document.uri, document.version, []);
  }

  /** Analyses every open document again, or those whose surroundings changed. */
  async reopen(concerned: (document: OpenDocument) => boolean = () => true): Promise<void> {
    await Promise.all([...this.session.documents.values()].filter(concerned).map((document) => this.open(document)));
  }

  /** Resolves when the document's analysis is of its present text: requests wait for it. */
  async settled(document: OpenDocument): Promise<Analysis | undefined> {
    for (;;) {
      await this.preparing.get(document);
      if (this.waiting.has(document)) this.run(document);
      const turn = this.running.get(document);
      if (!turn) return document.analysis;
      await turn.done;
    }
  }

  private async prepare(document: OpenDocument): Promise<void> {
    const { session } = this;
    if (document.closed) return;
    const configuration = await session.configurationOf(document);
    const { migrations } = configuration;
    if (migrations && !matchesAny(document.path, migrations)) return this.ignore(document);
    if (configuration.foreign.excludedBy(document.path) !== undefined) return this.ignore(document);
    const folder = session.folderOf(document.path);
    if (document.onDisk) await folder.load();
    const name = fileName(document.path);
    const profile = folder.profileOf(name, document.text, configuration.framework, configuration.foreign);
    const sidecars = document.onDisk ? await folder.sidecars(name) : new Map<string, string>();
    if (document.onDisk) {
      document.surroundings = await folder.surroundings(name, profile);
      document.neighbours = await folder.neighbours(name);
    }
    const before = document.place;
    const same = before?.configuration === configuration && before.profile === profile && sameTexts(before.sidecars, sidecars);
    const place: DocumentPlace = same ? before : { configuration, profile, sidecars };
    const parse = await session.statementParser();
    if (document.closed) return;
    const documentDeps = session.depsOf(document, place, parse);
    if (!same) document.ahead = await parseAhead(document.text, documentDeps.body?.(document.text) ?? [], parse);
    if (document.closed) return;
    document.place = place;
    document.update(documentDeps);
    document.ahead = undefined;
    // Typing may go on while files are read: `run` brings the statements up to date.
    session.histories.set(document, await session.historyOf(document, place));
    if (!document.closed) this.run(document);
  }

  private ignore(document: OpenDocument): void {
    document.ignored = { kind: 'not-a-migration' };
    document.forget();
    this.publisher.diagnostics(document.uri, document.version, []);
    this.publisher.analyzed(document);
  }

  private schedule(document: OpenDocument): void {
    this.stop(document);
    const run = guardedAction(this.session.log, 'analysis', () => this.run(document));
    const large = document.statements.length > LARGE;
    this.waiting.set(
      document,
      large && document.cost > 100 ? afterPause(run, Math.min(document.cost, LONGEST_WAIT_MS)) : afterMessages(run),
    );
  }

  private scheduleFollowers(edited: OpenDocument): void {
    for (const other of this.session.documents.values()) {
      if (other === edited || !other.place || !this.session.runsBefore(edited, other)) continue;
      this.stop(other);
      const refresh = guardedAction(this.session.log, 'analysis', async () => {
        if (!other.place || other.closed) return;
        this.session.histories.set(other, await this.session.historyOf(other, other.place));
        if (!other.closed) this.run(other);
      });
      this.waiting.set(other, afterPause(refresh, FOLLOWERS_WAIT_MS));
    }
  }

  /** What is planned or under way for a document is not wanted any more. */
  private stop(document: OpenDocument): void {
    this.waiting.get(document)?.cancel();
    this.waiting.delete(document);
    const turn = this.running.get(document);
    if (turn) turn.over = true;
    this.running.delete(document);
  }

  /**
   * Analyses a document's present text and publishes what was found: at once, or slice by slice
   * when it is long.
   */
  private run(document: OpenDocument): void {
    this.stop(document);
    const turn: Turn = { over: false, done: Promise.resolve() };
    this.running.set(document, turn);
    turn.done = this.analyse(document, turn)
      .catch((error: unknown) => this.session.log.error(`analysis: ${describe(error)}`))
      .finally(() => {
        if (this.running.get(document) === turn) this.running.delete(document);
      });
  }

  private async analyse(document: OpenDocument, turn: Turn): Promise<void> {
    const { session } = this;
    const { place } = document;
    if (!place || document.closed) return;
    const start = performance.now();
    if (document.hasGrown) await this.parseWhatIsNew(document, place, turn);
    if (turn.over) return;
    document.update();
    document.ahead = undefined;
    const statements = document.statements.map(({ parsed }) => parsed);
    const because = otherDatabase(document.path, document.text, {
      statements,
      neighbours: document.neighbours,
      names: document.surroundings.siblings ?? [],
    });
    document.ignored = because === undefined ? undefined : { kind: 'other-database', because };
    if (document.ignored) document.analysis = undefined;
    else {
      const input = session.analysisInput(document);
      const analysis = input && (await this.analysisOf(document, input, turn));
      if (turn.over) return;
      if (analysis) document.analysis = analysis;
    }
    this.publish(document);
    document.cost = performance.now() - start;
    this.publisher.analyzed(document);
  }

  private async parseWhatIsNew(document: OpenDocument, place: DocumentPlace, turn: Turn): Promise<void> {
    const parse = await this.session.statementParser();
    const own = document.statements.flatMap(({ parsed }) => (isJoined(parsed) ? [] : [[parsed.text, parsed] as const]));
    const known = new Map([...(document.ahead ?? []), ...own]);
    const body = this.session.depsOf(document, place, parse).body?.(document.text) ?? [];
    document.ahead = await parseAhead(
      document.text,
      body,
      (text) => known.get(text) ?? parse(text),
      () => turn.over,
    );
  }

  private async analysisOf(document: OpenDocument, input: AnalysisInput, turn: Turn): Promise<Analysis | undefined> {
    if (!isLong(input)) return analyze(input, document.analysis);
    const found = await analyzeInSlices(input, betterBase(input, document.analysis, document.stopped), () => turn.over);
    document.stopped = isWhole(found) ? undefined : found;
    return isWhole(found) ? found : undefined;
  }

  private publish(document: OpenDocument): void {
    this.publisher.diagnostics(document.uri, document.version, this.diagnosticsOf(document));
  }

  private diagnosticsOf(document: OpenDocument): readonly Diagnostic[] {
    const findings = document.analysis?.findings ?? [];
    const links = new Map<string, string | undefined>();
    const unfinished = this.syntaxErrorsAtCursor(document);
    return findings
      .filter((finding) => !finding.suppressed && !(unfinished.has(finding) && this.typing.has(document)))
      .map((finding) => this.toDiagnostic(document, finding, links, unfinished.has(finding)));
  }

  /**
   * The syntax errors of the statement that is being written: the one at the last edit that has no
   * semicolon yet. They wait for a pause, and are no errors until the next edit is
   * elsewhere.
   */
  private syntaxErrorsAtCursor({ analysis, cursor, statements }: OpenDocument): ReadonlySet<Finding> {
    const found = new Set<Finding>();
    if (!analysis || cursor === undefined) return found;
    const next = statements.findIndex(({ start }) => start > cursor);
    const at = (next < 0 ? statements.length : next) - 1;
    const statement = statements[at];
    if (!statement || (statement.terminated && cursor >= statement.end)) return found;
    for (const finding of analysis.findings) {
      // In a body that is being written, which has its semicolon behind it.
      const inBody = finding.ruleId === 'will-fail' && finding.statement === at && analysis.statements[at]?.effect.error?.at !== undefined;
      if (inBody) found.add(finding);
      if (finding.ruleId !== 'syntax-error') continue;
      // A statement with a semicolon is whole, unless the one above it lacks its own: then the
      // error of that one stands here.
      const own = finding.statement === at && !statement.terminated;
      const above = finding.statement === at - 1 && finding.span.start >= statement.start;
      if (own || above) found.add(finding);
    }
    return found;
  }

  private toDiagnostic(document: OpenDocument, finding: Finding, links: Map<string, string | undefined>, soft: boolean): Diagnostic {
    const { ruleId } = finding;
    if (!links.has(ruleId)) links.set(ruleId, this.session.ruleLink(ruleId));
    const href = links.get(ruleId);
    return {
      range: toRange(document.lines, finding.span),
      severity: toSeverity(soft ? 'information' : finding.severity),
      code: ruleId,
      ...(href !== undefined && { codeDescription: { href } }),
      source: 'phasewise',
      message: finding.message,
    };
  }
}

/**
 * Runs when the messages that have arrived are read: each of them takes one turn of the loop, and
 * cancels and asks again.
 */
function afterMessages(run: () => void): { cancel(): void } {
  let immediate = setImmediate(() => {
    immediate = setImmediate(run);
  });
  return { cancel: () => clearImmediate(immediate) };
}

function afterPause(run: () => void, milliseconds: number): { cancel(): void } {
  const timer = setTimeout(run, milliseconds);
  return { cancel: () => clearTimeout(timer) };
}
