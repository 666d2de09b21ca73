/** Attribution in front of the claim's words: "X said that …", "according to X, …", "X's claim that …". */
import { isOver } from '../clauses.ts';
import { isNegated } from '../denial/negation.ts';
import {
  isBacked,
  isClaimNoun,
  isPassive,
  isReportLike,
  isViewNoun,
  reports,
  someBetween,
} from '../reporting.ts';
import { isHeard, isNoun, type Scene, segmentStart } from '../scene.ts';
import { ownerOf, phraseFrom, subjectBefore } from '../speaker.ts';
import { type Attribution, attributionTo } from './attribution.ts';
import { holderOf, isNested, namesSpeaker, speakerOf } from './who-says.ts';

function hasDenier(scene: Scene, at: number): boolean {
  return someBetween(scene.words, segmentStart(scene.words, at), at, ({ is }) => is.denier);
}

/** @param behind only cues in front of this word count. */
export function attributionBefore(scene: Scene, behind = scene.from): Attribution | null {
  const { words, from, kind } = scene;
  for (let at = behind - 1; at >= 0; at -= 1) {
    const { is } = words[at]!;
    if (!isHeard(scene, at)) continue;
    const verb = (is.say || is.sayThat || is.label || is.labelAs || is.reject) && !isNoun(scene, at);
    const silent =
      (is.sayThat && !is.say && isNegated(scene, at)) || namesSpeaker(scene, at) || isNested(scene, at);
    if (
      verb &&
      !silent &&
      at + words[at]!.size <= from &&
      reports(scene, at, from) &&
      !isOver(scene, at, from)
    ) {
      const found = attributionTo(scene, at, speakerOf(scene, at));
      // "Ms Ardern said she believed": whoever said.
      const outer = found?.anaphor && attributionBefore(scene, at);
      if (found && outer?.speaker !== undefined && !isOver(scene, outer.at, at))
        return { at, cue: found.cue, speaker: outer.speaker };
      if (found) return found;
    }
    if (is.backs && isBacked(scene, at)) {
      // "an analysis that found X"
      const speaker = subjectBefore(scene, words[at - 1]?.is.that ? at - 1 : at);
      if (typeof speaker === 'string') return attributionTo(scene, at, speaker);
    }
    if ((is.claimNoun || is.claimOf) && isClaimNoun(scene, at) && !isOver(scene, at, from)) {
      const found = attributionTo(scene, at, ownerOf(scene, at) ?? holderOf(scene, at));
      const outer = found && attributionBefore(scene, at);
      return outer?.speaker === undefined ? found : { ...found!, reporter: outer.speaker };
    }
    // "did not deny that X" leaves X with whoever did not deny it; "few would deny that X" leaves it with all.
    if (is.deny && isNegated(scene, at) && !isPassive(scene, at) && !isOver(scene, at, from)) {
      const speaker = subjectBefore(scene, at);
      if (speaker !== undefined && !hasDenier(scene, at)) return attributionTo(scene, at, speaker);
    }
    if (at + 1 < from && isReportLike(scene, at) && !isOver(scene, at, from)) {
      return attributionTo(scene, at, subjectBefore(scene, at));
    }
    if (is.attributing && !isOver(scene, at, from))
      return attributionTo(scene, at, phraseFrom(scene, at + words[at]!.size, from));
    if (isViewNoun(scene, at) && !isOver(scene, at, from))
      return attributionTo(scene, at, ownerOf(scene, at));
    if (is.hearsay && !isOver(scene, at, from)) return attributionTo(scene, at, undefined);
    if (is.hearsayAdjective && kind !== 'term' && (from - at <= 2 || isPassive(scene, at)))
      return attributionTo(scene, at, undefined);
  }
  return null;
}
