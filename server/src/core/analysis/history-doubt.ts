import type { EffectError } from '../effects/effect';
import type { Environment } from '../effects/environment';
import { execute } from '../effects/execute';
import { beginFile } from '../effects/transactions';
import { fileName } from '../migrations/detect';
import { frameworkById } from '../migrations/index';
import type { Severity, Violation } from '../rules/engine/rule';
import { switchedOn } from '../rules/engine/switched';
import { code } from '../rules/engine/wording';
import { RULES } from '../rules/index';
import { type OrderedFile, orderedFiles, ownPlace } from '../rules/shared/file-order';
import { SESSION_KEYS } from '../schema/session';
import { Overlay, Timeline } from '../schema/state';
import type { AnalysisInput } from './analysis';

/**
 * A migration that is a program (Flyway's Java, goose's Go, Knex' JavaScript, Alembic's Python):
 * its name begins with a version.
 */
const PROGRAM = /^([VR]?\d[^.]*)(?:\..*)?\.(?:java|kt|groovy|scala|go|rs|[cm]?[jt]s|py|rb|php|cs|exs?|clj)$/i;

interface Doubt {
  readonly reason: string;
  readonly severity: Severity;
}

/**
 * A failure that the file itself causes is certain. A failure that follows from the earlier
 * migrations is certain only if they are the whole history. When there is evidence that they are
 * not, the first such finding of a file says so and is not an error. Later findings of the same
 * file are dropped, because they would follow from the same gap.
 */
export class HistoryDoubt {
  private doubt: Doubt | null | undefined;
  private said = false;
  private readonly alone: (string | undefined)[] = [];
  private readonly timeline: Timeline;

  constructor(
    private readonly input: AnalysisInput,
    private readonly env: Environment,
  ) {
    const { migration, statements, settings } = input;
    this.timeline = new Timeline();
    this.timeline.apply(
      beginFile(migration, statements.length, { runnerTimeouts: settings.runnerTimeouts, oneSession: !settings.presumeRows }),
    );
  }

  /**
   * The violation of a statement that fails with `error`, softened when in doubt; undefined when an
   * earlier one covers it.
   */
  of(violation: Violation, statement: number, error: EffectError | null): Violation | undefined {
    if (violation.severity !== 'error' || !error || error.dataDependent) return violation;
    this.doubt ??= doubtOf(this.input) ?? null;
    if (this.doubt === null || this.failsAlone(statement) === error.sqlstate) return violation;
    if (this.said) return undefined;
    this.said = true;
    const { reason, severity } = this.doubt;
    const rule = RULES.find(({ id }) => id === violation.ruleId);
    const chosen = rule && switchedOn(rule, this.input.settings)?.chosen;
    return {
      ...violation,
      severity: chosen ? violation.severity : severity,
      message: `${violation.message} Uncertain: ${reason}.`,
    };
  }

  /**
   * The SQLSTATE a statement fails with on a database of which only this file's own statements are
   * known.
   */
  private failsAlone(statement: number): string | undefined {
    for (let i = this.alone.length; i <= statement; i++) {
      const parsed = this.input.statements[i]?.parsed;
      if (!parsed) break;
      const draft = new Overlay(this.timeline);
      this.alone.push(execute(parsed, draft, this.env).error?.sqlstate);
      this.timeline.apply(draft.writes);
    }
    return this.alone[statement];
  }
}

/**
 * Evidence that something other than the earlier migrations changed the schema, or that their order
 * differs.
 */
function doubtOf({ migration, history, surroundings: { siblings = [], base } = {} }: AnalysisInput): Doubt | undefined {
  const notRun = frameworkById(migration.framework)?.notRun?.(fileName(migration.path), siblings);
  if (notRun !== undefined) return { reason: 'its name is not one that the tool runs', severity: 'information' };
  const place = ownPlace({ migration });
  const others = place ? orderedFiles(siblings, place.profile).filter(({ file }) => file !== place.own.file) : [];
  // A file that the base branch does not have has not run, even when later files exist.
  const known = place && (!base || base.files.includes(place.own.file));
  if (known && others.some((other) => place.profile.compare(nameless(other), nameless(place.own)) > 0))
    return { reason: 'later migrations exist, so this one has probably run without an error', severity: 'information' };
  const twin = place && others.find((other) => place.profile.compare(nameless(other), nameless(place.own)) === 0);
  if (twin) return warning(`${code(twin.file)} has the same version, and their order is not known`);
  const program = siblings.find((name) => isProgram(name, siblings));
  if (program) return warning(`${code(program)} may change the schema, and Phasewise cannot read it`);
  const refused = history.get(SESSION_KEYS.refused);
  return refused?.kind === 'refused' ? warning(`${code(fileName(refused.file))} would fail too, with ${refused.sqlstate}`) : undefined;
}

function warning(reason: string): Doubt {
  return { reason, severity: 'warning' };
}

/** For comparing by version alone. */
function nameless(file: OrderedFile): OrderedFile {
  return { ...file, name: '' };
}

/**
 * A program beside an SQL file of the same version only runs that file: it adds nothing to the
 * schema.
 */
function isProgram(name: string, siblings: readonly string[]): boolean {
  const [, stem] = PROGRAM.exec(name) ?? [];
  return stem !== undefined && !siblings.some((other) => /\.sql$/i.test(other) && other.startsWith(stem));
}
