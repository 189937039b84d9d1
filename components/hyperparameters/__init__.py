"""The lab of hyperparameters: batch size, epochs, neurons, hidden layers, loss function, and what they do to a small network."""
