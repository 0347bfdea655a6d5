### What participants, the moderation and the screen see: arriving, foyer, large circle, my page.

## Ways into nothing

lost-address-title = There is nothing here.
lost-address-text = This address belongs to no page. Please open the link from your invitation.
lost-code-title = This page did not arrive completely.
lost-code-text = The connection was probably gone for a moment, or Resonanz has just been renewed. Nothing you have written is lost.
lost-again = Load again
lost-home = To the start page
