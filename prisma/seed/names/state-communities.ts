// Over 150 lines because it is a table: a state a row.
import type { Community } from './community'
import { adivasi, bengali, gondi, odia } from './east'
import { awadhi, bihari, chhattisgarhi, haryanvi, jharkhandi, malwi, pahari, rajasthani } from './hindi'
import { muslim } from './muslim'
import {
  arunachali,
  assamese,
  bodo,
  garo,
  karbi,
  khasi,
  kuki,
  meitei,
  mizo,
  naga,
  nepali,
  tripuri,
} from './north-east'
import { dogra, kargili, kashmiri, ladakhi, punjabiHindu, sikh } from './north-west'
import { kannada, malayali, syrianChristian, tamil, telugu } from './south'
import { goanCatholic, gujarati, konkani, marathi } from './west'

/** Rough shares of naming habits in a state, in hundredths; this project's own, for believable names only. */
export const communityShares: Record<string, readonly (readonly [number, Community])[]> = {
  S01: [
    [90, telugu],
    [10, muslim.deccani],
  ],
  S02: [
    [70, arunachali],
    [15, nepali],
    [15, assamese],
  ],
  S03: [
    [50, assamese],
    [30, muslim.bengali],
    [8, bodo],
    [7, karbi],
    [5, bengali],
  ],
  S04: [
    [83, bihari],
    [17, muslim.northern],
  ],
  S05: [
    [60, konkani],
    [28, goanCatholic],
    [8, marathi],
    [4, muslim.deccani],
  ],
  S06: [
    [90, gujarati],
    [10, muslim.northern],
  ],
  S07: [
    [88, haryanvi],
    [7, muslim.northern],
    [5, sikh],
  ],
  S08: [
    [95, pahari],
    [3, sikh],
    [2, muslim.northern],
  ],
  S10: [
    [87, kannada],
    [13, muslim.deccani],
  ],
  S11: [
    [55, malayali],
    [27, muslim.southern],
    [18, syrianChristian],
  ],
  S12: [
    [78, malwi],
    [15, gondi],
    [7, muslim.northern],
  ],
  S13: [
    [86, marathi],
    [12, muslim.deccani],
    [2, gondi],
  ],
  S14: [
    [60, meitei],
    [20, naga],
    [15, kuki],
    [5, muslim.bengali],
  ],
  S15: [
    [60, khasi],
    [35, garo],
    [5, bengali],
  ],
  S16: [[100, mizo]],
  S17: [
    [95, naga],
    [5, nepali],
  ],
  S18: [
    [85, odia],
    [13, adivasi],
    [2, muslim.northern],
  ],
  S19: [
    [62, sikh],
    [36, punjabiHindu],
    [2, muslim.northern],
  ],
  S20: [
    [91, rajasthani],
    [9, muslim.northern],
  ],
  S21: [
    [80, nepali],
    [20, arunachali],
  ],
  S22: [
    [92, tamil],
    [6, muslim.southern],
    [2, syrianChristian],
  ],
  S23: [
    [62, bengali],
    [30, tripuri],
    [8, muslim.bengali],
  ],
  S24: [
    [81, awadhi],
    [19, muslim.northern],
  ],
  S25: [
    [68, bengali],
    [26, muslim.bengali],
    [6, nepali],
  ],
  S26: [
    [75, chhattisgarhi],
    [23, gondi],
    [2, muslim.northern],
  ],
  S27: [
    [60, jharkhandi],
    [26, adivasi],
    [14, muslim.northern],
  ],
  S28: [
    [87, pahari],
    [12, muslim.northern],
    [1, sikh],
  ],
  S29: [
    [86, telugu],
    [14, muslim.deccani],
  ],
  U01: [
    [40, tamil],
    [30, bengali],
    [20, telugu],
    [10, malayali],
  ],
  U02: [
    [55, punjabiHindu],
    [40, sikh],
    [5, muslim.northern],
  ],
  U03: [
    [70, gujarati],
    [25, marathi],
    [5, muslim.northern],
  ],
  U05: [
    [60, haryanvi],
    [15, punjabiHindu],
    [13, muslim.northern],
    [12, awadhi],
  ],
  U06: [[100, muslim.lakshadweep]],
  U07: [
    [90, tamil],
    [6, muslim.southern],
    [4, syrianChristian],
  ],
  U08: [
    [65, kashmiri],
    [32, dogra],
    [3, sikh],
  ],
  U09: [
    [52, ladakhi],
    [48, kargili],
  ],
}
