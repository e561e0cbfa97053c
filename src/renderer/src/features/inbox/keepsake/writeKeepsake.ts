import type { Block, FollowUp, Inline, Mention, MentionVersion, Reply, TextTree } from '#contract';
import { describeExactly, type TimeFrame } from '../../../shared/timeWords.ts';
import { describeDecision } from '../eventWords.ts';

/** A part of a keepsake: what it is about, and its lines. */
export type KeepsakeSection = { readonly heading: string; readonly lines: readonly string[] };

export type KeptThings = {
  readonly mention: Mention;
  readonly versions: readonly MentionVersion[];
  readonly replies: readonly Reply[];
  readonly followUps: readonly FollowUp[];
  /** Empty where the shop has no name. */
  readonly shopName: string;
  /** When the keepsake is made, and how its times are written. */
  readonly frame: TimeFrame;
};

/** A mention with its whole history as plain lines; the same things at the same time give the same lines. */
export function writeKeepsake(kept: KeptThings): readonly KeepsakeSection[] {
  const { mention, replies, shopName, frame } = kept;
  const at = (instant: number) => `${describeExactly(instant, frame)} (${frame.timeZone})`;
  const sections: KeepsakeSection[] = [
    { heading: 'What was said', lines: writeSource(mention, at) },
    {
      heading: 'In their words',
      lines: [...(mention.title ? [flatten(mention.title), ''] : []), ...writeTree(mention.text)],
    },
    {
      heading: 'Where it was seen',
      lines: mention.sightings.map(({ place, address, seenAt }) =>
        join([`${place}, first seen ${at(seenAt)}`, address]),
      ),
    },
    { heading: 'How its text changed', lines: kept.versions.flatMap((version) => writeVersion(version, at)) },
    {
      heading: 'What was decided',
      lines: mention.events.map((event) => `${at(event.at)}: ${writeStep(event, frame)}`),
    },
    { heading: 'What was answered', lines: replies.flatMap((reply) => writeReply(reply, at)) },
    { heading: 'What was to be done', lines: kept.followUps.map(writeFollowUp) },
    {
      heading: 'This keepsake',
      lines: [`Made ${at(frame.now)}${shopName === '' ? '' : ` for ${shopName}`} by Earmark.`],
    },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

/** The keepsake as one text: its fingerprint is worked out from exactly these characters, in UTF-8. */
export function joinKeepsake(sections: readonly KeepsakeSection[]): string {
  return `${sections.map(({ heading, lines }) => [heading, '', ...lines].join('\n')).join('\n\n\n')}\n`;
}

/** SHA-256 of a text, as hex: whoever has the saved text can work it out again. */
export async function fingerprint(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

type Write = (instant: number) => string;

function writeSource(mention: Mention, at: Write): string[] {
  const { author, place, address, saidAt, firstSeenAt } = mention;
  const who = author ? join([author.name, author.handle === author.name ? null : author.handle]) : null;
  return [
    ...(who === null ? [] : [`By: ${who}`]),
    `At: ${place}`,
    `Said: ${at(saidAt)}`,
    `First heard: ${at(firstSeenAt)}`,
    ...(address === null ? [] : [`Address: ${address}`]),
  ];
}

function writeVersion({ place, number, seenAt, sha, title, text }: MentionVersion, at: Write): string[] {
  const what = number === 1 ? 'First version' : `Version ${number}`;
  return [
    `${what}, at ${place}, seen ${at(seenAt)}, SHA-256 ${sha}`,
    ...(title === null ? [] : [title]),
    text,
    '',
  ];
}

function writeStep(event: Mention['events'][number], frame: TimeFrame): string {
  const { because, reason } = event;
  const step =
    because === null
      ? describeDecision(event, { ...frame, now: event.at })
      : `${event.to === 'dismissed' ? 'Put aside' : 'Brought back'} by the ${because.kind} “${because.says}”`;
  return reason === null ? step : `${step} (“${reason}”)`;
}

function writeReply({ text, place, saidAt, address }: Reply, at: Write): string[] {
  return [join([`${at(saidAt)}${place === '' ? '' : `, at ${place}`}`, address]), text, ''];
}

function writeFollowUp({ text, dueOn, dueTime, promiseWords, outcome }: FollowUp): string {
  const what = promiseWords === null ? text : `${text} (promised: “${promiseWords}”)`;
  return `By ${join([dueOn, dueTime])}: ${what}${outcome === null ? '' : ` – ${outcome}`}`;
}

function join(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(', ');
}

function flatten(pieces: readonly { readonly text: string }[]): string {
  return pieces.map(({ text }) => text).join('');
}

function writeTree(tree: TextTree): string[] {
  return tree.flatMap(writeBlock);
}

function writeBlock(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
      return writeInlines(block.children).split('\n');
    case 'quote':
      return writeTree(block.children).map((line) => `> ${line}`);
    case 'list':
      return block.items.flatMap((item, index) =>
        writeTree(item).map((line, at) =>
          at > 0 ? `  ${line}` : `${block.isOrdered ? `${index + 1}.` : '-'} ${line}`,
        ),
      );
    default:
      return block satisfies never;
  }
}

function writeInlines(inlines: readonly Inline[]): string {
  return inlines.map(writeInline).join('');
}

function writeInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'break':
      return '\n';
    case 'picture':
      return ` [picture${inline.alt === '' ? '' : ` of ${inline.alt}`}: ${inline.address}]`;
    case 'emphasis':
      return writeInlines(inline.children);
    case 'link': {
      const text = writeInlines(inline.children);
      return text === inline.address ? text : `${text} <${inline.address}>`;
    }
    default:
      return inline satisfies never;
  }
}
