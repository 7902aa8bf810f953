"""Measures what grows: each case compares us with an anchor in the same run, because machines differ and ratios do not."""
