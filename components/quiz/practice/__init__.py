"""Practice: when a fact comes back, in which question, and how well it is known. Needs neither Streamlit nor a database."""
