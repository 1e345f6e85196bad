/** Types of chromium.mjs, for tests written in TypeScript. */
import type { Browser } from 'playwright-core';

export function findChromium(): string | undefined;
export function ensureChromium(): Promise<string>;
export function launchChromium(): Promise<Browser>;
