"""The languages of what is printed for people to read."""

from enum import StrEnum


class Language(StrEnum):
    """German or English."""

    DE = "de"
    EN = "en"
