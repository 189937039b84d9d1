"""Convolution: one small kernel, moved over a whole picture."""
