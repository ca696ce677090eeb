"""By what a scenario is known among others: two with one title and the same facts are one."""


def facts_key(title: str, facts: str) -> tuple[str, str]:
    r"""Return what is the same for two scenarios that tell the same; letter case of titles and white space aside.

    >>> facts_key("Slow  water", "A gauge\nis late.") == facts_key("slow water", "A gauge is late. ")
    True
    """
    return " ".join(title.split()).casefold(), " ".join(facts.split())
