import {
  type Action,
  type ActionId,
  actions,
  type MentionCard,
  type MentionCounts,
  MentionView,
} from '#contract';
import { viewTitles } from '../../features/inbox/views.ts';
import { settingsPlaces } from '../../features/settings/settingsPlaces.ts';
import { canPerform, performAction } from '../../shared/actions.ts';
import { requestMention } from '../../shared/mentionRequests.ts';
import { keepMatching } from './matchWords.ts';

export type PaletteItem = {
  readonly id: string;
  readonly label: string;
  /** Further words that it is found by. */
  readonly words?: string;
  /** What stands beside it, such as a count or a place. */
  readonly aside?: string;
  readonly keys?: readonly string[];
  readonly run: () => void;
};

export type PaletteGroup = { readonly title: string; readonly items: readonly PaletteItem[] };

/** What the palette itself does, and keys that only make sense as keys. */
const leftOut: ReadonlySet<ActionId> = new Set([
  'showPalette',
  'next',
  'previous',
  'unfold',
  'fold',
  'markDown',
  'markUp',
]);
/** Those that go where a view is listed anyway. */
const actionOfView: Partial<Record<MentionView, ActionId>> = { new: 'goInbox', waiting: 'goWaiting' };

export type PossibleActions = {
  readonly doing: readonly PaletteItem[];
  readonly going: readonly PaletteItem[];
};

/** What could be done now, to be read as the palette opens: it takes the focus from what can do it. */
export function listPossibleActions(): PossibleActions {
  const possible = actions.filter(({ id }) => !leftOut.has(id) && canPerform(id));
  const toItems = (list: readonly (Action & { readonly id: ActionId })[]) =>
    list.map(({ id, label, keys }) => ({ id, label, keys, run: () => performAction(id) }));
  return {
    doing: toItems(possible.filter(({ group }) => group !== 'Go to')),
    going: toItems(
      possible.filter(({ id, group }) => group === 'Go to' && !Object.values(actionOfView).includes(id)),
    ),
  };
}

function listPlaces(counts: MentionCounts | undefined, navigate: (path: string) => void): PaletteItem[] {
  const views = MentionView.options.map((view) => ({
    id: `view ${view}`,
    label: viewTitles[view],
    words: 'Inbox',
    aside: counts ? counts[view].toLocaleString('en') : '',
    keys: actions.find(({ id }) => id === actionOfView[view])?.keys ?? [],
    run: () => navigate(`/inbox/${view}`),
  }));
  const settings = settingsPlaces.map(({ id, title }) => ({
    id: `settings ${id}`,
    label: title,
    words: 'Settings',
    aside: 'Settings',
    run: () => navigate(`/settings/${id}`),
  }));
  return [...views, ...settings];
}

function toItem(card: MentionCard, search: string, navigate: (path: string) => void): PaletteItem {
  const { id, author, place, headline } = card;
  return {
    id,
    label: headline.map(({ text }) => text).join(''),
    aside: author?.name ?? place,
    run: () => {
      requestMention({ id, search });
      navigate('/inbox/all');
    },
  };
}

type PaletteOptions = {
  readonly typed: string;
  readonly possible: PossibleActions;
  readonly counts: MentionCounts | undefined;
  readonly found: { readonly search: string; readonly cards: readonly MentionCard[] };
  readonly navigate: (path: string) => void;
};

/** What fits what was typed: acts, places, and what was said. */
export function findItems({ typed, possible, counts, found, navigate }: PaletteOptions): PaletteGroup[] {
  const groups = [
    { title: 'Do', items: keepMatching(possible.doing, typed) },
    { title: 'Go to', items: keepMatching([...listPlaces(counts, navigate), ...possible.going], typed) },
    { title: 'Mentions', items: found.cards.map((card) => toItem(card, found.search, navigate)) },
  ];
  return groups.filter(({ items }) => items.length > 0);
}
