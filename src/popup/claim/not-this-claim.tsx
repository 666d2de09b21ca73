/** "Not this" for a claim of the list: what the cards of its marks offer, for all of its marks on the page at once. */
import { focusSoon } from '../../ui/focus-soon.ts';
import { NotThis, type Reach } from '../../ui/not-this/not-this.tsx';
import { UNDO } from '../../ui/toast/toast.tsx';
import { t } from '../../ui/words/text.ts';
import { mute, unmute } from '../actions.ts';
import type { ClaimOnPage } from '../page/claims-on-page.ts';
import { useOffer } from '../say.tsx';
import type { Act } from '../use-popup.ts';
import { mutableParts } from './mutable-parts.ts';

export interface NotThisClaimProps {
  claim: ClaimOnPage;
  /** Of the page's top frame. */
  site: string;
  act: Act;
}

export function NotThisClaim({ claim: { view, matches }, site, act }: NotThisClaimProps) {
  const offer = useOffer();
  const { ref } = view;
  const { phrases, sites } = mutableParts(matches, site);

  const takeBack = (id: string, text: string) => async () => {
    const undone = unmute(id).catch((cause: unknown) => {
      // Whoever could not be helped now may try again.
      offerBack(id, text);
      throw cause;
    });
    await act(undone, true);
  };
  const offerBack = (id: string, text: string) =>
    offer({
      text: `${text} ${t('muted_where')}`,
      undo: takeBack(id, text),
      undone: `[data-claim="${CSS.escape(ref)}"] .claim-toggle`,
    });

  const muteReach = async (reach: Reach, text: string) => {
    const done = mute({ ...reach, claim: ref }).then((id) => {
      offerBack(id, text);
      focusSoon(UNDO);
      return true;
    });
    await act(done, true);
    return done.catch(() => false);
  };
  return <NotThis phrases={phrases} sites={sites} mute={muteReach} />;
}
