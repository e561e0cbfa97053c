import type { MenuItemConstructorOptions } from 'electron';
import { type Action, type ActionId, actions } from '#contract';

export type MenuOptions = {
  readonly platform: NodeJS.Platform;
  readonly hasDeveloperTools: boolean;
  readonly doAction: (action: ActionId) => void;
  readonly showDataFolder: () => void;
};

/** The menu, made from the table of actions and the system's standard items. */
export function makeMenu(options: MenuOptions): MenuItemConstructorOptions[] {
  const isMac = options.platform === 'darwin';
  const list = (isListed: (action: Action) => boolean) =>
    actions.filter(isListed).map((action) => makeItem(action, options));
  return [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    {
      label: 'File',
      submenu: [
        { label: 'Show data folder', click: options.showDataFolder },
        ...(isMac ? [] : [{ type: 'separator' as const }, { role: 'quit' as const }]),
      ],
    },
    { label: 'Edit', submenu: [...list(isOfEdit), ...listEditing(isMac)] },
    { label: 'Mentions', submenu: list(({ group }) => group === 'Mentions' || group === 'Several at once') },
    { label: 'Go to', submenu: list(({ group }) => group === 'Go to') },
    { label: 'View', submenu: listViewing(options.hasDeveloperTools) },
    ...(isMac ? [{ role: 'windowMenu' as const }] : []),
    { role: 'help', submenu: list((action) => action.group === 'General' && !isOfEdit(action)) },
  ];
}

/** Menus of every program have these under Edit. */
function isOfEdit({ id }: Action): boolean {
  return id === 'undo' || id === 'redo';
}

function makeItem(
  { id, label, keys }: { readonly id: ActionId; readonly label: string; readonly keys: readonly string[] },
  { platform, doAction }: MenuOptions,
): MenuItemConstructorOptions {
  const item = { id, label, click: () => doAction(id) };
  const key = keys.find((candidate) => candidate.startsWith('mod+'));
  // Keys are the window's: a text field keeps its own Ctrl+Z. A Mac can't show a key without the menu taking it.
  if (key === undefined || platform === 'darwin') return item;
  return { ...item, accelerator: key.replace('mod', 'CmdOrCtrl'), registerAccelerator: false };
}

/** On a Mac, a text field can only undo by a menu item of this role. */
function listEditing(isMac: boolean): MenuItemConstructorOptions[] {
  const typing: MenuItemConstructorOptions[] = [
    { role: 'undo', label: 'Undo typing' },
    { role: 'redo', label: 'Redo typing' },
  ];
  return [
    ...(isMac ? typing : []),
    { type: 'separator' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ];
}

function listViewing(hasDeveloperTools: boolean): MenuItemConstructorOptions[] {
  const developing: MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { role: 'reload' },
    { role: 'toggleDevTools' },
  ];
  return [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
    ...(hasDeveloperTools ? developing : []),
  ];
}
