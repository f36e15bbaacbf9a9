<#-- English: what a person is told, by the state of the registration. -->
<#import "words.ftl" as w>

<#-- One or two words for the table. -->
<#function badge topic>
  <#switch topic>
    <#case "CONFIRMED"><#case "PROMOTED"><#case "ACCEPTED"><#return "Confirmed">
    <#case "TICKET_ISSUED"><#case "TICKET_QUESTION"><#case "TICKET_ANSWERED"><#return "Confirmed">
    <#case "INCOMPLETE"><#return "Incomplete">
    <#case "NEEDS_REVIEW"><#return "Being checked">
    <#case "WAITLISTED"><#return "Waiting list">
    <#case "LATE"><#return "Late">
    <#case "DECLINED"><#return "Not accepted">
    <#case "WITHDRAWN"><#return "Not taking part">
    <#case "REPLACED"><#return "Replaced">
    <#case "RESERVED"><#return "To be verified">
  </#switch>
</#function>

<#function theRegistration p>
  <#return "the registration" + p.name???then(" of " + p.name!, "")>
</#function>
<#function somebody p><#return p.name!"the person"></#function>

<#-- Paragraphs about a person. -->
<#function text p answer>
  <#local said = []>
  <#if p.repeated><#local said += ["We already had " + theRegistration(p) + "; your e-mail brought nothing new, and nothing has changed."]></#if>
  <#if isChecked(p)><#local said += ["Your e-mail asks for something that a person at the Secretariat will look at and write to you about. Until then the registration stays as it is."]></#if>
  <#local topic = p.topic?string>
  <#switch topic>
    <#case "CONFIRMED">
      <#local said += [theRegistration(p)?cap_first + " is confirmed" + places(p.maximum!0, ".", ": it has the one place that the event's rules give each delegation.", ": it has one of the % places that the event's rules give each delegation.")]>
      <#break>
    <#case "PROMOTED">
      <#local said += ["A place of the delegation became free, and " + theRegistration(p) + " moved up from the waiting list: it is confirmed."]>
      <#break>
    <#case "ACCEPTED">
      <#local said += ["We have received the signed invitation letter of " + somebody(p) + ". The participation is accepted, and " + theRegistration(p) + " remains confirmed."]>
      <#break>
    <#case "INCOMPLETE">
      <#local said += ["We have received " + theRegistration(p) + ". It is not complete yet."]>
      <#if p.admittedLate>
        <#local said += ["Although the deadline has passed, the Secretariat has admitted it. Please send what is missing as soon as you can."]>
      <#elseif answer.event?? && answer.event.deadline??>
        <#local said += ["Please send what is missing; there is time " + w.deadline(answer.event) + ". The registration counts from the moment the last missing item arrives."]>
      </#if>
      <#break>
    <#case "NEEDS_REVIEW">
      <#local said += ["We have received " + theRegistration(p) + ". Before it is confirmed, a person at the Secretariat will check it and write to you." + (p.asks?size == 0 && p.missing?size == 0)?then(" You need not send anything in the meantime.", "")]>
      <#break>
    <#case "WAITLISTED">
      <#local said += [theRegistration(p)?cap_first + " is complete, but " + places(p.maximum!0, "the delegation's places are taken", "the one place that the event's rules give the delegation is taken", "the % places that the event's rules give the delegation are taken") + ". It is on the waiting list, in order of arrival; if a place becomes free, we will tell you at once."]>
      <#break>
    <#case "LATE">
      <#local said += [theRegistration(p)?cap_first + " was not complete by the deadline" + (answer.event?? && answer.event.deadline??)?then(", " + w.deadlineAt(answer.event!), "") + ". What counts is when each e-mail reached our server. We keep the registration, and the Secretariat may decide to admit it; if it does, we will write to you." + p.missing?has_content?then(" If you still wish to come, send what is missing as soon as you can.", "")]>
      <#break>
    <#case "DECLINED">
      <#local said += ["We are sorry that " + theRegistration(p) + " cannot be accepted."]>
      <#break>
    <#case "WITHDRAWN">
      <#local said += ["We have noted that " + somebody(p) + " will not take part. " + p.passedOn?then("The place has passed to the first person on the delegation's waiting list, who has been told.", "The delegation has the place back.") + p.ticketPossible?then(" If a ticket had been requested, the request is cancelled.", "") + " If this is a mistake, please reply to this e-mail as soon as you can."]>
      <#break>
    <#case "REPLACED">
      <#local said += ["We have noted that somebody else comes instead of " + somebody(p) + "." + p.ticketPossible?then(" If a ticket had been requested in this name, the request is cancelled.", "")]>
      <#break>
    <#case "TICKET_ISSUED">
      <#local said += ["The air ticket of " + somebody(p) + " is booked. Please check the flights below at once, and write to us if something is wrong.", "The attached file puts the flights into your calendar. From now on a ticket cannot be changed automatically: if your plans change, tell us, and a person will see what can be done."]>
      <#break>
    <#case "TICKET_QUESTION">
      <#local said += ["The staff who book the air ticket of " + somebody(p) + " need to know something. Please answer by replying to this e-mail; we pass your reply on to them as you write it."]>
      <#break>
    <#case "TICKET_ANSWERED">
      <#local said += ["Thank you. We have passed your answer on to the staff who book the air ticket of " + somebody(p) + ". You will receive the itinerary by e-mail."]>
      <#break>
    <#case "RESERVED">
      <#local said += ["Your e-mail is about a registration that was made from another address. To protect that person's data, we say nothing of it here. Something needed that was missing is added to it; before anything is changed, somebody at the Secretariat will verify it."]>
      <#break>
  </#switch>
  <#return said>
</#function>

<#-- Invitation letter. -->
<#function letter p answer>
  <#if !answer.event?? || !answer.event.letterDeadline??><#return []></#if>
  <#local back = answer.event.letterOverdue?then("as soon as you can, as the date for returning it has passed", "by " + w.timeShort(lastMinuteBefore(answer.event.letterDeadline), answer.event.zone))>
  <#local letter = p.letter?string>
  <#switch letter>
    <#case "ATTACHED">
      <#local said = ["The invitation letter is attached as a PDF. Please sign it and send it back, as a scan or a sharp photo of the whole page, in reply to this e-mail, " + back + ". With it the participation is accepted."]>
      <#if p.ticketPayer?? && answer.event.ticketWaits><#local said += ["The ticket is requested once the signed letter is back."]></#if>
      <#return said>
    <#case "LATER">
      <#return ["We will send you the invitation letter " + answer.event.lettersFrom???then("from " + w.dayShort(answer.event.lettersFrom!) + " on", "in due time") + ". Please return it signed " + back + "."]>
  </#switch>
  <#return []>
</#function>

<#-- Ticket and stay: in bold what it is about (lead), and what there is to know (text). -->
<#function entitlements p answer>
  <#local said = []>
  <#if ["CONFIRMED", "PROMOTED", "ACCEPTED"]?seq_contains(p.topic?string)>
    <#if p.ticketPayer??>
      <#local said += [{"lead": "Air ticket", "text": "paid for by " + p.ticketPayer + ". Please do not buy your own ticket." + bought(answer.event!) + " You will receive the itinerary by e-mail."}]>
    <#elseif answer.event?? && answer.event.ticketPayer??>
      <#local said += [{"lead": "Air ticket", "text": "at the cost of the delegation or institution" + covered(p, "ticket")}]>
    </#if>
    <#if p.courtesiesPayer??>
      <#local said += [{"lead": "Stay", "text": "paid for by " + p.courtesiesPayer + "." + (answer.event?? && answer.event.courtesies??)?then(" It includes " + w.sentence(answer.event.courtesies!), "")}]>
    <#elseif answer.event?? && answer.event.courtesies??>
      <#local said += [{"lead": "Accommodation and meals", "text": "at the cost of the delegation or institution" + covered(p, "courtesies")}]>
    </#if>
  <#elseif p.ticketPossible && answer.event?? && answer.event.ticketPayer?? && ["INCOMPLETE", "NEEDS_REVIEW", "WAITLISTED", "LATE"]?seq_contains(p.topic?string)>
    <#local said += [{"text": "Please do not buy a ticket yourself. If the registration is confirmed with a ticket, it is paid for by " + answer.event.ticketPayer + "." + bought(answer.event)}]>
  </#if>
  <#return said>
</#function>

<#-- What the event file says about the ticket. -->
<#function bought event={}>
  <#return event.ticketContains???then(" It includes " + w.sentence(event.ticketContains!), "")>
</#function>

<#-- Whom the event covers, if not this delegation; then it is not repeated among what is good to know. -->
<#function covered p grant>
  <#list p.notes as note>
    <#if isSaid(note, p) && note.says?? && note.rule?starts_with("entitlements." + grant)><#return ". By the event's rules, covered are: " + note.says + "."></#if>
  </#list>
  <#return ".">
</#function>
<#-- There is a decision, and the e-mail asks for something that does not change it yet. -->
<#function isChecked p><#return ["CONFIRMED", "WAITLISTED"]?seq_contains(p.topic?string) && p.reviews?has_content></#function>
<#function isSaid note p>
  <#return note.code == "NOT_FUNDED" && (note.rule!"")?starts_with("entitlements.") && ["CONFIRMED", "PROMOTED", "ACCEPTED"]?seq_contains(p.topic?string)>
</#function>

<#-- By how many places the delegation has; % is the number. -->
<#function places number none one several>
  <#if number == 0><#return none></#if>
  <#return (number == 1)?then(one, several?replace("%", number?c))>
</#function>
