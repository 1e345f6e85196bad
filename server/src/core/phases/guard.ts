import { dollarQuote, raiseText } from '../syntax/quote';

/** A statement that fails while `problem` finds a row. By it a phase checks its own gate. */
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
