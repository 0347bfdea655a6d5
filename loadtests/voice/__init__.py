"""Voice under load: a media process of its own, the house played by the test, light headsets with real SRTP."""
