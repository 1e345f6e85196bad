/**
 * What the client's commands ask of VS Code, as tests answer it. The real thing is in test/e2e,
 * whose workspace is trusted and whose people cannot be played.
 */
export const answers = {
  trusted: true,
  /** By title of the quick pick or input box, or by the message's beginning. */
  picks: new Map<string, string>(),
  said: [] as string[],
};

export const workspace = {
  get isTrusted() {
    return answers.trusted;
  },
  workspaceFolders: undefined,
  openTextDocument: async (uri: { toString(): string }) => ({ uri, offsetAt: () => 0 }),
};

type Items = readonly (string | { readonly label: string })[];
const labelOf = (item: Items[number]): string => (typeof item === 'string' ? item : item.label);

export const window = {
  activeTextEditor: undefined,
  showQuickPick: async (offered: Items | Promise<Items>, { title }: { title: string }) => {
    const wanted = answers.picks.get(title);
    const items = await offered;
    answers.said.push(`${title}: ${items.map(labelOf).join(', ')}`);
    return items.find((item) => labelOf(item) === wanted);
  },
  showInputBox: async ({ title }: { title: string }) => answers.picks.get(title),
  showInformationMessage: async (message: string) => void answers.said.push(message),
  showWarningMessage: async (message: string, ...buttons: readonly string[]) => {
    answers.said.push(message);
    return buttons.find((button) => answers.picks.has(button));
  },
  withProgress: async (_: unknown, work: () => Promise<unknown>) => work(),
};

export const ProgressLocation = { Window: 10 };
export const Uri = { parse: (text: string) => ({ path: new URL(text).pathname, toString: () => text }) };
