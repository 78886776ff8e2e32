// Nothing: what any script costs.
