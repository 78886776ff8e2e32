import popupBehavior from './behavior'

Component({
  behaviors: [popupBehavior],

  options: { multipleSlots: true },

  externalClasses: [
    'custom-class',
    'mask-class',
    'panel-class',
    'title-class',
    'purpose-class',
    'content-class',
    'link-class',
    'agree-class',
    'disagree-class'
  ]
})
