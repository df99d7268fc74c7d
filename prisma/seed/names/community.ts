/** How the people of one language or faith are named. */
export interface Community {
  male: readonly string[]
  female: readonly string[]
  surnames: readonly string[]
  middleMale?: readonly string[]
  middleFemale?: readonly string[]
  /**
   * Orders of the parts with their weights: g given name, s surname, m middle name, f father's given name,
   * i an initial; what else stands there is copied.
   */
  forms: readonly (readonly [weight: number, form: string])[]
  /** Where women's names are ordered otherwise. */
  femaleForms?: readonly (readonly [weight: number, form: string])[]
}

/** Words of a text; an underscore stands for a blank within a name. */
export function words(text: string): string[] {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('_', ' '))
}
