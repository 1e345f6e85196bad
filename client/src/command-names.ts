/**
 * Commands of package.json. They are registered at once, so that none is missing before the server
 * runs.
 */
export const COMMANDS = [
  'splitIntoPhases',
  'generateBackfill',
  'connect',
  'disconnect',
  'refreshFigures',
  'restartServer',
  'showOutput',
  'showRuleDocumentation',
  'openWalkthrough',
] as const;

export type CommandName = (typeof COMMANDS)[number];
