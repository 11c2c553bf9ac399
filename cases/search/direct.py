"""What is typed whole leads straight there: an article to its provision."""

from legislation.models import Instrument, Provision
from legislation.models.law import split_number

from .language import Question

MOST = 5


def provisions(question: Question) -> list[Provision]:
    """Return the public provisions that a question names by number and, where it has other words, by instrument."""
    numbers = [term.text for term in question.terms if term.field == "article"]
    if len(numbers) != 1 or question.excluded:
        return []
    words = [term.text for term in question.terms if not term.field]
    found = Provision.objects.public().filter(number__iexact=split_number(numbers[0])[0])
    for word in words:
        found = found.filter(instrument__in=Instrument.objects.saying(word))
    return list(found.select_related("instrument").in_order()[:MOST])
