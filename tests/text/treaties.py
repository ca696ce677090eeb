"""The real texts by name: rounds of one treaty, versions of a report, one treaty in six languages."""

FILES = [
    "paris-agreement-2015/round-1-2015-10-23.md",
    "paris-agreement-2015/round-2-2015-12-04.md",
    "paris-agreement-2015/round-3-2015-12-09.md",
    "paris-agreement-2015/round-4-2015-12-12.md",
    "prepcom-report/2026-04-02-advance.txt",
    "prepcom-report/2026-05-04-final.txt",
    *(f"bbnj-{name}" for name in ("en.md", "fr.md", "es.md", "ru.txt", "zh.txt", "ar.txt")),
]
