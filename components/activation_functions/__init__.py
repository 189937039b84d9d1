"""The lab of activation functions: the curves and their slopes, and what one and the same network makes of each."""
