<#-- Invitation letter. Each line is a paragraph; what it begins with says what it is: "# " title, "## " heading, "- " bullet,
     "| a | b" row, "___ a | b" lines to sign on, "^ " head of the page; **bold**. Data: PersonAnswer (p) and EventFacts (event). -->
<#function day date><#return formatDay(date, "d MMMM yyyy")></#function>
<#function plain text><#return text?replace("**", "")?replace("|", "/")></#function>
^ Regional Conference on Migration · Executive Secretariat

# Invitation letter

| Reference | **${p.reference}**
| Date | ${day(today)}

**${plain(p.honorific???then((p.honorific!) + " ", "") + (p.name!""))}**
<#if p.position??>
${plain(p.position)}
</#if>
<#if p.institution??>
${plain(p.institution)}
</#if>
<#if p.delegation??>
${plain(p.delegation)}
</#if>

Greetings from the Executive Secretariat of the Regional Conference on Migration.

We are pleased to invite you to take part in the following event:

**${event.name}**
${event.city}<#if event.address??>, ${event.address}</#if>
<#list event.dates.sessions as session>
- ${formatTime(session.start, "EEEE d MMMM yyyy, HH:mm")} to ${(session.start?string?substring(0, 10) == session.end?string?substring(0, 10))?then(formatTime(session.end, "HH:mm"), formatTime(session.end, "EEEE d MMMM yyyy, HH:mm"))}
</#list>

<#if p.ticketPayer?? || p.courtesiesPayer??>
## What is covered
<#if p.ticketPayer??>
- Air ticket: paid for by ${p.ticketPayer}.<#if event.ticketContains??> It includes ${event.ticketContains}.</#if>
</#if>
<#if p.courtesiesPayer??>
- Stay: paid for by ${p.courtesiesPayer}.<#if event.courtesies??> It includes ${event.courtesies}.</#if>
</#if>
<#else>
Travel and stay are at the cost of the delegation or institution.
</#if>

Yours sincerely,
**Executive Secretariat of the Regional Conference on Migration**

## Acceptance
I accept the invitation and confirm that I will take part in the event.
___ Signature | Place and date

Please send this letter back signed<#if event.letterOverdue> as soon as you can,<#elseif event.letterDeadline??> by ${formatInstant(lastMinuteBefore(event.letterDeadline), event.zone, "d MMMM yyyy, HH:mm")},</#if> as a scan or a photo of the whole page, to ${contactAddress}. The reference and the code below must be visible.
