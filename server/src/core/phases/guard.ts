import { dollarQuote, raiseText } from '../syntax/quote';

/** A statement that fails while `problem` finds a row: a phase's gate, checked by the phase itself. */
export function guardAgainst(problem: string, message: string): string {
  const body = `
BEGIN
  IF EXISTS (${problem}) THEN
    RAISE EXCEPTION ${raiseText(message)} USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
END
`;
  return `DO ${dollarQuote(body, 'guard')}`;
}
