import { nearestMajor, OLDEST_SUPPORTED } from '../majors';

/** The major version that migrations are judged for, and who says so. */
export interface TargetVersion {
  readonly major: number;
  /** 'setting phasewise.postgresVersion', 'docker-compose.yml', 'oldest supported major'. */
  readonly source: string;
  /** Nothing names a version: this is the safest one, and may be wrong. */
  readonly assumed: boolean;
}

/** A version with the place that names it. */
export interface NamedVersion {
  readonly major: number;
  readonly source: string;
}

/** What may decide, best first. */
interface VersionHints {
  /** A setting, the project's configuration, --pg. */
  readonly chosen?: NamedVersion;
  readonly database?: NamedVersion;
  readonly snapshot?: NamedVersion;
  /** Compose file, Supabase configuration, CI. */
  readonly project?: NamedVersion;
  /** Another linter's configuration. */
  readonly linter?: NamedVersion;
}

/** The command line and the editor ask the same question here. */
export function chooseTarget({ chosen, database, snapshot, project, linter }: VersionHints): TargetVersion {
  const said = chosen ?? database ?? snapshot ?? project ?? linter;
  if (said) return { major: nearestMajor(said.major), source: said.source, assumed: false };
  return { major: OLDEST_SUPPORTED, source: 'oldest supported major', assumed: true };
}
