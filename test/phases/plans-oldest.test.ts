import { SERVER_MAJORS } from '../support/extent';
import { provePlansOn } from './plan-suite';

// All majors but the newest, which plans-newest.test.ts proves beside this file, in another
// process.
for (const major of SERVER_MAJORS.slice(0, -1)) provePlansOn(major);
