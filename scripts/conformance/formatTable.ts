import { type Format, formats } from './detectFormat.ts';

/** What came of a file. */
export type Finding = {
  readonly folder: string;
  readonly file: string;
  readonly format: Format;
  /** It was read as a feed. */
  readonly parsed: boolean;
  /** It became what was expected; null where nothing was. */
  readonly right: boolean | null;
  readonly firstDifference: string | null;
};

/** One line for each format, and one for all; `right` counts among the files that say what they should become. */
export function formatTable(findings: readonly Finding[]): string {
  const lines = formats.map((format) =>
    formatLine(
      format,
      findings.filter((finding) => finding.format === format),
    ),
  );
  const heading = ['', 'files', 'parsed', 'right'];
  return [heading, ...lines, formatLine('all', findings)].map(alignCells).join('');
}

function formatLine(title: string, findings: readonly Finding[]): string[] {
  const parsedCount = findings.filter(({ parsed }) => parsed).length;
  const expectedCount = findings.filter(({ right }) => right !== null).length;
  const rightCount = findings.filter(({ right }) => right).length;
  return [title, `${findings.length}`, `${parsedCount}`, `${rightCount} of ${expectedCount}`];
}

function alignCells([title = '', files = '', parsed = '', right = '']: readonly string[]): string {
  return `${title.padEnd(10)}${files.padStart(8)}${parsed.padStart(8)}${right.padStart(16)}\n`;
}
