"""The edit distance of two words. Pure."""


def distance(one: str, other: str, most: int) -> int:
    """Return how many letters must be inserted, removed, changed, or exchanged with the next, to make one of the other.

    The Damerau–Levenshtein distance in which no letter is touched twice; `most + 1` for every one above `most`.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, start=1):
        before, above, row = row, before, [at]
        for column, meets in enumerate(other, start=1):
            cost = min(before[column] + 1, row[-1] + 1, before[column - 1] + (letter != meets))
            if at > 1 and column > 1 and letter == other[column - 2] and meets == one[at - 2]:
                cost = min(cost, above[column - 2] + 1)
            row.append(cost)
        if min(*row, *before) > most:
            return most + 1
    return min(row[-1], most + 1)
