"""What a browser tells of itself, in the few words by which a person knows her own again; nothing is concluded from it.

The names are looked for in this order, for most browsers name others too that pages were once written for.
"""

BROWSERS = (
    *(("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("YaBrowser", "Yandex Browser")),
    *(("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari")),
)
MACHINES = (
    *(("iPhone", "an iPhone"), ("iPad", "an iPad"), ("Android", "Android"), ("CrOS", "ChromeOS")),
    *(("Windows", "Windows"), ("Macintosh", "a Mac"), ("Linux", "Linux")),
)


def device_of(user_agent: str) -> str:
    """Return the kind of browser and of machine.

    >>> device_of("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"), device_of("curl/8.5.0")
    ('Firefox on Linux', 'Another program')
    """
    browser = next((name for sign, name in BROWSERS if sign in user_agent), "")
    machine = next((name for sign, name in MACHINES if sign in user_agent), "")
    if not browser:
        return f"Another program on {machine}" if machine else "Another program"
    return f"{browser} on {machine}" if machine else browser
