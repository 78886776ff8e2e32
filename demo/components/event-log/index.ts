Component({
  properties: {
    /** `Arrival`s, the latest first. */
    arrivals: Array
  }
})
