"""The agenda: what is described, which step is open, how long still, what is said to all. Shared by all methods.

May not know what people contribute or how a method runs. `decide` holds the rules (`change` those for another agenda),
`fold` how the state changes, `view` what is shown to whom, `part` puts them together.
"""

from app.facilitation.agenda.part import PART
from app.facilitation.agenda.view import public_setup

__all__ = ["PART", "public_setup"]
