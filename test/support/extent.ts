import { MAJORS } from '../../server/src/core/majors';

/** How much the tests do: `npm run test:all` runs the same code with more of everything. */
const ALL = process.env.PHASEWISE_TEST_ALL === '1';

const [OLDEST = 0] = MAJORS;
const NEWEST = MAJORS.at(-1) ?? 0;

/** The majors whose servers the tests start. */
export const SERVER_MAJORS: readonly number[] = ALL ? MAJORS : [OLDEST, NEWEST];

/** Cases of a random test. */
export const randomRuns = (usual: number): number => (ALL ? usual * 10 : usual);

/** A test that tries every so many lengths of a text takes them all. */
export const prefixStep = (usual: number): number => (ALL ? 1 : usual);
