// biome-ignore-all lint/suspicious/noTemplateCurlyInString: compose files and .env write variables like this
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { detectPostgresVersion, discover } from '../../server/src/io/discover';
import { majorOfImage } from '../../server/src/io/discover/images';

const folders: string[] = [];

function project(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'phasewise-discover-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const COMPOSE = `
x-common: &common
  environment: &env { POSTGRES_USER: app, POSTGRES_PASSWORD: "p@ss/word" }
services:
  web: { image: node:20, ports: ["3000:3000"] }
  db:
    <<: *common
    image: postgres:16-alpine
    ports: ["127.0.0.1:5433:5432"]
    environment:
      <<: *env
      POSTGRES_DB: shop
  analytics:
    image: timescale/timescaledb:2.17.2-pg15
    env_file: [db.env]
    environment: [POSTGRES_DB=stats, "POSTGRES_PASSWORD=\${ANALYTICS_PASSWORD:-none}"]
    ports:
      - target: 5432
        published: "\${ANALYTICS_PORT}"
  hidden: { image: postgres:14 }
`;

describe('discover', () => {
  it('puts the environment first and the sample last, and masks passwords', async () => {
    const folder = project({
      '.env':
        'DATABASE_URL=postgres://a:s3cret1@localhost:5431/one\nDIRECT_URL="postgresql://a:s3cret2@db.example.com/two?sslmode=require"\n',
      '.env.local': 'POSTGRES_HOST=10.1.2.3\nPOSTGRES_USER=u\nPOSTGRES_PASSWORD=s3cret3\nPOSTGRES_DB=three\n',
      'compose.yml': COMPOSE,
      'db.env': 'POSTGRES_USER=fromfile\n',
      'supabase/config.toml': '[db]\nport = 54329\nmajor_version = 15\n',
      'examples/shop/.env': 'DATABASE_URL=postgres://postgres@127.0.0.1:54318/shop\n',
    });
    const env = {
      PHASEWISE_DATABASE_URL: 'postgres://p:s3cret4@127.0.0.1/zero',
      DATABASE_URL: 'mysql://root:s3cret5@localhost/no',
      ANALYTICS_PORT: '5999',
      PGHOST: 'pg.internal.local',
      PGUSER: 'me',
      PGPASSWORD: 's3cret6',
      PGDATABASE: 'mine',
    };
    const found = await discover([folder], env);
    const name = basename(folder);
    expect(found.map(({ label, detail, remote }) => `${label} | ${detail}${remote ? ' | remote' : ''}`)).toEqual([
      'postgres://p:***@127.0.0.1:5432/zero | PHASEWISE_DATABASE_URL in the environment',
      `postgres://u:***@10.1.2.3:5432/three | POSTGRES_* in ${name}/.env.local`,
      `postgres://a:***@localhost:5431/one | DATABASE_URL in ${name}/.env`,
      `postgres://a:***@db.example.com:5432/two | DIRECT_URL in ${name}/.env | remote`,
      `postgres://app:***@localhost:5433/shop | service db in ${name}/compose.yml`,
      `postgres://fromfile:***@localhost:5999/stats | service analytics in ${name}/compose.yml`,
      'postgres://me:***@pg.internal.local:5432/mine | PG* variables in the environment',
      `postgres://postgres:***@127.0.0.1:54329/postgres | ${name}/supabase/config.toml`,
      `postgres://postgres@127.0.0.1:54318/shop | DATABASE_URL in ${name}/examples/shop/.env`,
    ]);
    expect(found.map(({ url }) => url)).toContain('postgres://app:p%40ss%2Fword@localhost:5433/shop');
    expect(found.map(({ url }) => url)).toContain('postgres://me:s3cret6@pg.internal.local:5432/mine');
    expect(JSON.stringify(found.map(({ label, detail }) => [label, detail]))).not.toContain('s3cret');
  });

  it('puts values of the file into a URL, and leaves out what it would have to guess', async () => {
    const folder = project({
      '.env':
        'DB_PASS=x1\nDATABASE_URL="postgres://u:${DB_PASS}@${DB_HOST:-localhost}:5432/d"\nPOSTGRES_URL=postgres://u:${NOWHERE}@h/d\nPOSTGRES_PASSWORD=only\n',
    });
    expect((await discover([folder], {})).map(({ url }) => url)).toEqual(['postgres://u:x1@localhost:5432/d']);
  });

  it('says each database once, and asks about bare host names', async () => {
    const folder = project({
      '.env': 'DATABASE_URL=postgres://u@db:5432/d\nPOSTGRES_URL=postgres://u@db:5432/d\nDATABASE_URI=postgres://u@[fd00::1]/d\n',
      '.env.local': 'DATABASE_URL=postgres:///d?host=/run/postgresql&user=u',
    });
    expect((await discover([folder], { DATABASE_URL: 'postgres://u@db/d' })).map(({ label, remote }) => [label, remote])).toEqual([
      ['postgres://u@db:5432/d', true],
      ['postgres://u@/run/postgresql/d', false],
      ['postgres://u@[fd00::1]:5432/d', false],
    ]);
  });

  it('takes nothing ill', async () => {
    const folder = project({
      '.env': 'a\0b\n====\nDATABASE_URL=postgres://u:p#q@h:99999/x\nPOSTGRES_URL=%%%\nPOSTGRES_PORT=abc\n',
      'compose.yml': 'services:\n  db: &a [*a, *b\n image: "postgres:16\n\t- x: {',
      'compose.bomb.yml': `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'.replace(
        /./g,
        (c) =>
          `${c}: &${c} [${Array(9)
            .fill(`*${String.fromCharCode(c.charCodeAt(0) - 1)}`)
            .join()}]\n`,
      )}services: *h`,
      'compose.list.yml': 'services: [1, 2]\n',
      'compose.odd.yml':
        'services: { a: null, b: 7, c: { image: [x] }, d: { image: "postgres:16", ports: 5432, environment: 3, env_file: { path: nowhere } } }\n',
      'supabase/config.toml': '[db\nport = = 3',
      '.env.local': `DATABASE_URL=postgres://u@h/d\n${'#'.repeat(2 * 1024 * 1024)}`,
      '.github/workflows/ci.yml': 'jobs: [',
    });
    symlinkSync(folder, join(folder, '.env.development'));
    symlinkSync('/dev/zero', join(folder, 'docker-compose.yml'));
    expect(await discover([folder, join(folder, 'missing'), '/dev/null'], {})).toEqual([]);
    expect(await detectPostgresVersion([folder, join(folder, 'missing')], {})).toEqual({ major: 16, source: 'compose.odd.yml' });
  });
});

describe('version of PostgreSQL', () => {
  it('is in an image tag', () => {
    const cases: Readonly<Record<string, number | undefined>> = {
      'postgres:16': 16,
      'postgres:12.22-bookworm': 12,
      'docker.io/library/postgres:17-alpine@sha256:abc': 17,
      'postgres:latest': undefined,
      postgres: undefined,
      'postgis/postgis:15-3.4': 15,
      'timescale/timescaledb:2.17.2-pg16': 16,
      'timescale/timescaledb-ha:pg17.2': 17,
      'pgvector/pgvector:pg18': 18,
      'pgvector/pgvector:0.8.0-pg14': 14,
      'supabase/postgres:15.8.1.060': 15,
      'bitnami/postgresql:13.4.0': 13,
      'postgres:9.6': undefined,
      'postgres:11': undefined,
      'localhost:5000/postgres': undefined,
    };
    expect(Object.fromEntries(Object.keys(cases).map((image) => [image, majorOfImage(image)]))).toEqual(cases);
  });

  it('comes from compose, else Supabase, else the oldest in CI', async () => {
    const ci = {
      '.github/workflows/ci.yml':
        'jobs: { a: { services: { p: { image: "postgres:17" } } }, b: { services: { p: { image: postgres:13 } } } }\n',
      '.gitlab-ci.yml': 'test: { services: [redis:7, { name: "postgres:15" }] }\n',
    };
    const supabase = { 'supabase/config.toml': '[db]\nmajor_version = 15\n' };
    expect(await detectPostgresVersion([project({ 'docker/compose.yml': COMPOSE, ...supabase, ...ci })], {})).toEqual({
      major: 16,
      source: 'docker/compose.yml',
    });
    expect(await detectPostgresVersion([project({ ...supabase, ...ci })], {})).toEqual({ major: 15, source: 'supabase/config.toml' });
    expect(await detectPostgresVersion([project({}), project(ci)], {})).toEqual({ major: 13, source: '.github/workflows/ci.yml' });
    expect(await detectPostgresVersion([project({ '.gitlab-ci.yml': 'services: [postgres:14]\n' })], {})).toEqual({
      major: 14,
      source: '.gitlab-ci.yml',
    });
    expect(
      await detectPostgresVersion([project({ 'compose.yml': 'services: { db: { image: "postgres:${PG}" } }' })], { PG: '18' }),
    ).toMatchObject({ major: 18 });
    expect(await detectPostgresVersion([project({ 'compose.yml': 'services: { db: { image: "postgres:${PG}" } }' })], {})).toBeUndefined();
  });
});
