"""Recording of voice: only where the organiser allowed it beforehand and everybody at a place agreed."""

from app.facilitation.recording.consent import recorded, stay_of
from app.facilitation.recording.part import PART

__all__ = ["PART", "recorded", "stay_of"]
