### Sentences only the server says: refusals of the HTTP interface and the calendar file.

calendar-hint = Your invitation holds your way in. No account, no camera, nothing to install.

## Refusals: first what is, then what one can do

error-unavailable = Nothing can be stored right now. We will try again in a moment.
error-shutting_down = The server is being restarted. It will go on in a moment.
error-erased = Everything of this person has been erased.
error-method_not_allowed = This cannot be asked in that way.
error-too_large = This is too large. Please shorten it and send it again.
error-organiser_not_signed_in = Please sign in.
error-wrong_password = Name or password is not right.
error-too_many_tries =
    { $seconds ->
        [one] Those were many tries. You can go on in one second.
       *[other] Those were many tries. You can go on in { $seconds } seconds.
    }
error-password_too_short = Please choose a password of at least { $limit } characters.
error-old_password_wrong = That is not your present password.
error-one_time_link_unknown = This link no longer works: it was used, has expired or is not complete. Please ask for a new one.
error-recovery_failed = Name and code do not belong together, or the code was used already.
error-last_owner = You are the last one this dialogue belongs to. Share it with somebody first, or delete it.
error-people_are_talking = { $people ->
    [one] One person is talking here in a real dialogue just now. Rehearse when nobody is.
   *[other] { $people } people are talking here in a real dialogue just now. Rehearse when nobody is.
  }
error-rehearsal_running = A rehearsal is already under way in this house. Wait until it is over.
error-rehearsal_over = This rehearsal is over.
error-rehearsal_not_allowed = Only who has the key of the house can begin a rehearsal.
error-claim_unknown = This link is not right. Please open the whole link from the server’s output.
error-already_claimed = There is an organiser here already. Please sign in.
error-name_taken = There is somebody of that name already. Please choose another.
error-title_differs = That is not the title of this dialogue. To delete it, please type exactly its title.
error-already_started = The dialogue has started; this can no longer be changed.
error-out_of_range = This value is not possible. At most { $limit }.
error-too_many_announcements = A dialogue does not take more than { $limit } announcements.
error-too_many_stances = A dialogue does not take more than { $limit } responses from one person.
error-reading_closed = This documentation has not been released yet. As soon as it is, it will be at this address.
error-reading_participants = This documentation is for everybody who was there. Please open your own link first, then this page again.
error-frontend_missing = The interface has not been built yet. On the server, please run “make run”.
error-setup_invalid =
    { $problem ->
        [empty] Something is missing here.
        [too_long] This is too long. At most { $limit } characters.
        [too_many] These are too many. At most { $limit }.
        [too_few] These are too few. At least { $limit }.
        [not_a_date] This is not a date with a time.
        [out_of_range] This value is not possible. The limit is { $limit }.
        [twice] This is there twice.
        [foyer_first] The first step is arriving in the foyer.
       *[unknown] This is not possible here.
    }

## My data as a table

data-what = What
data-when = When
data-number = Number
data-text = Words
data-name = Name
data-line = Contribution
data-stance-same = I feel the same
data-stance-differs = I see it differently
data-agrees = “Yes, that’s it” to “What we understood”
data-missing = What is missing in “What we understood”
data-reply = Reply to an answer
data-case = Handed over in confidence
