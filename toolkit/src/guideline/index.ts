export { checkPrivacySetting } from '../weixin/validate-setting'
export { diffGuidelines, mayNotComeBack, type Change } from './diff'
export { GuidelineFileError, guidelineOf, readGuidelineFile, writeGuideline, type FileFormat } from './file'
export { changeLines } from './words'
