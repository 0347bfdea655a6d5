### The rehearsal: the organiser's page and what the command line says.

rehearsal-note = Programs come as people do: most in the last minutes, some never, some lose their line. They go through your agenda. Afterwards everything is thrown away; your dialogue stays as it is.
rehearsal-people = How many people
rehearsal-people-hint = From { $least } to { $most }. Suggested is how many you invited, otherwise all chairs.
rehearsal-minutes = Minutes
rehearsal-minutes-hint = Your agenda is pressed into this time.
rehearsal-voice = Of these with a headset
rehearsal-voice-hint = They really speak and hear, the same way as people do. 0: they write only.
rehearsal-start = Begin the rehearsal
rehearsal-again = Rehearse again
rehearsal-stop = Stop
rehearsal-stopped = Stopped. Nothing is left behind.
rehearsal-ended-early = The rehearsal broke off without a result. Nothing is left behind.
rehearsal-elsewhere = Another dialogue of this house is being rehearsed. You can rehearse after it.
rehearsal-phase-arriving = The programs are coming in.
rehearsal-phase-talking = The programs are talking: { $step }
rehearsal-phase-judging = Now everything is counted and compared.
rehearsal-curve = Who is here already: { $came } of { $coming }
rehearsal-last = Last rehearsal: { $day }, { $time }
rehearsal-none = No rehearsal yet.
rehearsal-figures = What was measured
rehearsal-figures-what = What
rehearsal-figures-found = Measured
rehearsal-figures-limit = Limit

## The verdict

rehearsal-outcome-go = All is ready: go.
rehearsal-outcome-no_go = Not like this yet.
rehearsal-outcome-unknown = Undecided: the programs were the limit, not the server.

rehearsal-reason-faults = { $found ->
    [one] Once something was lost, doubled, out of order, or reached the wrong people. That must never be.
   *[other] { $found } times something was lost, doubled, out of order, or reached the wrong people. That must never be.
  }
rehearsal-reason-missing = { $found ->
    [one] One person did not get in, or not back.
   *[other] { $found } did not get in, or not back.
  }
rehearsal-reason-unheard = { $found ->
    [one] One contribution was never confirmed.
   *[other] { $found } contributions were never confirmed.
  }
rehearsal-reason-nothing_said = Nobody could say anything.
rehearsal-reason-join_slow = Getting in took too long: more than { $found } for 5 of 100, it should be { $limit } at most.
rehearsal-reason-stored_slow = Storing took too long: more than { $found } for one contribution of 100, it should be { $limit } at most.
rehearsal-reason-seen_slow = It took too long until all saw a contribution: more than { $found } for one of 100, it should be { $limit } at most.
rehearsal-reason-moved_slow = Moving on to the next step took too long: more than { $found } for 5 of 100, it should be { $limit } at most.
rehearsal-reason-placed_slow = It took too long until all knew their seat: more than { $found } for 5 of 100, it should be { $limit } at most.
rehearsal-reason-sat_slow = Moving to the next table took too long: more than { $found } for 5 of 100, it should be { $limit } at most.
rehearsal-reason-at_table_slow = It took too long until a line could be read at its table: more than { $found } once in 100, it should be { $limit } at most.
rehearsal-reason-drawn_slow = It took too long until a stroke could be seen on the cloth: more than { $found } once in 100, it should be { $limit } at most.
rehearsal-reason-voice_missing = { $found ->
    [one] One person had no voice at the end.
   *[other] { $found } had no voice at the end.
  }
rehearsal-reason-voice_deaf = { $found ->
    [one] One person heard nothing while somebody spoke.
   *[other] { $found } heard nothing while somebody spoke.
  }
rehearsal-reason-voice_slow = It took too long until voices stood: more than { $found } for 5 of 100, it should be { $limit } at most.
rehearsal-reason-voice_late = Voices arrived too late: one packet in 100 more than { $found } after it was said, it should be { $limit } at most.
rehearsal-reason-voice_lost = Too much of the voices was lost: { $found } of 100 packets, it should be { $limit } at most.
rehearsal-reason-robots_late = The programs themselves were { $found } late ({ $limit } at most): they measured themselves.

rehearsal-advice-report = Please report this with the server's log: it is a mistake of the program, not a lack of machine.
rehearsal-advice-more_workers = The server uses only some of the cores: start it with more processes (RESONANZ_WORKERS, with PostgreSQL).
rehearsal-advice-more_cores = The machine is full: take one with more cores, or let other things run elsewhere.
rehearsal-advice-robots_elsewhere = Let the programs run on another machine: resonanz rehearse --url with the address of the house.
rehearsal-advice-look_at_network = Server and machine had room: look at the network and the proxy.
rehearsal-advice-look_at_disk = Server and machine had room, but storing took long: look at the disk and the database.
rehearsal-advice-fewer_at_once = Open earlier and ask people in the invitation to come a few minutes before: then fewer come in the same moment.
rehearsal-advice-look_at_voice = Look at voice: does the media process run, is its UDP port open, is RESONANZ_MEDIA_ADDRESSES right? The operators' manual says under “Voice” how to tell.

## Figures

rehearsal-unit-ms = { $value } ms
rehearsal-unit-s = { $value } s
rehearsal-unit-percent = { $value } %
rehearsal-unit-mib = { $value } MiB
rehearsal-at-most = { $value } at most
rehearsal-two = { $half } half of them, { $high } nearly all
rehearsal-line-people = People who came
rehearsal-line-people-value = { $came } of { $coming }; { $never } stayed away, { $dropped } lost their line, { $back } came back
rehearsal-line-said = Contributions
rehearsal-line-said-value = { $sent } sent, { $acknowledged } stored, seen { $deliveries } times
rehearsal-line-joined = From the link to the complete picture
rehearsal-line-stored = From sending to “stored”
rehearsal-line-seen = From sending until all saw it
rehearsal-line-moved = From opening a step until all were in it
rehearsal-line-tables = Tables
rehearsal-line-tables-value = { $tables }, { $rounds ->
    [one] one round
   *[other] { $rounds } rounds
  }
rehearsal-line-met = Who sat together
rehearsal-line-met-value = { $met } meetings of two, { $again ->
    [0] nobody met again
    [one] two people met again
   *[other] two met again { $again } times
  }
rehearsal-line-placed = From opening a round until all knew their seat
rehearsal-line-sat = From the end of the goodbye until all sat at the next table
rehearsal-line-at_table = From sending until a line could be read at its table
rehearsal-line-drawn = From drawing until it could be seen at the table
rehearsal-line-voices = With a voice
rehearsal-line-voices-value = { $up } of { $wanted }; { $deaf } heard nothing, { $again } came back
rehearsal-line-voice-joined = From the wish to talk until the voice stood
rehearsal-line-voice-delay = From being said to the ear
rehearsal-line-voice-lost = Of voices lost
rehearsal-line-voice-lost-value = { $percent } % of { $packets } packets
rehearsal-line-faults = Lost, doubled, out of order, to the wrong people, different pictures
rehearsal-line-server = Server: highest load of a process, memory
rehearsal-line-server-value = { $percent } % of a core, { $mib } MiB ({ $processes ->
    [one] one process
   *[other] { $processes } processes
  })
rehearsal-line-robots = Programs: load, their own delay
rehearsal-line-robots-value = { $percent } % of a core, { $delay } ms
rehearsal-line-machine = The machine as a whole
rehearsal-line-machine-value = { $percent } % of { $cores ->
    [one] one core
   *[other] { $cores } cores
  }
rehearsal-line-parts = Server by part, of a core
rehearsal-line-parts-one = { $title } { $percent } %
