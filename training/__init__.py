"""How the shipped language models were made: data, training, evaluation, export. The app imports nothing from here."""
