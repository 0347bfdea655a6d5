### Sound: trying whether microphone, loudspeaker and network work. Loaded only when it is needed.
### $name is the name of a device as the system calls it.

## The line in the Foyer and at the door

sound-title = Microphone and sound
sound-intro = Would you like to speak? Then try here, at your own pace, whether you can be heard. Your browser will ask for the microphone: please “Allow”. Only you hear it, and none of it is kept.
sound-try = Try my sound
sound-try-again = Try again
sound-write = I prefer to write
sound-speak = Speak after all
sound-writes = You prefer to write. Nobody hears you, and what you write counts like what is said. You can change this at any time.
sound-works = Your sound works.
sound-works-when = Tried: { $date }
sound-works-with = Tried: { $date }, with “{ $name }”
sound-gone = “{ $name }” is not connected right now. Please plug it in, or try another one.
sound-untried = Your sound has not been tried on this device yet.
sound-close = Done
sound-later = Later
sound-off = Your microphone is off again.

## While trying

sound-asking = Your browser is asking for the microphone, mostly at the top beside the address. Please “Allow”.
sound-say = Say “Good evening”. Only you hear this now.
sound-heard = We hear you. Just go on speaking …
sound-listen = Now you hear yourself as the others hear you.
sound-clear = Clear, without an echo.
sound-feeds = Clear. But your microphone hears the loudspeaker, too, and the others hear themselves. Put on headphones, or turn it down.
sound-kept = This browser remembers it. Next time there is nothing left to set up.
sound-not-heard = Did you not hear yourself? Turn up the volume, or choose another loudspeaker and try again.
sound-lost = We heard you, but nothing came back. Please try again.
sound-again = Once more
sound-level = Level of the microphone
sound-level-silent = silent
sound-level-quiet = low
sound-level-good = good
sound-level-loud = very loud

## Devices

sound-microphone = Microphone
sound-loudspeaker = Headphones or loudspeaker
sound-system = as the system has it
sound-chime = Play a sound
sound-ears-system = Where it sounds is up to your device here.
sound-headset = We hear “{ $name }”, not “{ $other }”. With a headset the others understand you better.
sound-take = Take “{ $name }”
sound-keep = Leave it
sound-silent = Nothing comes from “{ $name }”.
sound-silent-nameless = Nothing comes from the microphone.
sound-silent-help = Does it have a mute switch, on its cable or on the key with the microphone? Is it the right one? As soon as you can be heard, this goes on.
sound-deaf = Nothing plays on this device. Are headphones or a loudspeaker connected? Then try again.
sound-replaced = “{ $name }” is no longer connected. Now we hear “{ $other }”.

## The network

sound-net-looking = Looking for a way through the network …
sound-net-direct = The network: directly connected.
sound-net-relayed = The network: connected by a detour, as the direct way is blocked. That works well.
sound-net-lossy = Words get lost on the way. Go closer to the router, or use a cable.
sound-net-slow = Your words arrive noticeably late. Give the others a moment.
sound-net-blocked = Your network lets no sound through.
sound-net-blocked-help = It is not your fault: some company networks and VPNs block it. Another Wi-Fi, your phone as a hotspot or switching the VPN off often helps. Without sound you still take part fully: what you write counts like what is said.
sound-net-house = The way through the network cannot be tried right now. That is the house, not you. Please try again in a few minutes.

## When no microphone opens

sound-blocked = Your browser keeps us from the microphone.
sound-blocked-system = Your system keeps the browser from the microphone.
sound-blocked-unanswered = The question about the microphone is still open. Your browser will gladly ask again: please “Allow”.
sound-how = How to allow it:
sound-in-meanwhile = You can go in already and do this later, or write.
sound-retry = Try again
sound-missing = We find no microphone. Plug in your headset, then this goes on by itself.
sound-busy = The microphone is in use, probably by another program. End the call there, then try again.
sound-insecure = This address is not encrypted, so the browser gives no microphone away. It works with an address that begins with https://. Writing works here, too.
sound-unable = This browser cannot open a microphone here. Open the same link in Firefox, Chrome, Edge or Safari. Writing works here, too.

sound-allow-chrome = Click the sign with two sliders left of the address, and switch “Microphone” on there.
sound-allow-edge = Click the lock left of the address, and set “Microphone” to “Allow” there.
sound-allow-firefox = Click the crossed-out microphone at the left of the address bar, and delete the block with the ×. Then “Try again” here.
sound-allow-safari = Open “Safari” › “Settings for this Website” in the menu bar, and set “Microphone” to “Allow” there.
sound-allow-chrome-android = Tap the sign with two sliders left of the address, then switch on “Permissions” › “Microphone”.
sound-allow-firefox-android = Tap the lock or shield left of the address, and set “Microphone” to “Allowed” there.
sound-allow-samsung = Tap the lock left of the address, then “Permissions” › “Microphone” › “Allow”.
sound-allow-safari-ios = Tap the sign at the left of the address bar, then “Website Settings” › “Microphone” › “Allow”.
sound-allow-app-ios = In the settings of your device: “Apps” › this browser › switch “Microphone” on, then load this page again.
sound-allow-other = Open the sign left of the address, and allow the microphone there. Then “Try again” here.
sound-system-windows = In the settings of Windows: “Privacy & security” › “Microphone”, switch on access for apps and desktop apps.
sound-system-macos = In System Settings: “Privacy & Security” › “Microphone”, switch this browser on and restart it. The same link brings you back here.
sound-system-ios = In the settings of your device: “Apps” › this browser › switch “Microphone” on.
sound-system-android = In the settings of your device: “Apps” › this browser › “Permissions” › allow “Microphone”.
sound-system-other = Allow this browser the microphone in the privacy settings of your system.
