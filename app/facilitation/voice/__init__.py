"""Voices: who may not be heard, and where everybody's voice belongs. Sound itself is the media process's alone."""

from app.facilitation.voice.part import PART
from app.facilitation.voice.places import VoicePlace, place_of, places

__all__ = ["PART", "VoicePlace", "place_of", "places"]
