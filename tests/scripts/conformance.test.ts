import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkConformance } from '../../scripts/conformance/checkConformance.ts';
import { detectFormat } from '../../scripts/conformance/detectFormat.ts';
import { findDifference } from '../../scripts/conformance/expectation.ts';
import { fixtureNames } from '../engine/listening/reading/fixtures.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'earmark-conformance-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
}

/** What the command prints, and its exit code. */
async function check(...args: readonly string[]) {
  const stdout = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    const status = await checkConformance(args);
    const [lines, sentences] = [stdout, stderr].map(({ mock }) => mock.calls.map(([text]) => text).join(''));
    return {
      status,
      table: lines?.split('\n').map((line) => line.trim().split(/\s{2,}/)) ?? [],
      stderr: sentences,
    };
  } finally {
    vi.restoreAllMocks();
  }
}

const rss = (inside: string): string => `<rss version="2.0"><channel>${inside}</channel></rss>`;

describe('npm run conformance', () => {
  it('counts our own fixtures, all of them right', async () => {
    const { status, table, stderr } = await check();
    const count = `${fixtureNames.length}`;
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(table[0]).toEqual(['files', 'parsed', 'right']);
    expect(table.slice(1, 10).map(([format]) => format)).toEqual([
      ...['RSS 2', 'RSS 0.9x', 'RDF', 'Atom 0.3', 'Atom 1.0', 'JSON Feed', 'page', 'other', 'all'],
    ]);
    expect([table[9]?.[1], table[9]?.[3]]).toEqual([count, `${count} of ${count}`]);
  });

  it('says per file of a corpus whether it was read, whether rightly, and where it first differs', async () => {
    const item = '<item><title>Fish &amp;amp; chips</title><link>https://a.example</link></item>';
    const published = '2026-11-20T11:00:00+01:00';
    write({
      'right.xml': rss(
        `${item.replace('</item>', '<pubDate>Fri, 20 Nov 2026 10:00:00 GMT</pubDate></item>')}`,
      ),
      'right.expected.json': JSON.stringify({
        items: [{ title: 'Fish  & chips', link: 'https://a.example/', published, author: null }],
      }),
      'wrong.xml': rss(item),
      'wrong.expected.json': '{ "title": null, "items": [{ "title": "Fish" }] }',
      'deeper/koi8.bin': Buffer.from(rss('<title>\xf4\xd5\xcc\xc1</title>'), 'latin1'),
      'deeper/koi8.headers.json': '{ "Content-Type": "text/xml; charset=koi8-r" }',
      'deeper/koi8.expected.json': '{ "title": "Тула", "items": [] }',
      'silent.json': '{ "version": "https://jsonfeed.org/version/1.1", "title": "t", "items": [] }',
      'notes.txt': 'no feed',
    });
    const report = path.join(folder, 'report');
    const { status, table, stderr } = await check('--corpus', folder, '--json', report);
    const sum = fixtureNames.length;
    expect(table[9]?.slice(1, 2)).toEqual([`${sum + 4}`]);
    expect(table[9]?.[3]).toBe(`${sum + 2} of ${sum + 3}`);
    const firstDifference = 'items[0].title: expected "Fish", found "Fish & chips"';
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: `differs    ${folder}/wrong.xml: ${firstDifference}\n`,
    });
    const { files, problems } = JSON.parse(readFileSync(report, 'utf8'));
    const found = { folder, format: 'RSS 2', parsed: true, right: true, firstDifference: null };
    expect(files.slice(sum)).toEqual([
      { ...found, file: 'deeper/koi8.bin' },
      { ...found, file: 'right.xml' },
      { ...found, file: 'silent.json', format: 'JSON Feed', right: null },
      { ...found, file: 'wrong.xml', right: false, firstDifference },
    ]);
    expect(problems).toEqual([]);
  });

  it('says in sentences what can not be used, and goes on', async () => {
    write({
      'corpus/a.xml': rss(''),
      'corpus/a.expected.json': '{ "items": 7 }',
      'corpus/b.xml': rss(''),
      'corpus/b.headers.json': 'no JSON',
      'corpus/c.xml': rss(''),
      'empty/notes.txt': '',
    });
    const [corpus, empty, missing] = ['corpus', 'empty', 'missing'].map((name) => path.join(folder, name));
    const { status, table, stderr } = await check(
      '--corpus',
      `${missing}`,
      `${empty}`,
      '--corpus',
      `${corpus}`,
    );
    expect([status, table[9]?.[1]]).toEqual([1, `${fixtureNames.length + 1}`]);
    expect(stderr?.split('\n').map((line) => line.replaceAll(`${folder}/`, '').split(':')[0])).toEqual([
      "left out   The folder missing can't be read",
      "left out   corpus/a.xml can't be used",
      "left out   corpus/b.xml can't be used",
      'left out   The folder empty holds no .xml, .json or .bin file.',
      '',
    ]);
  });

  it('names its options where it does not understand them', async () => {
    await expect(check('--corpse')).rejects.toMatchObject({
      message: 'These options are not understood: --corpse.',
      command: 'npm run conformance -- --corpus DIR --json FILE',
    });
  });
});

describe('the format of a body', () => {
  it.each([
    ['<!-- <html> --><?xml version="1.0"?><rss version="0.91">', 'RSS 0.9x'],
    ['<RSS version="2.0">', 'RSS 2'],
    ['<r:RDF xmlns="http://purl.org/rss/1.0/">', 'RDF'],
    ['<feed version="0.3" xmlns="http://purl.org/atom/ns#">', 'Atom 0.3'],
    ['<a:feed xmlns:a="http://www.w3.org/2005/Atom">', 'Atom 1.0'],
    ['{"version":"https:\\/\\/jsonfeed.org\\/version\\/1"}', 'JSON Feed'],
    ['{"items":[]}', 'other'],
    ['<!DOCTYPE html><html><feed>', 'page'],
    ['<urlset/>', 'other'],
    ['', 'other'],
  ])('of %s is %s', (body, format) => {
    expect(detectFormat(new TextEncoder().encode(body), null)).toBe(format);
  });
});

describe('findDifference', () => {
  it('names the first place that differs, of the expected keys alone', () => {
    expect(findDifference({ a: [{ b: 1 }] }, { a: [{ b: 1, c: 2 }], d: 3 })).toBeNull();
    expect(findDifference({ a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 1 }, { b: 3 }] })).toBe(
      'a[1].b: expected 2, found 3',
    );
    expect(findDifference({ a: [1] }, { a: [] })).toBe('a: 1 expected, 0 found');
    expect(findDifference({ a: null }, {})).toBe('a: expected null, found nothing');
    expect(findDifference({}, 'unreadable')).toBe('feed: expected {}, found "unreadable"');
  });
});
