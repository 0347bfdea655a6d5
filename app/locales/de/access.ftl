### Hineinkommen, draußen bleiben, aufgehoben bleiben. Wird nur geladen, wo es gebraucht wird.

## Persönliche Einladungen als Tabelle

invitations-column-name = Name
invitations-column-role = Rolle
invitations-column-word = Kurzwort
invitations-column-link = Link
invitations-column-came = War da
invitations-role-participant = Teilnehmende
invitations-role-representative = von { $company }
invitations-role-moderator = Moderation
