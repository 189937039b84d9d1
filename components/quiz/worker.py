"""What a process of the workshop runs: `python -m components.quiz.worker`."""

from components.apart import serve

if __name__ == "__main__":
    serve(lambda order, report: order.make(report))
