### Coming in, being kept out, being kept. Loaded only where it is needed.

## Personal invitations as a table

invitations-column-name = Name
invitations-column-role = Role
invitations-column-word = Word to type
invitations-column-link = Link
invitations-column-came = Has come
invitations-role-participant = Participants
invitations-role-representative = of { $company }
invitations-role-moderator = Moderation
