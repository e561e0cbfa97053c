import { skipToken, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FileToken } from '#contract';
import { callShell, client, createCommandId, engine } from '../../../bridge/client.ts';
import { followCommand } from '../../../shared/commands.ts';
import { describeCount } from '../../../shared/timeWords.ts';
import { showErrorToast, showToast } from '../../../shared/toasts.tsx';

type ChosenFile = { readonly file: FileToken; readonly name: string };

const notRead = {
  tooLarge: 'This file is far too large for a list of places. Nothing was changed.',
  unreadable: 'This file can’t be read. Nothing was changed.',
};

/** Lets the owner choose a list of places, look at what is in it, and listen to all that is new. */
export function useBringIn() {
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const preview = useQuery(
    engine.feedLists.preview.queryOptions({
      input: chosen === null ? skipToken : { file: chosen.file },
      gcTime: 0,
    }),
  );
  const { mutate, isPending } = useMutation(
    engine.feedLists.add.mutationOptions(followCommand(['feeds', 'mentions'])),
  );
  const choose = async () => {
    const answer = await callShell('chooseFeedList', undefined);
    if ('file' in answer) setChosen(answer);
    else if (answer.kind !== 'none') showToast(notRead[answer.kind]);
  };
  return {
    chosen,
    preview,
    isAdding: isPending,
    choose: () => void choose().catch(showErrorToast),
    add: () => {
      if (chosen === null) return;
      mutate({ commandId: createCommandId(), file: chosen.file }, { onSuccess: () => setChosen(null) });
    },
    close: () => setChosen(null),
  };
}

/** Saves all places as a list that other programs can read. */
export function saveList(): void {
  writeList().catch(showErrorToast);
}

async function writeList(): Promise<void> {
  const { text, placeCount, leftOutCount, signInCount } = await client.feedLists.write();
  const outcome = await callShell('saveFeedList', { text });
  if (outcome === 'none') return;
  if (outcome === 'notSaved') {
    showToast('The list could not be saved there. Choose another folder, or free some space.');
    return;
  }
  const secrets = leftOutCount + signInCount;
  const note =
    secrets === 0
      ? ''
      : ` Secrets are not in it: ${describeCount(secrets, 'place')} will need ${secrets === 1 ? 'its' : 'theirs'} again.`;
  showToast(`${describeCount(placeCount, 'place')} saved.${note}`);
}
