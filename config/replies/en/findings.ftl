<#-- English: each reason in a sentence for whoever reads it. Every FindingCode needs one. -->

<#-- What the rule in the event file says, where that is known: reason.says. -->
<#function about reason grant><#return (reason.rule!"")?starts_with("entitlements." + grant)></#function>

<#-- What was wrong with a copy of the passport, and what to do. Every hindering reason of the reader needs one. -->
<#assign copies = {
  "TOO_BLURRED": "The copy of the passport is blurred. Please hold the camera still, let it focus, and send a sharp photo of the page or a scan.",
  "GLARE_ON_MRZ": "A reflection covers part of the passport page. Please photograph it without flash, away from lamps and windows, with all four corners visible.",
  "MRZ_CUT_OFF": "The two lines of letters and numbers at the foot of the passport page are cut off. Please photograph the whole page, with all four corners visible.",
  "TOO_SMALL": "The picture of the passport is too small to be read. Please send the original photo, taken from close by, or a scan at 300 dpi; messaging apps and screenshots make pictures smaller.",
  "NOT_A_PASSPORT": "A document we received does not seem to be the data page of a passport. Please send the page with the photograph, with all four corners visible.",
  "IDENTITY_CARD": "A document we received is an identity card; we need the passport's data page (the one with the photograph).",
  "VISA": "A document we received is a visa; we need the passport's data page (the one with the photograph).",
  "TEXT_DIFFERS": "The text within a PDF does not agree with the passport shown in it. Please send a photo or a scan of the passport's data page.",
  "PASSWORD_PROTECTED": "A file is protected by a password and cannot be opened. Please send it without one.",
  "UNSUPPORTED_FORMAT": "A file has a format that we cannot read (HEIC, for example). Please send it as JPEG or PDF.",
  "TOO_LARGE": "A file is too large to be read. Please send it again with less than 10 MB; a sharp photo is enough.",
  "CORRUPT": "A file is damaged or arrived incomplete. Please send it again.",
  "TIME_LIMIT": "A file took too long to be read. Please send only the passport's data page, as a photo or a PDF of one page.",
  "CHECK_DIGITS_INVALID": "The two lines of letters and numbers at the foot of the passport page could not be read without errors. Please send another photo of the page, lying flat and in even light, with all four corners visible.",
  "FIELDS_IMPLAUSIBLE": "Something in the two lines at the foot of the passport page could not be read properly. Please send another photo of the page, lying flat and in even light, with all four corners visible.",
  "NAMES_UNCERTAIN": "The names in the passport could not be read beyond doubt. Please send a sharper photo of the page, lying flat and without glare, or a scan.",
  "UNCERTAIN": "The passport could not be read beyond doubt. Please send a sharper photo of the page, lying flat and without glare, or a scan."
}>
<#function ofCopies reason otherwise>
  <#local said = []>
  <#list reason.because![] as fault><#if copies[fault]??><#local said += [copies[fault]]></#if></#list>
  <#return (said?size == 0)?then(otherwise, said?join(" "))>
</#function>

<#function text reason p={}>
  <#-- Read once: a switch asks again at each case. -->
  <#local code = reason.code?string>
  <#switch code>
    <#-- the mail -->
    <#case "DUPLICATE"><#return "We had already received this very e-mail.">
    <#case "MACHINE_WRITTEN"><#return "The e-mail seems to have been sent by an automatic system.">
    <#case "RECEIPT_TIME_UNPROVEN"><#return "Our server has no record of when the e-mail arrived; a person will check it.">
    <#case "MAIL_UNREADABLE_PART"><#return "A part of the e-mail arrived damaged and could not be read. If it held a document, please send it again.">
    <#case "MAIL_ENCRYPTED"><#return "The e-mail is encrypted, and this mailbox cannot open encrypted e-mail. Please send it again without encryption.">
    <#case "MAIL_SIGNED"><#return "The e-mail carries a digital signature.">
    <#case "MAIL_TOO_LARGE"><#return "A file is too large to be read. Please send it again with less than 10 MB; a sharp photo is enough.">
    <#case "EVENT_UNCLEAR"><#return "It is not clear which event the e-mail is about. Please tell us the event's name and date.">
    <#case "EVENT_UNKNOWN"><#return "The e-mail names an event that we do not have. Please tell us the event's name and date.">
    <#case "QUESTION_FOR_STAFF"><#return "Your e-mail also asks something. A person at the Secretariat will read your question and answer it.">
    <#case "NOTHING_UNDERSTOOD"><#return "We found no details of a person in the e-mail.">
    <#case "SENDER_UNVERIFIED"><#return "We could not verify that the e-mail comes from the address it shows; a person will check it.">
    <#case "NO_REGISTRATION_FOUND"><#return "We could not find the registration that the e-mail is about. Please give the full name and institution, or the reference.">
    <#-- what is missing -->
    <#case "NAME_MISSING"><#return "The full name is missing.">
    <#case "INSTITUTION_MISSING"><#return "The institution is missing.">
    <#case "EMAIL_MISSING"><#return "The e-mail address is missing.">
    <#case "PASSPORT_MISSING"><#return "The copy of the passport is missing.">
    <#-- the documents -->
    <#case "PASSPORT_UNREADABLE"><#return ofCopies(reason, "The copy of the passport could not be read: usually it is blurred, cut off or has glare on it.")>
    <#case "PASSPORT_UNCERTAIN"><#return ofCopies(reason, "The copy of the passport was read, but not beyond doubt. If you have a sharper one, you may send it.")>
    <#case "PASSPORT_EXPIRED"><#return "The passport will have expired by the time of the event. Please send a copy of a valid one.">
    <#case "PASSPORT_EXPIRES_SOON"><#return "The passport expires soon after the event; some countries and airlines ask for several months. If you can, renew it and send the new copy.">
    <#case "PASSPORT_TOO_SHORT_FOR_ENTRY"><#return "To enter the country of the event, the passport must be valid " + reason.says???then("for at least " + (reason.says!) + " months after the journey", "for longer after the journey") + ". Please renew it and send the new copy.">
    <#case "PASSENGER_DATA_INCOMPLETE"><#return "The authorities of a country on the way ask of every passenger something that the passport does not state; somebody of the Secretariat will look at it and write to you if anything is needed.">
    <#case "PASSPORT_OF_SOMEBODY_ELSE"><#return "The name in the passport is not that of the person registered. Please send a copy of the passport of the person who comes.">
    <#case "PASSPORT_SEVERAL"><#return "We received more than one passport for the same person. Please tell us which one is for the journey.">
    <#case "PASSPORT_CHANGED"><#return "We received another passport than the one we had.">
    <#case "DOCUMENT_NOT_A_PASSPORT"><#return ofCopies(reason, "A document we received does not seem to be the data page of a passport.")>
    <#case "DOCUMENT_PASSWORD_PROTECTED"><#return ofCopies(reason, "A file is protected by a password and cannot be opened. Please send it without one.")>
    <#case "DOCUMENT_UNSUPPORTED"><#return ofCopies(reason, "A file has a format that we cannot read. Please send it as JPG, PNG, TIFF or PDF.")>
    <#-- the person -->
    <#case "NAME_DIFFERS"><#return "The names in the e-mail and in the passport do not agree.">
    <#case "NAME_SHORTENED"><#return "The name in the e-mail is shorter than in the passport; we will use the passport's.">
    <#case "NAME_IN_OTHER_ORDER"><#return "The name in the e-mail is in another order than in the passport; we will use the passport's.">
    <#case "VALUES_DIFFER"><#return "The e-mail gives details that do not agree with each other, or with those we had.">
    <#case "CHANGE_UNCLEAR"><#return "The e-mail seems to change or add something that we could not read automatically.">
    <#case "DELEGATION_UNKNOWN"><#return "It is not clear which country or organisation the person represents. Please tell us.">
    <#case "DELEGATION_DIFFERS"><#return "The e-mail, the institution and the passport point to different delegations. Please tell us which country or organisation the person represents.">
    <#case "DELEGATION_NOT_INVITED"><#return "The delegation is not among those invited to this event.">
    <#case "NATIONALITY_DIFFERS"><#return "The nationality in the passport is not that of the country represented.">
    <#case "SAME_PERSON_ELSEWHERE"><#return "The same person appears in another registration as well.">
    <#case "STRANGER_CHANGES"><#return "The change was asked for from an address that we did not know; we will verify it before we apply it.">
    <#-- the event's rules -->
    <#case "AFTER_DEADLINE"><#return "The registration was completed after the deadline. By the event's rules, what counts is when the e-mail reached our server.">
    <#case "EVENT_NOT_OPEN"><#return "Registration for this event is not open at present.">
    <#case "OVER_MAXIMUM"><#return (p.maximum??)?then(((p.maximum!0) == 1)?then("The event's rules admit one person of a delegation, and that place is taken.", "The event's rules admit at most " + (p.maximum!) + " people of a delegation, and those places are taken."), "The delegation's places are taken.")>
    <#case "NOT_FUNDED">
      <#if about(reason, "courtesies")><#return "By the event's rules, this delegation's stay is not covered" + reason.says???then("; covered are: " + (reason.says!) + ".", ".")></#if>
      <#return "By the event's rules, this delegation's air ticket is not covered" + reason.says???then("; covered are those of: " + (reason.says!) + ".", ".")>
    <#case "TICKET_NOT_WANTED"><#return "The e-mail says that no air ticket from us is needed, or that the journey is not made or not certain: no ticket is requested before a person at the Secretariat has looked at it.">
    <#case "TICKET_SEATS_TAKEN"><#return "The air tickets that the event's rules provide have gone to others.">
    <#case "COURTESY_SEATS_TAKEN"><#return "The stays that the event's rules provide for the delegation have gone to others.">
    <#case "ACCEPTANCE_PENDING"><#return "We will send you the invitation letter in due time; please return it signed" + reason.says???then(" before " + (reason.says!) + ".", ".")>
    <#case "LETTER_UNSIGNED"><#return "The invitation letter came back unsigned: it is the same file that we sent. Please sign it and send a scan or a photo.">
    <#-- what happened -->
    <#case "ACCEPTED"><#return "We have received the signed invitation letter.">
    <#case "WITHDRAWN"><#return "The person will not take part.">
    <#case "REPLACED"><#return "Somebody else comes instead.">
    <#case "REPLACED_AFTER_DEADLINE"><#return "The replacement was asked for after the deadline. A person at the Secretariat decides about it and will write to you; until then nothing changes.">
    <#case "REPLACED_UNKNOWN"><#return "We could not find the registration of the person who is replaced. Please give the full name or the reference.">
    <#case "PROMOTED"><#return "A place became free, and the person left the waiting list.">
    <#case "TICKET_ISSUED"><#return "An air ticket has already been bought, so a person at the Secretariat decides about this and will write to you.">
    <#case "TICKET_QUESTION_ANSWERED"><#return "Your answer has gone to the ticketing staff.">
    <#case "DECIDED_BY_PERSON"><#return "A person at the Secretariat decided this.">
  </#switch>
</#function>
