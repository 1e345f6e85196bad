import { provePlansOn } from './plan-suite';

provePlansOn(18);
