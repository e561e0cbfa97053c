// First of all: it has to be in force before anything else runs.
import './app/hardening.ts';
import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/source-serif-4/index.css';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import './app/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { followAnnouncements } from './bridge/liveUpdates.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');

followAnnouncements();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
