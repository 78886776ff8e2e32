/** Why a privacy call did not go through. */
export type PrivacyErrorKind =
  /** The user did not agree to the guideline. */
  | 'disagreed'
  /** The user refused in an authorization dialog. */
  | 'refused'
  /** The official pop-up is silent for 10 s after a refusal. */
  | 'cooldown'
  /** The guideline does not declare this information type. */
  | 'undeclared'
  /** The platform has withdrawn the interface. */
  | 'banned'
  /** `agree` without a tap on the button of that id. */
  | 'wrong-button'
  /** No prompt could be shown. */
  | 'no-prompt'
  /** The guideline could not be opened. */
  | 'contract-unavailable'
