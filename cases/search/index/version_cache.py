"""Values cached for one version of the index."""

from typing import Any

from tantivy import Searcher

# Names change only with an entry of the log, so they stay valid until the next searcher.
_cached: tuple[Searcher | None, dict[object, dict[Any, Any]]] = (None, {})


def cached_for(searcher: Searcher | None, name: object) -> dict[Any, Any]:
    """Return the cache of that name for this searcher, empty at first, to be filled by the caller.

    The caches of any other searcher are dropped. Without a searcher nothing is cached: the dictionary is always new.
    """
    global _cached
    if searcher is None:
        return {}
    owner, caches = _cached
    if owner is not searcher:
        caches = {}
        _cached = (searcher, caches)
    return caches.setdefault(name, {})
