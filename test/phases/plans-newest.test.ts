import { SERVER_MAJORS } from '../support/extent';
import { provePlansOn } from './plan-suite';

for (const major of SERVER_MAJORS.slice(-1)) provePlansOn(major);
