import { MantineProvider } from '@mantine/core';
import { DatesProvider, type DatesProviderSettings } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { queryClient } from '../bridge/queryClient.ts';
import { AppLayout } from './AppLayout.tsx';
import { styleNonce } from './hardening.ts';
import { resolveCssVariables, theme } from './theme.ts';

/** Monday comes first, and no day is drawn as a day off: a shop chooses its own. */
const weekSettings: DatesProviderSettings = { firstDayOfWeek: 1, weekendDays: [] };

/** The whole window. */
export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveCssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => styleNonce}
    >
      <DatesProvider settings={weekSettings}>
        <QueryClientProvider client={queryClient}>
          <Router hook={useHashLocation}>
            <AppLayout />
          </Router>
        </QueryClientProvider>
      </DatesProvider>
      <Notifications
        position="bottom-center"
        limit={2}
        containerWidth={560}
        transitionDuration={140}
        allowDragDismiss={false}
        renderNotification={({ message }) => message}
        aria-live="polite"
      />
    </MantineProvider>
  );
}
