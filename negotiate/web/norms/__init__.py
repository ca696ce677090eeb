"""The norms workshop: the register of terms, its drawings and its files; the scenario bench."""
