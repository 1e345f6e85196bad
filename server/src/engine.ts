/**
 * What both programs are made of, as one bundle: dist/engine.js. The programs themselves (launch/)
 * are a few lines each, so that the engine can be loaded with the code that V8 kept of it.
 */

export async function startServer(grammar?: Promise<WebAssembly.Module>): Promise<void> {
  const server = await import('./server');
  server.startServer(grammar);
}

export async function startCli(grammar?: Promise<WebAssembly.Module>): Promise<void> {
  const cli = await import('./cli');
  await cli.startCli(grammar);
}
