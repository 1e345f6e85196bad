import { DiagnosticSeverity, type Range } from 'vscode-languageserver/node';
import type { LineTable, Severity, TextEdit, TextSpan } from '../core/api';

/** Offsets become lines and characters here, and nowhere else. */
export function toRange(lines: LineTable, span: TextSpan): Range {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

export function toSpan(lines: LineTable, range: Range): TextSpan {
  const start = lines.offsetAt(range.start);
  return { start, end: Math.max(start, lines.offsetAt(range.end)) };
}

export function toLspEdit(lines: LineTable, edit: TextEdit): { range: Range; newText: string } {
  return { range: toRange(lines, edit.span), newText: edit.newText };
}

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toSeverity(severity: Severity): DiagnosticSeverity {
  return SEVERITY[severity];
}
