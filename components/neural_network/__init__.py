"""A small neural network and its training, shared by the labs of "Training a network".

network.py (what it computes) → training.py (how it learns) → race.py (several at once) → live.py (on the page, while it happens).
"""
