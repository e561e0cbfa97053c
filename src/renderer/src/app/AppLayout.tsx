import { useDisclosure } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useEngineStatus } from '../bridge/engineStatus.ts';
import { useActions } from '../shared/actions.ts';
import { redoCommand, undoCommand } from '../shared/commands.ts';
import { setSingleKeys } from '../shared/singleKeys.ts';
import classes from './AppLayout.module.css';
import { useBadge } from './badge.ts';
import { EngineBanner } from './EngineBanner.tsx';
import { KeysOverlay } from './KeysOverlay.tsx';
import {
  restartEngine,
  useFeeds,
  useFollowLook,
  useIsOffline,
  useMentionCounts,
  useSettings,
} from './layoutData.ts';
import { Palette } from './palette/Palette.tsx';
import { usePalette } from './palette/usePalette.ts';
import { RoomBoundary } from './RoomBoundary.tsx';
import { Rooms, readRoomName } from './routes.tsx';
import { ShopFrame } from './ShopFrame.tsx';
import { Sidebar } from './Sidebar.tsx';
import { StoppedPage } from './StoppedPage.tsx';
import { useShortcuts } from './shortcuts.ts';

/** The sidebar beside the room that is open, and what is true in every room: keys, look, the shop's zone. */
export function AppLayout() {
  const [location, navigate] = useLocation();
  const [areKeysShown, keys] = useDisclosure();
  const palette = usePalette();
  const room = useRef<HTMLElement>(null);
  const engine = useEngineStatus();
  const settings = useSettings();
  const counts = useMentionCounts();
  const feeds = useFeeds();
  const isOffline = useIsOffline();
  const roomName = readRoomName(location);

  useBadge(counts?.waiting);
  useFollowLook(settings?.look.colorScheme);
  useShortcuts();
  useActions({
    goInbox: () => navigate('/inbox/new'),
    goWaiting: () => navigate('/inbox/waiting'),
    goSources: () => navigate('/sources'),
    goManualChecks: () => navigate('/sources/looks'),
    goSettings: () => navigate('/settings'),
    showPalette: palette.toggle,
    showDone: () => navigate('/done'),
    undo: () => void undoCommand(null),
    redo: () => void redoCommand(null),
    showKeys: keys.toggle,
  });

  const areSingleKeysOn = settings?.keys.areSingleKeysOn ?? true;
  useEffect(() => setSingleKeys(areSingleKeysOn), [areSingleKeysOn]);

  const shopName = settings?.business.name ?? '';
  useEffect(() => {
    document.title = shopName ? `${roomName} · ${shopName}` : `${roomName} · Earmark`;
  }, [roomName, shopName]);

  const focusedRoom = useRef(roomName);
  useEffect(() => {
    const hasFocus = room.current?.contains(document.activeElement);
    if (focusedRoom.current !== roomName && !hasFocus) room.current?.focus({ preventScroll: true });
    focusedRoom.current = roomName;
  }, [roomName]);

  if (engine.state === 'stopped') return <StoppedPage problem={engine.problem} onTryAgain={restartEngine} />;
  return (
    <ShopFrame settings={settings}>
      <div className={classes.layout}>
        <Sidebar
          shopName={settings?.business.name}
          counts={counts}
          feeds={feeds}
          isOffline={isOffline}
          location={location}
        />
        <main ref={room} className={classes.room} tabIndex={-1} aria-label={roomName}>
          {engine.state === 'restarting' && <EngineBanner />}
          <div className={classes.content}>
            <RoomBoundary key={roomName}>
              <Rooms />
            </RoomBoundary>
          </div>
        </main>
      </div>
      {palette.possible && <Palette possible={palette.possible} counts={counts} onClose={palette.close} />}
      <KeysOverlay isShown={areKeysShown} onClose={keys.close} />
    </ShopFrame>
  );
}
