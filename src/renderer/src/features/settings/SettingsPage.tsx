import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { LoadProblem } from '../../shared/LoadProblem.tsx';
import { DataSection } from './DataSection.tsx';
import { KeysSection } from './KeysSection.tsx';
import { LookSection } from './LookSection.tsx';
import { Section, SoughtPlace } from './Section.tsx';
import classes from './SettingsPage.module.css';
import { ShopSection } from './ShopSection.tsx';
import { SavedReplies } from './saved-replies/SavedReplies.tsx';
import {
  aboutQuery,
  settingsQuery,
  showDataFolder,
  taughtTonesQuery,
  taughtTriageQuery,
  urgentWordsQuery,
  useForgetTaughtTones,
  useForgetTaughtTriage,
  useSaveBusiness,
  useSaveKeys,
  useSaveLook,
  useSaveUrgentWords,
  useSaveWaits,
} from './settingsData.ts';
import { TaughtTones } from './TaughtTones.tsx';
import { TaughtTriage } from './TaughtTriage.tsx';
import { TagsSection } from './tags/TagsSection.tsx';
import { UrgentSection } from './UrgentSection.tsx';
import { WaitsSection } from './WaitsSection.tsx';

/** The shop, the look, the keys and the data. Everything is saved as soon as it is changed. */
export function SettingsPage({ place }: { readonly place: string | undefined }) {
  const settings = useQuery(settingsQuery);
  const about = useQuery(aboutQuery);
  const urgentWords = useQuery(urgentWordsQuery);
  const taught = useQuery(taughtTonesQuery);
  const { save: saveUrgentWords, savedAt: urgentSavedAt } = useSaveUrgentWords();
  const forgetTaughtTones = useForgetTaughtTones();
  const taughtTriage = useQuery(taughtTriageQuery);
  const forgetTaughtTriage = useForgetTaughtTriage();
  const { business, save: saveBusiness, savedAt: businessSavedAt } = useSaveBusiness(settings.data?.business);
  const { keys, save: saveKeys, savedAt: keysSavedAt } = useSaveKeys(settings.data?.keys);
  const { save: saveLook, savedAt: lookSavedAt } = useSaveLook();
  const { save: saveWaits, savedAt: waitsSavedAt } = useSaveWaits();
  return (
    <SoughtPlace value={place}>
      <div className={classes.page}>
        <div className={classes.column}>
          <Title order={1}>Settings</Title>
          <p className={classes.summary}>Every change is saved at once, and can be undone.</p>
          {settings.isLoadingError && (
            <LoadProblem error={settings.error} onTryAgain={() => void settings.refetch()} />
          )}
          {business && settings.data && (
            <>
              <Section
                title="Your shop"
                description="So that Earmark knows you when it hears of you."
                savedAt={businessSavedAt}
              >
                <ShopSection business={business} onSave={saveBusiness} />
              </Section>
              <Section
                title="Waiting and putting off"
                description="When a wait is long to you, and at which hours something that was put off comes back."
                savedAt={waitsSavedAt}
              >
                <WaitsSection waits={settings.data.waits} onSave={saveWaits} />
              </Section>
              <Section title="Look" description="By day and by night." savedAt={lookSavedAt}>
                <LookSection look={settings.data.look} onSave={saveLook} />
              </Section>
            </>
          )}
          {business && (
            <Section
              title="Saved replies"
              description="Answers you give again and again. A blank, as {name}, is filled from what you answer."
            >
              <SavedReplies business={business} />
            </Section>
          )}
          <Section
            title="Tags"
            description="Your own words for what people talk about. Put one on a mention by the key t."
          >
            <TagsSection />
          </Section>
          {urgentWords.data && (
            <Section
              title="Words that can’t wait"
              description="Somebody is ill, wants money back, names a lawyer: such a mention is marked as urgent."
              savedAt={urgentSavedAt}
            >
              <UrgentSection lists={urgentWords.data} onSave={saveUrgentWords} />
            </Section>
          )}
          {taught.data && (
            <Section
              title="Tone"
              description="Whether people praise or complain is told by their words, on this computer."
            >
              <TaughtTones {...taught.data} onForget={forgetTaughtTones} />
            </Section>
          )}
          {taughtTriage.data && (
            <Section
              title="What is not about you"
              description="What looks like mentions that you put aside stands further down in New. It is never hidden."
            >
              <TaughtTriage {...taughtTriage.data} onForget={forgetTaughtTriage} />
            </Section>
          )}
          {keys && (
            <Section title="Keys" description="Every act has one." savedAt={keysSavedAt}>
              <KeysSection keys={keys} onSave={saveKeys} />
            </Section>
          )}
          {about.data && (
            <Section title="Your data" description="It stays on this computer, in one file that is yours.">
              <DataSection about={about.data} onShowFolder={showDataFolder} />
            </Section>
          )}
        </div>
      </div>
    </SoughtPlace>
  );
}
