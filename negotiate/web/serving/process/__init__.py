"""The process that serves: `server` starts it, `first_readings` is what it reads before it answers, `patience` its
worker, which no slow client holds up.
"""
