"""`python -m bench.first_paint`: how soon a slow phone shows the first words of a page that it has never seen."""

import os
import statistics
from dataclasses import dataclass

from playwright.sync_api import Browser, ViewportSize, sync_playwright

from tools import chromium

CASES = 300
TIMES = 5
# A cheap phone on a poor connection: milliseconds to an answer's first byte, bytes a second, and how much slower it is.
NETWORK = {"offline": False, "latency": 400, "downloadThroughput": 450_000 / 8, "uploadThroughput": 450_000 / 8}
SLOWER = 4
PHONE: ViewportSize = {"width": 390, "height": 844}
_PAINTED = """new Promise((resolve) => {
    new PerformanceObserver((list) => {
        for (const entry of list.getEntriesByName("first-contentful-paint")) resolve(entry.startTime);
    }).observe({ type: "paint", buffered: true });
})"""


@dataclass(frozen=True, slots=True)
class Visit:
    """The first visit to a page: seconds until its first words; its requests and their size until all was there."""

    seconds: float
    requests: int
    kilobytes: float


def main() -> None:
    """Serve synthetic cases, visit the three kinds of page in turns, and print the medians."""
    os.environ |= {"BENCH_COUNT": str(CASES), "DJANGO_SETTINGS_MODULE": "bench.settings"}
    import django

    django.setup()
    from django.core.management import call_command

    from .data import prepare
    from .register import addresses
    from .servers import site
    from .settings import WHITENOISE_ROOT

    prepare(CASES, 1, print)
    WHITENOISE_ROOT.mkdir(parents=True, exist_ok=True)
    call_command("collectstatic", interactive=False, verbosity=0)
    case = next(address.url for address in addresses() if address.kind == "case")
    with site(1) as server:
        for path, visits in visited(f"http://127.0.0.1:{server.port}", ["/", "/cases/", case]).items():
            middle = statistics.median(visit.seconds for visit in visits)
            last = visits[-1]
            print(f"{path}: {middle:.2f} s; {last.requests} requests, {last.kilobytes:.0f} kB in all")


def visited(host: str, paths: list[str], times: int = TIMES) -> dict[str, list[Visit]]:
    """Return visits by path. Each path is visited once before any is visited again."""
    found: dict[str, list[Visit]] = {path: [] for path in paths}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.PATH, args=chromium.FLAGS)
        for _time in range(times):
            for path in paths:
                found[path].append(visit(browser, host + path))
        browser.close()
    return found


def visit(browser: Browser, address: str) -> Visit:
    """Open an address with an empty cache, as the slow phone does."""
    context = browser.new_context(viewport=PHONE, device_scale_factor=2, is_mobile=True)
    page = context.new_page()
    session = context.new_cdp_session(page)
    sizes: list[float] = []
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", NETWORK)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address, wait_until="networkidle", timeout=120_000)
    seconds = page.evaluate(_PAINTED) / 1000
    context.close()
    return Visit(seconds, len(sizes), sum(sizes) / 1000)


if __name__ == "__main__":
    main()
