"""How fast the app is, as figures that anyone can produce again: `make bench`. Every figure is a ratio within one run."""
