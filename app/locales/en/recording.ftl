# Recording of voices: at one's place, and on “My page”

rec-may = Recorded only if everybody here agrees. Without your yes it is not.
rec-agree = I agree
rec-put = Not now
rec-agreed = You have agreed. It begins only when everybody here agrees.
rec-take-back = Rather not
rec-running = This is being recorded
rec-running-what = Everybody at this place has agreed.
rec-stop = Stop recording

mine-recordings = Recordings of my voice
mine-recordings-share = Into the documentation
mine-recordings-share-what = Everybody who may read it can then hear your voice – only if the organisers want it, too. You can take it back at any time; what somebody has taken along stays there.
mine-recordings-shared = Noted.
mine-recordings-unshared = No longer in the documentation.
mine-recordings-who = It is your voice only. Nobody hears it unless you want that.
mine-recording-plenary = Circle
mine-recording-table = Table { $table }
mine-recording-pair = In pairs
mine-recording-runs = running now
mine-recording-length = { $minutes }:{ $seconds } minutes
mine-recording-download = Take along
mine-recording-download-this = Take recording along: { $what }
mine-recording-drop = Delete
mine-recording-drop-this = Delete recording: { $what }
mine-recording-dropped = Deleted.
