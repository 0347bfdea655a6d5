### One's own voice: the microphone in the bar, what is to be said of it, who speaks now. Fetched only where people may talk.
### $address is "sie" or "du". …-short stands below the sign on a phone.

## The button in the bar

voice-joining = Sound is coming …
voice-joining-short = coming
voice-listens = You are listening
voice-listens-short = listening
voice-off = Microphone off
voice-off-short = off
voice-hold = Hold to talk
voice-hold-short = hold
voice-ready = Microphone on
voice-ready-short = on
voice-live = People hear you
voice-live-short = on
voice-muted = Muted
voice-muted-short = muted
voice-blocked = No microphone
voice-blocked-short = no

## How one takes part

voice-way = How you take part
voice-way-hint = If you want to speak, your browser will ask for the microphone in a moment. Please “Allow”. Nobody hears you as long as it says “off” here.
voice-way-speak = With a microphone
voice-way-write = I’ll listen and rather write
voice-way-speak-after-all = Speak after all
voice-listens-hint = You hear the others and write. What you write counts like what is spoken.
voice-leave = Turn sound off
voice-choice-speak = I listen and speak
voice-choice-write = I listen and rather write
voice-choice-hold = Hold a key to talk
voice-choice-hold-hint = the space bar, or the button with the microphone; otherwise it stays on until you turn it off
voice-spoken = You have spoken for { $minutes } min today. Only you see this.

## What is to be said

voice-note-network = No sound here at the moment: the network lets none through. You write – with full rights.
voice-note-house = No sound at the moment. You write – with full rights.
voice-note-elsewhere = Your sound is in another window now.
voice-note-here = Bring it here
voice-note-retry = Try again
voice-note-away = The sound is away for a moment and comes back by itself. Just go on writing.
voice-note-waiting = Many people are joining with sound. Yours will be there in about { $seconds } seconds.
voice-note-noise = Nobody hears you at the moment: there is noise at your end, so a moderator muted you. When it is gone:
voice-note-quiet = The moderation has muted everybody for a moment, you too. If you would like to say something:
voice-note-noise-back = Be heard again
voice-note-conduct = A moderator muted you because of something that was said. You hear everything and can write; do talk to the moderator.
voice-note-silent = Your browser is not playing anything yet.
voice-note-play = Play sound
voice-note-no-microphone = Until then you hear the others and write.
voice-note-read = Read

## In words, beside the picture

voice-who =
    { $own ->
        [own] You are speaking
       *[other] { $count ->
            [1] { $people } is speaking
           *[other] { $people } are speaking
        }
    }
voice-own-off = Your microphone is off.
voice-own-ready = Your microphone is on. People hear you as soon as you have the floor.
voice-own-live = Your microphone is on, people hear you.

## Read out after a key

voice-say-on = Microphone on, people hear you.
voice-say-ready = Microphone on. People hear you as soon as you have the floor.
voice-say-off = Microphone off.
voice-say-muted = A moderator muted you.
