<#-- English: greeting, titles, labels and closing. What data there is: the records Answer, PersonAnswer and EventFacts. -->

<#-- Forms of dates and times; the letters are those of java.time.format.DateTimeFormatter. -->
<#function day date><#return formatDay(date, "EEEE d MMMM yyyy")></#function>
<#function dayShort date><#return formatDay(date, "d MMMM yyyy")></#function>
<#function time instant zone><#return formatInstant(instant, zone, "EEEE d MMMM yyyy, HH:mm:ss") + " (" + zoneName(zone) + ")"></#function>
<#function timeShort instant zone><#return formatInstant(instant, zone, "EEEE d MMMM yyyy, HH:mm") + " (" + zoneName(zone) + ")"></#function>
<#function zoneName zone>
  <#local known = {
    "America/Costa_Rica": "Costa Rica time",
    "America/Mexico_City": "Mexico City time",
    "America/Panama": "Panama time",
    "America/El_Salvador": "El Salvador time",
    "America/Guatemala": "Guatemala time"
  }>
  <#return known[zone?string]!("time zone " + zone?string)>
</#function>

<#-- When the event is, a line for each session. -->
<#function eventDates e>
  <#if e.start?string == e.end?string><#return day(e.start)></#if>
  <#return dayShort(e.start) + " to " + dayShort(e.end)>
</#function>
<#function sessions e>
  <#if (e.dates.sessions?size == 1) && e.start?string != e.end?string><#return [eventDates(e)]></#if>
  <#return e.dates.sessions?map(s -> formatTime(s.start, "EEEE d MMMM yyyy, HH:mm") + " to " + formatTime(s.end, "HH:mm"))>
</#function>

<#-- Ends a sentence that comes from the event file. -->
<#function sentence text><#return text?matches(".*[.!?]")?then(text, text + ".")></#function>

<#-- The deadline, to the last minute that still counts. -->
<#function deadline e><#return "until " + deadlineAt(e)></#function>
<#function deadlineAt e><#return timeShort(lastMinuteBefore(e.deadline), e.zone)></#function>

<#-- Subject of a message that answers no mail, or one without a subject. -->
<#function subject answer><#return title(answer)></#function>

<#-- Title of the message. -->
<#function title answer>
  <#if ["CONFIRMED", "WAITLISTED"]?seq_contains(answer.topic?string) && answer.people[0].reviews?has_content><#return "We have your e-mail: a person will look at it"></#if>
  <#if answer.topic == "CONFIRMED" && answer.people[0].repeated><#return "Already confirmed: nothing has changed"></#if>
  <#if answer.occasion == "REMINDER"><#return "Reminder: your registration is not complete yet"></#if>
  <#if answer.occasion == "LETTER"><#return "Your invitation letter"></#if>
  <#local topic = answer.topic?string>
  <#switch topic>
    <#case "CONFIRMED"><#return "Registration confirmed">
    <#case "PROMOTED"><#return "A place became free: registration confirmed">
    <#case "ACCEPTED"><#return "We have your signed letter">
    <#case "INCOMPLETE"><#return "Registration received: something is missing">
    <#case "NEEDS_REVIEW"><#return "Registration received: we are checking it">
    <#case "WAITLISTED"><#return "Registration on the waiting list">
    <#case "LATE"><#return "Registration after the deadline">
    <#case "DECLINED"><#return "Registration not accepted">
    <#case "WITHDRAWN"><#return "Noted: not taking part">
    <#case "REPLACED"><#return "Noted: somebody else comes instead">
    <#case "TICKET_ISSUED"><#return "Your air ticket is booked">
    <#case "TICKET_QUESTION"><#return "A question about your air ticket">
    <#case "TICKET_ANSWERED"><#return "Your answer has gone to the ticketing staff">
    <#case "RESERVED"><#return "We have received your e-mail">
    <#case "SEVERAL"><#return "We have received your e-mail about " + answer.people?size + " people">
    <#case "QUESTION"><#case "QUESTION_ON_RECORD"><#return "We have received your question">
    <#case "MAIL_ON_RECORD"><#return "We have your e-mail: a person will read it">
    <#case "EVENT_UNCLEAR"><#return "Which event is your e-mail about?">
    <#case "NO_REGISTRATION"><#return "We could not find that registration">
    <#case "NOT_UNDERSTOOD"><#return "What we need to register you">
  </#switch>
</#function>

<#-- First line, by why we write. -->
<#function greeting answer>
  <#local occasion = answer.occasion?string>
  <#switch occasion>
    <#case "MAIL"><#return "Greetings from the Secretariat, and thank you for your e-mail.">
    <#case "ON_BEHALF"><#return "Greetings from the Secretariat. We are writing to you because we received an e-mail about your participation" + answer.writer???then(", sent from " + answer.writer!, "") + ".">
    <#case "REMINDER"><#return "Greetings from the Secretariat. Registration closes soon, and we hope to count on you.">
    <#case "LETTER"><#return "Greetings from the Secretariat.">
    <#case "PROMOTION"><#return "Greetings from the Secretariat. We have good news.">
    <#case "DEADLINE"><#return "Greetings from the Secretariat. The time for registration is over.">
    <#case "DESK"><#return "Greetings from the Secretariat. We have looked at the registration.">
    <#case "TICKETING"><#return "Greetings from the Secretariat. We are writing about the air ticket.">
  </#switch>
</#function>

<#-- Paragraphs of a message that is not about one person. -->
<#function opening answer>
  <#local topic = answer.topic?string>
  <#switch topic>
    <#case "SEVERAL"><#return ["This is where each person stands." + (answer.people?filter(p -> !p.apart)?has_content)?then(" Below we say what is missing and what comes next.", "")]>
    <#case "QUESTION"><#return ["A person at the Secretariat will read your question and answer it. " + answer.people?has_content?then("Below we say where the registration stands.", "If you have a registration, it stays as it is in the meantime.")]>
    <#case "QUESTION_ON_RECORD"><#return ["A person at the Secretariat will read your question and answer it. " + meanwhile(answer)]>
    <#case "MAIL_ON_RECORD"><#return ["A person at the Secretariat will read your e-mail and write to you if needed. " + meanwhile(answer)]>
    <#case "EVENT_UNCLEAR"><#return ["We could not tell which event you mean. Please reply to this e-mail with the name of the event and its date; there is no need to send your attachments again."]>
    <#case "NO_REGISTRATION"><#return ["Your e-mail is about a registration that we could not find. Please reply with the person's full name as in the passport, the institution and, if you have it, the reference of the registration. A person at the Secretariat will look at it too."]>
    <#case "NOT_UNDERSTOOD"><#return ["We found no details of a person in your e-mail, so no registration was made from it. To register yourself or others, please reply to this e-mail with the following for each person:"]>
    <#default><#return []>
  </#switch>
</#function>

<#-- Nothing was decided, and whoever wrote is on record. -->
<#function meanwhile answer>
  <#return (answer.people?size == 1)?then("In the meantime the registration stays as it is.", "In the meantime the registrations stay as they are.")>
</#function>

<#assign label = {
  "summary": "Summary",
  "person": "Person",
  "reference": "Reference",
  "nextTime": "please put it in the subject when you write to us again",
  "missing": "What is missing",
  "lacks": "Missing",
  "asks": "What we ask of you",
  "reviews": "What we will check",
  "notes": "Good to know",
  "entitlements": "Ticket and stay",
  "letter": "Invitation letter",
  "letterAttached": "Next step: sign and return the invitation letter",
  "received": "What we received",
  "name": "Name",
  "delegation": "Delegation",
  "institution": "Institution",
  "email": "E-mail",
  "passport": "Passport copy",
  "unknown": "missing",
  "event": "Event",
  "receivedAt": "E-mail received",
  "completedAt": "Complete since",
  "deadline": "Registration open",
  "ticketQuestion": "What they ask",
  "ticket": "Your air ticket",
  "recordLocator": "Booking code",
  "ticketWords": "Note",
  "changes": "If something changes"
}>

<#-- In the summary of whoever writes for others. -->
<#function toldApart p><#return "We have also told the person directly" + p.maskedEmail???then(" (" + (p.maskedEmail!) + ")", "") + (p.letter == "ATTACHED")?then(", with the letter to sign and return", "") + ".">
</#function>
<#assign calendar = "The event is attached for your calendar.">

<#-- How to correct, replace or withdraw. -->
<#assign changes = [
  "To correct or add something, reply to this e-mail with the right details.",
  "If somebody else comes instead, reply saying who comes instead of whom, and add that person's details.",
  "If you cannot come, reply \"I cannot attend\" with the person's name."
]>

<#-- What is told of the event as a whole is for those who may still come. -->
<#function goesOn answer><#return answer.occasion != "TICKETING" && (answer.people?size == 0 || hasChanges(answer))></#function>

<#-- Only where there is a registration that can still change. -->
<#function hasChanges answer>
  <#return answer.people?filter(p -> !["DECLINED", "WITHDRAWN", "REPLACED", "RESERVED"]?seq_contains(p.topic?string))?has_content>
</#function>

<#assign receiptUnproven = "by your e-mail's own date; our server has no record of its arrival, so a person will check it">

<#-- Closing and contact. -->
<#function contact address><#return "Questions? Reply to this e-mail or write to " + address + "."></#function>
<#assign signature = "Executive Secretariat of the Regional Conference on Migration">
<#assign automatic = "This message was written automatically. People read your replies.">
