import type { AnalysisInput } from '../analyze';
import type { EffectError } from '../effects/effect';
import type { Environment } from '../effects/environment';
import { execute } from '../effects/execute';
import { beginFile } from '../effects/transactions';
import { fileName } from '../migrations/detect';
import { SESSION_KEYS } from '../schema/session';
import { Draft, Timeline } from '../schema/state';
import { orderedFiles, ownPlace } from './file-order';
import { RULES } from './index';
import type { Violation } from './rule';
import { switchedOn } from './switched';
import { code } from './wording';

/** A migration that is a program: Flyway's Java, goose's Go, Knex' JavaScript, Alembic's Python, ... by a name that begins with a version. */
const PROGRAM = /^([VR]?\d[^.]*)(?:\..*)?\.(?:java|kt|groovy|scala|go|rs|[cm]?[jt]s|py|rb|php|cs|exs?|clj)$/i;

/**
 * What a file itself makes fail is certain. What only the earlier migrations make fail is as certain as they are the whole history, and where something
 * says that they are not, the finding says what it rests on, and is a warning.
 */
export class HistoryDoubt {
  private reason: string | null | undefined;
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

  /** The violation as it can be said of a statement that fails with `error`. */
  of(violation: Violation, statement: number, error: EffectError | null): Violation {
    if (violation.severity !== 'error' || !error || error.dataDependent) return violation;
    this.reason ??= doubt(this.input) ?? null;
    if (this.reason === null || this.failsAlone(statement) === error.sqlstate) return violation;
    const rule = RULES.find(({ id }) => id === violation.ruleId);
    const chosen = rule && switchedOn(rule, this.input.settings)?.chosen;
    return {
      ...violation,
      severity: chosen ? violation.severity : 'warning',
      message: `${violation.message} That follows from earlier migrations, which may not be the whole history: ${this.reason}.`,
    };
  }

  /** With what a statement fails on a database of which only this file's own earlier statements are known. */
  private failsAlone(statement: number): string | undefined {
    for (let i = this.alone.length; i <= statement; i++) {
      const parsed = this.input.statements[i]?.parsed;
      if (!parsed) break;
      const draft = new Draft(this.timeline);
      this.alone.push(execute(parsed, draft, this.env).error?.sqlstate);
      this.timeline.apply(draft.writes);
    }
    return this.alone[statement];
  }
}

/** What says that the schema may have been changed by something else than the earlier migrations, or in another order; undefined when nothing does. */
function doubt({ migration, history, surroundings: { siblings = [], base } = {} }: AnalysisInput): string | undefined {
  const place = ownPlace({ migration });
  const others = place ? orderedFiles(siblings, place.profile).filter(({ file }) => file !== place.own.file) : [];
  const twin = place && others.find((other) => place.profile.compare({ ...other, name: '' }, { ...place.own, name: '' }) === 0);
  if (twin) return `${code(twin.file)} has the same version, and which of the two comes first is not known`;
  const program = siblings.find((name) => isProgram(name, siblings));
  if (program) return `${code(program)} is not read`;
  const refused = history.get(SESSION_KEYS.refused);
  if (refused?.kind === 'refused') return `${code(fileName(refused.file))} would have failed too, with ${refused.sqlstate}`;
  // A file that is new beside the base branch has not run, whatever follows it.
  if (!place || (base && !base.files.includes(place.own.file))) return undefined;
  const later = others.some((other) => place.profile.compare(other, place.own) > 0);
  return later ? 'others follow this one, so it has presumably run' : undefined;
}

/** A program that only runs the SQL file of its name is none of its own. */
function isProgram(name: string, siblings: readonly string[]): boolean {
  const [, stem] = PROGRAM.exec(name) ?? [];
  return stem !== undefined && !siblings.some((other) => /\.sql$/i.test(other) && other.startsWith(stem));
}
