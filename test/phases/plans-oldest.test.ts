import { provePlansOn } from './plan-suite';

provePlansOn(12);
// All majors: PHASEWISE_ALL_MAJORS=1 npm run test:unit -- test/phases
if (process.env.PHASEWISE_ALL_MAJORS) for (const major of [13, 14, 15, 16, 17]) provePlansOn(major);
