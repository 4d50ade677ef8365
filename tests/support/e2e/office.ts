import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fillDemoOffice } from '../../../electron/demo/service.ts';
import { Engine } from '../../../electron/engine/engine.ts';
import { realEnvironment } from '../../../electron/storage/environment.ts';
import type { OfficeStore } from '../../../electron/storage/office-store.ts';
import { clientOf, openTestOffice, testUser, type Client } from '../test-office.ts';

/** `none`: the folder is empty. `empty`: set up, nobody registered. `demo`: 200 invented people who belong together. */
export type OfficeKind = 'none' | 'empty' | 'demo';

export interface OfficeAtHand {
  readonly client: Client;
  readonly store: OfficeStore;
}

const demoPeople = 200;

/** Offices that were made once, from which every test gets a copy: a copy takes milliseconds. */
export interface OfficeTemplates {
  /** Puts an office of this kind into a folder that does not exist yet. */
  copyTo(kind: OfficeKind, directory: string): Promise<void>;
}

export function officeTemplates(folder: string): OfficeTemplates {
  return {
    copyTo: async (kind, directory) => {
      if (kind === 'none') {
        mkdirSync(directory);
        return;
      }
      const template = join(folder, kind);
      if (!existsSync(template)) await make(kind, template);
      cpSync(template, directory, { recursive: true });
    },
  };
}

async function make(kind: 'empty' | 'demo', directory: string): Promise<void> {
  const office = await openTestOffice({ directory });
  try {
    if (kind === 'demo') await fill(office);
  } finally {
    await office.close();
  }
}

async function fill({ client, store }: OfficeAtHand): Promise<void> {
  const { userId, userName, roles, office } = await client.accounts.current({});
  const actor = { userId, userName, role: roles.join(', ') };
  await fillDemoOffice(store, { people: demoPeople, seed: 7, office, actor, report: () => undefined });
}

/** Works in an office of the template kind while no program has it open, through the contract. */
export async function workInOffice<T>(directory: string, work: (office: OfficeAtHand) => Promise<T>): Promise<T> {
  const engine = new Engine({ directory, appVersion: '0.0.0-test', environment: realEnvironment });
  const bugs: string[] = [];
  const client = clientOf(engine, engine.connect(), bugs);
  try {
    await client.accounts.signIn(testUser);
    if (!engine.current) throw new Error('the office did not open');
    const answer = await work({ client, store: engine.current.store });
    if (bugs.length > 0) throw new Error(bugs.join('\n'));
    return answer;
  } finally {
    await engine.lock();
  }
}
