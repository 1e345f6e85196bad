import { KNOWN_MAJORS } from '../../server/src/core/settings';

/** True in `npm run test:all`: every major, and more random cases. */
const TESTS_ALL = process.env.PHASEWISE_TEST_ALL === '1';

const [OLDEST = 0] = KNOWN_MAJORS;
const NEWEST = KNOWN_MAJORS.at(-1) ?? 0;

/** The majors whose servers the tests start. */
export const SERVER_MAJORS: readonly number[] = TESTS_ALL ? KNOWN_MAJORS : [OLDEST, NEWEST];
