import followUpEn from '@/follow-up/words.en.json';
import followUpZh from '@/follow-up/words.zh.json';
import instructionEn from '@/instruction/words.en.json';
import instructionZh from '@/instruction/words.zh.json';
import sessionEn from '@/session/words.en.json';
import sessionZh from '@/session/words.zh.json';
import uiEn from '@/ui/words.en.json';
import uiZh from '@/ui/words.zh.json';
import phoneEn from './words.en.json';
import phoneZh from './words.zh.json';

/** The few strings that the phone page needs, under the keys that they have in the whole catalogue. */
export const zh = {
  follow_up: followUpZh,
  instruction: instructionZh,
  phone: phoneZh,
  session: sessionZh,
  ui: uiZh,
};

/** The same in English. */
export const en = {
  follow_up: followUpEn,
  instruction: instructionEn,
  phone: phoneEn,
  session: sessionEn,
  ui: uiEn,
};
