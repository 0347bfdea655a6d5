### Imprint and privacy. Says what this software really does; what only the organisers know stands in their fields.
### Empty lines separate paragraphs. { $controller }, { $host } and { $days } are filled in.

legal-imprint = Imprint
legal-privacy = Privacy
legal-home = Start page
legal-imprint-missing = There is no imprint here yet. Whoever runs this server has not entered it.
legal-controller-missing = Whoever runs this server has not entered a name and an address yet.
legal-other-language = Read in German
legal-more-title = What the organisers add

privacy-lead =
    Resonanz is a place for conversations. We keep as little as possible: what people write down here, so that it can be
    read, answered and read again. This page says what that is in detail.

privacy-who-title = Who is responsible
privacy-who = { $controller }

privacy-kept-title = What is kept
privacy-kept =
    The name you give at the door. A first name or a made-up one is enough; there is no account.

    Your contributions with their time, and what you say about them yourself: the kind, a reply, “same for me” or “I see it
    differently”. Nobody is shown these answers as a number beside your name.

    By which invitation you came, in which role, when, and which language you read.

    A mark of the browser you first came with, as a checksum that cannot be reversed. Its only use is to recognise somebody the
    moderators excluded from this one dialogue.

    If the organisers invited you personally, the name from their list stands beside the invitation.

    If the dialogue belongs to a series and you were invited personally to several of its dialogues, the server recognises
    that by a checksum of this name that cannot be turned back and is another in every series. It remembers, under a number, with whom you have sat at a
    table, so that you meet new people. Nobody gets to see it; your seat only says whether you know somebody there.

privacy-not-title = What is not kept
privacy-not =
    No sound and no pictures. There is no camera here. When people speak, the sound passes through this server to the others and
    is stored nowhere. There is one exception, in dialogues in which recording was allowed beforehand, and only as long as
    everybody at a place has agreed: then each voice there becomes a file of its own. It belongs to that person and is
    deleted with their data, and with the dialogue at the latest.

    No counting of visits, no advertising, no profiles. These pages load nothing from other servers, not even fonts.

    No internet addresses: the server's log says that a page was fetched, but not by whom, and holds no names and no words.

privacy-cookies-title = Cookies and the storage of your browser
privacy-cookies =
    Every cookie is needed for something you do yourself. None observes you; that is why no window asks about them.
privacy-cookie-person = { "resonanz_person" }: that this is your place in this dialogue. 180 days, valid for this place only.
privacy-cookie-reader = { "resonanz_reader" }: that you may read the documentation of this dialogue. 180 days.
privacy-cookie-device = { "resonanz_device" }: a random number by which the door recognises your browser. 180 days.
privacy-cookie-organiser = { "resonanz_organiser" }: that you are signed in as an organiser. { $days ->
        [one] One day
       *[other] { $days } days
    }.
privacy-browser =
    In your browser's storage, and only there, are drafts, what has not been sent yet, the names of the dialogues you were in,
    and your choice of language and appearance.

privacy-seen-title = Who sees it
privacy-seen =
    Everybody in the same dialogue sees names and contributions, the company's people and the moderators too. A feeling stands
    beside your name only if you want it to.

    After the dialogue the documentation is read by those who were there, or by everybody who knows the address. Which of the two
    is for the organisers to say; it stands in the ground rules and promises.

    Nobody else. Nothing is passed on or sold.

privacy-basis-title = On what basis
privacy-basis =
    You take part of your own free will and decide yourself what you write (consent, Art. 6(1)(a) GDPR). You can take it back at
    any time: withdraw single contributions or erase everything. The necessary cookies and the server's log serve safe
    operation (Art. 6(1)(f) GDPR, § 25(2) TDDDG).

privacy-duration-title = For how long
privacy-duration =
    Contributions and names as long as the ground rules of the dialogue promise; then the server deletes the dialogue by itself,
    with everything that belongs to it. The day stands on “My page” and in the documentation. The organisers can delete earlier.

    Names from lists of invitations until 30 days after the company's last answer. In a series their checksum stays as long
    as the dialogue; whoever erases themselves, or whose dialogue is taken out of the series, is unknown there, too, from then.

    What you withdraw or erase is overwritten in the storage at once. In backups it may still stand until these expire.

privacy-rights-title = What you can ask for
privacy-rights =
    Access: “My page” shows everything kept of you and gives it to you as a file.

    Rectification and erasure: you correct, withdraw and erase yourself, at once and without asking. If you have lost your link,
    the organisers do it for you.

    Restriction, objection and complaint: write to those named above, or to a supervisory authority for data protection.
