import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import {
  type Analysis,
  type DocumentDeps,
  documentSuppressions,
  editDocument,
  type FrameworkProfile,
  type Language,
  LineTable,
  type Migration,
  NO_SURROUNDINGS,
  openDocument,
  type ParsedStatement,
  type PartialAnalysis,
  replaceText,
  type SqlDocument,
  type Suppression,
  type Surroundings,
  type TextEdit,
} from '../core/api';
import type { FolderConfiguration } from './configuration';
import { LARGE_TEXT } from './parse-ahead';

/** Why a document is left alone. */
type Ignored = { readonly kind: 'not-a-migration' } | { readonly kind: 'other-database'; readonly because: string };

/** What was decided about a document when it was opened, and again when its surroundings change. */
export interface DocumentPlace {
  readonly configuration: FolderConfiguration;
  readonly profile: FrameworkProfile;
  readonly sidecars: ReadonlyMap<string, string>;
}

/** One text the client has open: its lines, its statements and what was found out about them. */
export class OpenDocument {
  text: string;
  lines: LineTable;
  /** undefined until the document is known to be a migration. */
  place?: DocumentPlace;
  migration?: Migration;
  suppressions: readonly Suppression[] = [];
  /** The files around it, as they were when it was opened or they last changed. */
  surroundings: Surroundings = NO_SURROUNDINGS;
  /** What the other SQL files of its folder are written for. */
  neighbours: readonly Language[] = [];
  analysis?: Analysis;
  /** An analysis that an edit stopped: as far as it came it need not be done again. */
  stopped?: PartialAnalysis;
  ignored?: Ignored;
  /**
   * Milliseconds the last analysis took: decides how long the next one of a large document may wait
   * for more keystrokes.
   */
  cost = 0;
  /** Statements parsed for the last version, for the tests. */
  parses = 0;
  /** Statements that were parsed slice by slice before a large text is opened. */
  ahead?: ReadonlyMap<string, ParsedStatement>;
  closed = false;
  /** Behind the last edit; not known when the client sent a whole text. */
  cursor: number | undefined;
  private sql?: SqlDocument;
  private edits: TextEdit[] | undefined = [];
  /** Characters that have come since the statements were brought up to date. */
  private inserted = 0;

  constructor(
    readonly uri: string,
    /** Path on disk; for untitled and virtual documents the path of the URI. */
    readonly path: string,
    readonly onDisk: boolean,
    public version: number,
    text: string,
  ) {
    this.text = text;
    this.lines = new LineTable(text);
  }

  get statements(): SqlDocument['statements'] {
    return this.sql?.statements ?? [];
  }

  /** So much text has come that parsing it at once would keep others waiting. */
  get hasGrown(): boolean {
    return this.inserted >= LARGE_TEXT;
  }

  /** Follows the client's edits; the statements follow in `update`. */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      if (!('range' in change)) {
        this.text = change.text;
        this.inserted += change.text.length;
        this.lines = new LineTable(this.text);
        this.edits = undefined;
        this.cursor = undefined;
        continue;
      }
      const start = this.lines.offsetAt(change.range.start);
      const span = { start, end: Math.max(start, this.lines.offsetAt(change.range.end)) };
      this.text = this.text.slice(0, span.start) + change.text + this.text.slice(span.end);
      this.lines.edit(span, change.text.length, this.text);
      this.inserted += change.text.length;
      this.cursor = span.start + change.text.length;
      // Spans of one list count in the text before all of them. Two edits in a row rarely do: then
      // the texts are compared.
      this.edits = this.edits?.length === 0 ? [{ span, newText: change.text }] : undefined;
    }
    this.version = version;
  }

  /** Brings the statements up to date with the text; `deps` when its place is new. */
  update(deps: DocumentDeps | undefined = this.sql?.deps): void {
    if (!deps || (this.sql?.deps === deps && this.edits?.length === 0)) return;
    if (!this.sql || this.sql.deps !== deps) this.sql = openDocument(this.text, deps);
    else if (this.edits) this.sql = editDocument(this.sql, this.edits, this.text);
    else this.sql = replaceText(this.sql, this.text);
    const { sql } = this;
    this.parses = sql.parses;
    this.edits = [];
    this.inserted = 0;
    this.suppressions = documentSuppressions(sql);
  }

  /** Statements and findings are let go: nothing is to be said about this text. */
  forget(): void {
    this.sql = undefined;
    this.analysis = undefined;
    this.stopped = undefined;
    this.migration = undefined;
    this.suppressions = [];
  }
}
